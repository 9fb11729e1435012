// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QTemporaryDir>
#include <algorithm>

#include "platform/crypto/random.h"
#include "sync/ledger/close_receipt.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;
using namespace waymark::tests;
using namespace waymark::ledger;
using wire::Route;

namespace {

constexpr std::int64_t kDay = 86'400'000;
constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kMinute = 60'000;

/// A circle with a carer who writes the plan, closed by its owner.
struct Closed {
    TestRelay relay;
    TestCircle circle{relay};
    ChannelId plan = circle.addSection();
    Phone carer;

    Closed()
    {
        circle.addPerson(2, carer);
        circle.grant(plan, 2, carer, Access::write);
        circle.login(carer);
        static_cast<void>(circle.push(carer, {circle.seal(carer, plan, Bytes(20, 1))}));
    }
    void close() { circle.append(circle.owner, {Close{}}); }
    [[nodiscard]] relay::Answer get() { return relay.ask("GET", circle.path(Route::closedGet)); }
    [[nodiscard]] relay::Answer deleteAs(const Phone& phone)
    {
        return relay.ask("DELETE", circle.path(Route::spaceDelete), {}, phone.authorization());
    }
    [[nodiscard]] ErrorCode code(const char* method, const std::string& path, const Bytes& body = {})
    {
        return TestRelay::codeOf(relay.ask(method, path, body, carer.authorization())).value_or(ErrorCode::internal);
    }
};

CloseReceipt receiptIn(const relay::Answer& answer)
{
    const auto closed = wire::ClosedSpace::decode(answer.response.body).value();
    return decodeCloseReceipt(closed.closing).value();
}

}  // namespace

class TestRelayClosing : public QObject {
    Q_OBJECT

private slots:
    void whatIsSignedIsHeldAgainstTheLedger()
    {
        Closed c;
        QCOMPARE(TestRelay::codeOf(c.get()), ErrorCode::relay_forbidden);
        c.close();
        const auto answer = c.get();
        QCOMPARE(answer.response.status, 200);
        const auto receipt = receiptIn(answer);
        QVERIFY(checkCloseReceipt(c.circle.chain, receipt).has_value());
        QCOMPARE(receipt.deletes - receipt.closed, 30 * kDay);
        QVERIFY(!wire::ClosedSpace::decode(answer.response.body)->deleted);
        QCOMPARE(TestRelay::codeOf(c.relay.ask("GET", wire::pathOf(Route::closedGet, crypto::randomId<SpaceId>()))),
                 ErrorCode::relay_forbidden);
    }

    void whoReadStillReadsAndNobodyBringsAnything()
    {
        Closed c;
        const auto late = c.circle.seal(c.carer, c.plan, Bytes(20, 2));
        c.close();
        QCOMPARE(TestRelay::codeOf(c.circle.tryPush(c.carer, {late})), ErrorCode::circle_closed);
        const auto page = c.circle.tryPull(c.carer, {{c.plan, 0}});
        QCOMPARE(wire::PullResponse::decode(page.response.body)->channels.front().envelopes.size(), std::size_t{1});
        QCOMPARE(c.code("GET", wire::ledgerPath(c.circle.space, 0)), ErrorCode::internal);
        QCOMPARE(c.code("GET", c.circle.path(Route::heads)), ErrorCode::internal);
        const Hash32 some;
        QCOMPARE(c.code("PUT", wire::snapshotPartPath(c.circle.space, some, 0)), ErrorCode::circle_closed);
        QCOMPARE(c.code("POST", c.circle.path(Route::snapshotCommit)), ErrorCode::circle_closed);
        QCOMPARE(c.code("PUT", wire::blobChunkPath(c.circle.space, c.plan, some, 0)), ErrorCode::circle_closed);
        QCOMPARE(c.code("DELETE", wire::blobPath(c.circle.space, c.plan, some)), ErrorCode::circle_closed);
        QCOMPARE(c.code("PUT", c.circle.path(Route::sharePut)), ErrorCode::circle_closed);
        const auto entry = c.circle.draft(c.carer, {Leave{}});
        QCOMPARE(TestRelay::codeOf(c.circle.post(c.carer, entry)), ErrorCode::circle_closed);
    }

    void theSameCloseIsAnsweredAlike()
    {
        Closed c;
        const auto entry = c.circle.draft(c.circle.owner, {Close{}});
        const auto first = c.circle.post(c.circle.owner, entry);
        const auto receipt = receiptIn(c.get());
        c.relay.clock.advance(kMinute);
        QCOMPARE(c.circle.post(c.circle.owner, entry).response.body, first.response.body);
        QVERIFY(receiptIn(c.get()) == receipt);
    }

    void whenItsTimeHasComeOnlyTheCloseIsLeft()
    {
        Closed c;
        c.close();
        const auto promised = receiptIn(c.get());
        c.relay.clock.advance(30 * kDay - kHour - kMinute);
        QVERIFY(c.relay.core->tidy().has_value());
        c.circle.login(c.carer);
        // The next look might be too late, so it goes with this one.
        c.relay.clock.advance(kMinute);
        QVERIFY(c.relay.core->tidy().has_value());
        QCOMPARE(c.code("GET", wire::ledgerPath(c.circle.space, 0)), ErrorCode::circle_closed);
        QCOMPARE(c.circle.tryLogin(c.carer, c.circle.loginRequest(c.carer)), ErrorCode::circle_closed);
        const auto left = c.get();
        QVERIFY(wire::ClosedSpace::decode(left.response.body)->deleted);
        QVERIFY(receiptIn(left) == promised);
        QVERIFY(!c.relay.store->space(c.circle.space).value());
        QVERIFY(c.relay.store->heads(c.circle.space, c.plan)->streams.empty());
        QVERIFY(c.relay.store->pull(c.circle.space, c.plan, 0, 1 << 20, 10)->envelopes.empty());
    }

    void aClosedCircleDoesNotComeBackToLife()
    {
        Closed c;
        c.close();
        c.relay.clock.advance(31 * kDay);
        QVERIFY(c.relay.core->tidy().has_value());
        const auto again = c.relay.ask("POST", wire::pathOf(Route::createSpace), c.circle.createBody);
        QCOMPARE(TestRelay::codeOf(again), ErrorCode::circle_closed);
        QCOMPARE(again.response.status, 410);
    }

    void theOwnerMayHaveItDeletedAtOnce()
    {
        Closed c;
        QCOMPARE(TestRelay::codeOf(c.deleteAs(c.circle.owner)), ErrorCode::relay_conflict);
        c.close();
        c.relay.clock.advance(kDay);
        c.circle.login(c.carer);
        c.circle.login(c.circle.owner);
        QCOMPARE(TestRelay::codeOf(c.deleteAs(c.carer)), ErrorCode::relay_forbidden);
        const auto answer = c.deleteAs(c.circle.owner);
        QCOMPARE(answer.response.status, 200);
        const auto receipt = receiptIn(answer);
        QVERIFY(checkCloseReceipt(c.circle.chain, receipt).has_value());
        QCOMPARE(receipt.deletes - receipt.closed, kDay);
        QVERIFY(receiptIn(c.get()) == receipt);
        QCOMPARE(TestRelay::codeOf(c.deleteAs(c.circle.owner)), ErrorCode::circle_closed);
        QVERIFY(!c.relay.store->space(c.circle.space).value());
    }

    void anotherCircleIsLeftAlone()
    {
        Closed c;
        TestCircle other(c.relay);
        const auto plan = other.addSection();
        static_cast<void>(other.push(other.owner, {other.seal(other.owner, plan, Bytes(20, 1))}));
        c.close();
        c.relay.clock.advance(31 * kDay);
        QVERIFY(c.relay.core->tidy().has_value());
        other.login(other.owner);
        const auto page = other.tryPull(other.owner, {{plan, 0}});
        QCOMPARE(wire::PullResponse::decode(page.response.body)->channels.front().envelopes.size(), std::size_t{1});
    }

    /// Whatever table a later version adds must be asked here too.
    void noTableKeepsARowOfIt()
    {
        QTemporaryDir dir;
        const auto file = dir.filePath("relay.db").toStdString();
        const auto key = crypto::SecretKey::random();
        const auto open = [&] { return database::Database::open(file, key, database::Database::Mode::create).value(); };
        SpaceId space;
        {
            TestRelay relay({}, open());
            TestCircle circle(relay);
            space = circle.space;
            const auto plan = circle.addSection();
            static_cast<void>(circle.push(circle.owner, {circle.seal(circle.owner, plan, Bytes(20, 1))}));
            circle.append(circle.owner, {Close{}});
            relay.clock.advance(31 * kDay);
            QVERIFY(relay.core->tidy().has_value());
        }
        auto database = open();
        std::vector<std::string> tables;
        auto named = database.statement(
            "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c "
            "WHERE m.type = 'table' AND c.name = 'space_id'");
        QVERIFY(named.has_value());
        QVERIFY(named
                    ->each([&](const database::Row& row) -> Status {
                        tables.emplace_back(row.text(0));
                        return {};
                    })
                    .has_value());
        QVERIFY(std::ranges::find(tables, "envelope") != tables.end());
        for (const auto& table : tables) {
            auto rows = database.statement("SELECT 1 FROM " + table + " WHERE space_id = ?1");
            QCOMPARE(rows->first(space).value(), table == "closed");
        }
    }
};

WAYMARK_TEST(TestRelayClosing);
#include "tst_relay_closing.moc"

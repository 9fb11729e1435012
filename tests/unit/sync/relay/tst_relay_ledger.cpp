// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/blake2b.h"
#include "platform/crypto/random.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;
using namespace waymark::tests;
using namespace waymark::ledger;
using wire::Route;

namespace {

struct Page {
    Bytes body;
    wire::LedgerPage page;
};

Page readFrom(TestCircle& circle, const Phone& phone, std::uint64_t from)
{
    Page page;
    page.body = circle.relay.ask("GET", wire::ledgerPath(circle.space, from), {}, phone.authorization()).response.body;
    page.page = wire::LedgerPage::decode(page.body).value();
    return page;
}

/// A phone's own ledger, from what it is served.
Ledger folded(const TestCircle& circle, const wire::LedgerPage& page)
{
    Ledger chain(circle.space);
    for (const auto& item : page.items) {
        std::vector<std::optional<Bytes>> bodies;
        for (const auto& body : item.bodies) {
            bodies.push_back(body ? std::optional(Bytes(body->begin(), body->end())) : std::nullopt);
        }
        const auto entry = entryOf(item.head, std::move(bodies));
        const auto receipt = decodeReceipt(item.receipt);
        if (!entry || !receipt || !chain.append(*entry, *receipt)) {
            break;
        }
    }
    return chain;
}

}  // namespace

class TestRelayLedger : public QObject {
    Q_OBJECT

private slots:
    void makingASpaceAgainIsAnsweredAlike();
    void anotherFirstEntryForASpaceIsAConflict();
    void closedRelaysWantAnInviteToken();
    void appendingAgainIsAnsweredWithTheSameReceipt();
    void whoWasOvertakenGetsAConflict();
    void anInvalidEntryIsRefusedAndChangesNothing();
    void tenThousandChangedEntriesAreAllRefused();
    void receiptsAreSignedAndNeverGoBack();
    void aMemberIsServedOnlyItsBodies();
    void pagesHoldWhatFitsAndGoOn();
    void readingBeyondTheEndIsABadCursor();
    void theLedgerOutlivesTheCache();
};

void TestRelayLedger::makingASpaceAgainIsAnsweredAlike()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto again = relay.ask("POST", wire::pathOf(Route::createSpace), circle.createBody);
    QCOMPARE(again.response.status, 200);
    const auto response = wire::AppendResponse::decode(again.response.body).value();
    QCOMPARE(response.incarnation, circle.incarnation);
    QCOMPARE(response.receipt, encodeReceipt(*circle.chain.receipt(0)));
}

void TestRelayLedger::anotherFirstEntryForASpaceIsAConflict()
{
    TestRelay relay;
    TestCircle circle(relay);
    TestCircle other(relay);
    auto body = other.createBody;
    // The other circle's entry under this circle's id: both the claim and the signature are wrong.
    std::ranges::copy(circle.space.bytes, body.begin() + 2);
    const auto answer = relay.ask("POST", wire::pathOf(Route::createSpace), body);
    QCOMPARE(TestRelay::codeOf(answer), ErrorCode::relay_conflict);
    const auto fresh = crypto::randomId<SpaceId>();
    std::ranges::copy(fresh.bytes, body.begin() + 2);
    QVERIFY(relay.ask("POST", wire::pathOf(Route::createSpace), body).response.status == 400);
}

void TestRelayLedger::closedRelaysWantAnInviteToken()
{
    TestRelay open;
    TestCircle circle(open);
    const Bytes token(16, 9);
    relay::RelayConfig config;
    config.openSpaces = false;
    config.inviteTokens = {crypto::blake2b<Hash32>({token})};
    TestRelay closed(config);
    const auto request = wire::CreateSpaceRequest::decode(circle.createBody).value();
    const auto with = [&](ByteView given) {
        auto asked = request;
        asked.inviteToken = given;
        return TestRelay::codeOf(closed.ask("POST", wire::pathOf(Route::createSpace), asked.encode()));
    };
    QCOMPARE(with({}), ErrorCode::relay_forbidden);
    QCOMPARE(with(Bytes(16, 8)), ErrorCode::relay_forbidden);
    QVERIFY(!with(token));
}

void TestRelayLedger::appendingAgainIsAnsweredWithTheSameReceipt()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto entry = circle.draft(circle.owner, {Invite{crypto::randomId<InviteId>()}});
    const auto first = circle.post(circle.owner, entry);
    relay.clock.advance(1'000);
    const auto second = circle.post(circle.owner, entry);
    QCOMPARE(first.response.status, 200);
    QCOMPARE(second.response.body, first.response.body);
}

void TestRelayLedger::whoWasOvertakenGetsAConflict()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto mine = circle.draft(circle.owner, {Invite{crypto::randomId<InviteId>()}});
    circle.append(circle.owner, {Invite{crypto::randomId<InviteId>()}});
    const auto answer = circle.post(circle.owner, mine);
    QCOMPARE(answer.response.status, 409);
    QCOMPARE(TestRelay::codeOf(answer), ErrorCode::relay_conflict);
    // The right height on a wrong hash.
    auto forked = mine;
    forked.head.height = circle.chain.size();
    forked.signature =
        crypto::signLabelled(circle.owner.sign, crypto::SignKind::ledger, circle.space, headBytes(forked.head));
    QCOMPARE(TestRelay::codeOf(circle.post(circle.owner, forked)), ErrorCode::relay_conflict);
}

void TestRelayLedger::anInvalidEntryIsRefusedAndChangesNothing()
{
    TestRelay relay;
    TestCircle circle(relay);
    Phone member;
    circle.addPerson(2, member);
    circle.login(member);
    const auto size = circle.chain.size();
    // A member may not invite; a stranger may not sign.
    const auto invite = circle.draft(member, {Invite{crypto::randomId<InviteId>()}});
    QCOMPARE(TestRelay::codeOf(circle.post(member, invite)), ErrorCode::ledger_refused);
    Phone stranger;
    const auto forged = circle.draft(stranger, {Invite{crypto::randomId<InviteId>()}});
    QVERIFY(TestRelay::codeOf(circle.post(circle.owner, forged)));
    auto damaged = circle.draft(circle.owner, {Invite{crypto::randomId<InviteId>()}});
    damaged.signature.bytes[0] = static_cast<std::uint8_t>(damaged.signature.bytes[0] ^ 1);
    QCOMPARE(TestRelay::codeOf(circle.post(circle.owner, damaged)), ErrorCode::bad_signature);
    QCOMPARE(readFrom(circle, circle.owner, 0).page.size, size);
}

void TestRelayLedger::tenThousandChangedEntriesAreAllRefused()
{
    relay::RelayConfig config;
    config.deviceRequests = {100'000, 1};
    TestRelay relay(config);
    TestCircle circle(relay);
    const auto entry = circle.draft(circle.owner, {Invite{crypto::randomId<InviteId>()}});
    const auto good = TestCircle::appendBody(entry);
    const auto before = readFrom(circle, circle.owner, 0).body;
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i) {
        const auto answer =
            relay.ask("POST", circle.path(Route::ledgerAppend), damaged(good), circle.owner.authorization());
        accepted += answer.response.status == 200 ? 1 : 0;
    }
    QCOMPARE(accepted, 0);
    QCOMPARE(readFrom(circle, circle.owner, 0).body, before);
    QCOMPARE(circle.post(circle.owner, entry).response.status, 200);
}

void TestRelayLedger::receiptsAreSignedAndNeverGoBack()
{
    TestRelay relay;
    TestCircle circle(relay);
    relay.clock.setWall(relay.clock.now() - 86'400'000);
    circle.login(circle.owner);
    circle.append(circle.owner, {Invite{crypto::randomId<InviteId>()}});
    const auto newest = circle.chain.size() - 1;
    QCOMPARE(circle.chain.receipt(newest)->time, circle.chain.receipt(0)->time);
    QVERIFY(verifySignature(*circle.chain.receipt(newest), relay.core->signKey()).has_value());
}

void TestRelayLedger::aMemberIsServedOnlyItsBodies()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto health = circle.addSection();
    const auto plan = circle.addSection();
    Phone carer;
    circle.addPerson(2, carer);
    circle.grant(plan, 2, carer, Access::read);
    circle.login(carer);
    const auto whole = readFrom(circle, circle.owner, 0);
    const auto served = readFrom(circle, carer, 0);
    QCOMPARE(served.page.items.size(), whole.page.items.size());
    const std::string_view bytes(reinterpret_cast<const char*>(served.body.data()), served.body.size());
    const auto holds = [&](ByteView id) {
        return bytes.find(std::string_view(reinterpret_cast<const char*>(id.data()), id.size())) != bytes.npos;
    };
    QVERIFY(holds(plan.view()));
    QVERIFY(!holds(health.view()));
    const auto chain = folded(circle, served.page);
    QCOMPARE(chain.size(), circle.chain.size());
    QVERIFY(chain.access().mayRead(carer.key(), plan));
    QVERIFY(chain.access().channel(health) == nullptr);
    QCOMPARE(folded(circle, whole.page).access(), circle.chain.access());
}

void TestRelayLedger::pagesHoldWhatFitsAndGoOn()
{
    relay::RelayConfig config;
    config.pageBytes = wire::kMaxLedgerEntry + 64 * 1024;
    TestRelay relay(config);
    TestCircle circle(relay);
    // Each keyring takes 2 KiB or so; a thousand entries do not fit in one page.
    for (int i = 0; i < 900; ++i) {
        circle.append(circle.owner, {Invite{crypto::randomId<InviteId>()}});
    }
    std::uint64_t from = 0;
    int pages = 0;
    while (from < circle.chain.size()) {
        const auto page = readFrom(circle, circle.owner, from);
        QVERIFY(page.body.size() <= config.pageBytes);
        QVERIFY(!page.page.items.empty());
        from += page.page.items.size();
        ++pages;
    }
    QVERIFY(pages > 1);
    QCOMPARE(from, circle.chain.size());
}

void TestRelayLedger::readingBeyondTheEndIsABadCursor()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto size = circle.chain.size();
    QVERIFY(readFrom(circle, circle.owner, size).page.items.empty());
    const auto answer = relay.ask("GET", wire::ledgerPath(circle.space, size + 1), {}, circle.owner.authorization());
    QCOMPARE(TestRelay::codeOf(answer), ErrorCode::bad_cursor);
}

void TestRelayLedger::theLedgerOutlivesTheCache()
{
    relay::RelayConfig config;
    config.cachedSpaces = 1;
    TestRelay relay(config);
    TestCircle first(relay);
    TestCircle second(relay);
    first.append(first.owner, {Invite{crypto::randomId<InviteId>()}});
    second.append(second.owner, {Invite{crypto::randomId<InviteId>()}});
    QCOMPARE(readFrom(first, first.owner, 0).page.size, first.chain.size());
    QCOMPARE(folded(second, readFrom(second, second.owner, 0).page).access(), second.chain.access());
}

WAYMARK_TEST(TestRelayLedger);
#include "tst_relay_ledger.moc"

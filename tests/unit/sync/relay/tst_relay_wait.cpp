// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "sync/relay/wait_registry.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;
using namespace waymark::tests;
using wire::Route;

namespace {

wire::WaitSpace upToDate(const TestCircle& circle, std::vector<wire::Cursor> cursors = {})
{
    return {circle.space, circle.owner.token, circle.incarnation, circle.chain.size(), std::move(cursors)};
}

relay::Answer wait(TestRelay& relay, const wire::WaitRequest& request)
{
    return relay.ask("POST", wire::pathOf(Route::wait), request.encode());
}

wire::WaitResponse responseOf(const relay::Answer& answer)
{
    return wire::WaitResponse::decode(answer.response.body).value();
}

}  // namespace

class TestRelayWait : public QObject {
    Q_OBJECT

private slots:
    void withoutNewsThereIsSomethingToWatch();
    void everyKindOfNewsAnswersAtOnce();
    void onePollCoversAllSpacesOfAPhone();
    void spacesWithoutASessionAreRefusedByName();
    void anUnreadableChannelIsNeverNews();
    void slotsNeedNoSession();
    void newsIsToldAfterTheCommit();
    void aDeviceParksOnlySoManyPolls();
    void theRegistryWakesWhomItConcerns();
};

void TestRelayWait::withoutNewsThereIsSomethingToWatch()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    const auto answer = wait(relay, {30'000, {upToDate(circle, {{channel, 0}})}, {}});
    QCOMPARE(answer.response.status, 200);
    QVERIFY(answer.watch);
    QCOMPARE(answer.watch->timeoutMs, std::int64_t{30'000});
    QCOMPARE(answer.watch->spaces, std::vector{circle.space});
    QCOMPARE(answer.watch->devices, std::vector{circle.owner.key()});
    QVERIFY(responseOf(answer).news.empty());
}

void TestRelayWait::everyKindOfNewsAnswersAtOnce()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    const auto hasNews = [&](const wire::WaitSpace& seen) {
        const auto answer = wait(relay, {1'000, {seen}, {}});
        return !answer.watch && responseOf(answer).news == std::vector{circle.space};
    };
    auto behind = upToDate(circle);
    --behind.ledgerSize;
    QVERIFY(hasNews(behind));
    auto elsewhere = upToDate(circle);
    elsewhere.incarnation = {};
    QVERIFY(hasNews(elsewhere));
    QVERIFY(!hasNews(upToDate(circle, {{channel, 0}})));
    static_cast<void>(circle.push(circle.owner, {circle.seal(circle.owner, channel, Bytes(9, 1))}));
    QVERIFY(hasNews(upToDate(circle, {{channel, 0}})));
    QVERIFY(!hasNews(upToDate(circle, {{channel, 1}})));
}

void TestRelayWait::onePollCoversAllSpacesOfAPhone()
{
    TestRelay relay;
    TestCircle first(relay);
    TestCircle second(relay);
    auto behind = upToDate(second);
    --behind.ledgerSize;
    QCOMPARE(responseOf(wait(relay, {1'000, {upToDate(first), behind}, {}})).news, std::vector{second.space});
}

void TestRelayWait::spacesWithoutASessionAreRefusedByName()
{
    TestRelay relay;
    TestCircle circle(relay);
    TestCircle other(relay);
    auto foreign = upToDate(circle);
    foreign.token = other.owner.token;
    auto missing = upToDate(circle);
    missing.space = crypto::randomId<SpaceId>();
    auto noToken = upToDate(other);
    noToken.token = {};
    const auto answer = wait(relay, {1'000, {foreign, missing, noToken}, {}});
    QVERIFY(!answer.watch);
    const std::vector refused{circle.space, missing.space, other.space};
    QCOMPARE(responseOf(answer).refused, refused);
    QVERIFY(responseOf(answer).news.empty());
}

void TestRelayWait::anUnreadableChannelIsNeverNews()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    Phone carer;
    circle.addPerson(2, carer);
    circle.login(carer);
    static_cast<void>(circle.push(circle.owner, {circle.seal(circle.owner, channel, Bytes(9, 1))}));
    auto seen = upToDate(circle, {{channel, 0}});
    seen.token = carer.token;
    QVERIFY(wait(relay, {1'000, {seen}, {}}).watch);
}

void TestRelayWait::slotsNeedNoSession()
{
    TestRelay relay;
    const auto slot = crypto::randomId<SlotId>();
    const auto answer = wait(relay, {1'000, {}, {slot}});
    QVERIFY(answer.watch);
    QCOMPARE(answer.watch->slotIds, std::vector{slot});
    const Bytes value(9, 1);
    const wire::SlotPutRequest request{1'000, value};
    QCOMPARE(relay.ask("PUT", wire::pathOf(Route::slotPut, slot), request.encode()).response.status, 200);
    QCOMPARE(responseOf(wait(relay, {1'000, {}, {slot}})).filled, std::vector{slot});
}

void TestRelayWait::newsIsToldAfterTheCommit()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    std::vector<SpaceId> spaces;
    std::vector<SlotId> filled;
    relay.core->onSpaceNews([&](const SpaceId& space) { spaces.push_back(space); });
    relay.core->onSlotNews([&](const SlotId& slot) { filled.push_back(slot); });
    const auto envelope = circle.seal(circle.owner, channel, Bytes(9, 1));
    static_cast<void>(circle.push(circle.owner, {envelope}));
    QCOMPARE(spaces.size(), std::size_t{1});
    circle.append(circle.owner, {ledger::Invite{crypto::randomId<ledger::InviteId>()}});
    QCOMPARE(spaces.size(), std::size_t{2});
    const auto slot = crypto::randomId<SlotId>();
    const Bytes value(9, 1);
    const wire::SlotPutRequest request{1'000, value};
    static_cast<void>(relay.ask("PUT", wire::pathOf(Route::slotPut, slot), request.encode()));
    QCOMPARE(filled, std::vector{slot});
    // A refused push is no news.
    static_cast<void>(circle.seal(circle.owner, channel, Bytes(9, 2)));
    static_cast<void>(circle.push(circle.owner, {circle.seal(circle.owner, channel, Bytes(9, 3))}));
    QCOMPARE(spaces.size(), std::size_t{2});
}

void TestRelayWait::aDeviceParksOnlySoManyPolls()
{
    TestRelay relay;
    const std::vector device{crypto::randomId<SignKey>()};
    const std::vector other{crypto::randomId<SignKey>()};
    QVERIFY(relay.core->enterWait(device));
    QVERIFY(relay.core->enterWait(device));
    QVERIFY(!relay.core->enterWait(device));
    QVERIFY(relay.core->enterWait(other));
    relay.core->leaveWait(device);
    QVERIFY(relay.core->enterWait(device));
}

void TestRelayWait::theRegistryWakesWhomItConcerns()
{
    relay::WaitRegistry registry;
    const auto space = crypto::randomId<SpaceId>();
    const auto slot = crypto::randomId<SlotId>();
    int first = 0;
    int second = 0;
    const auto firstId = registry.add({1, {space}, {slot}, {}}, [&] { ++first; });
    const auto secondId = registry.add({1, {space}, {}, {}}, [&] { ++second; });
    registry.spaceNews(space);
    registry.slotNews(slot);
    registry.spaceNews(crypto::randomId<SpaceId>());
    QCOMPARE(first, 2);
    QCOMPARE(second, 1);
    registry.remove(firstId);
    registry.spaceNews(space);
    registry.slotNews(slot);
    QCOMPARE(first, 2);
    QCOMPARE(second, 2);
    registry.remove(secondId);
    registry.remove(secondId);
    QCOMPARE(registry.size(), std::size_t{0});
}

WAYMARK_TEST(TestRelayWait);
#include "tst_relay_wait.moc"

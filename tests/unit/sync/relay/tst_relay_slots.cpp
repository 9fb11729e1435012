// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;
using namespace waymark::tests;
using wire::Route;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

struct Slots {
    explicit Slots(relay::RelayConfig config = {}) : relay(std::move(config)) {}

    [[nodiscard]] std::optional<ErrorCode> put(const SlotId& id, const Bytes& value, std::int64_t lifetimeMs = kDayMs)
    {
        const wire::SlotPutRequest request{lifetimeMs, value};
        return TestRelay::codeOf(relay.ask("PUT", wire::pathOf(Route::slotPut, id), request.encode()));
    }
    [[nodiscard]] relay::Answer get(const SlotId& id) { return relay.ask("GET", wire::pathOf(Route::slotGet, id)); }
    [[nodiscard]] relay::Answer empty(const SlotId& id)
    {
        return relay.ask("DELETE", wire::pathOf(Route::slotDelete, id));
    }
    TestRelay relay;
};

}  // namespace

class TestRelaySlots : public QObject {
    Q_OBJECT

private slots:
    void aSlotIsReadByWhoKnowsItsId();
    void aSlotIsWrittenOnce();
    void tenThousandChangedWritesLeaveASlotAsItWas();
    void tenThousandChangedIdsFindNothing();
    void endedUsedAndUnknownAreToldApart();
    void lifetimesAreCutToTheRelaysLongest();
    void endedValuesAreGoneFromTheStore();
    void senselessSlotsAreRefused();
    void aFullRelaySaysBusy();
};

void TestRelaySlots::aSlotIsReadByWhoKnowsItsId()
{
    Slots all;
    const auto id = crypto::randomId<SlotId>();
    QVERIFY(!all.put(id, Bytes(wire::kMaxSlotValue, 5)));
    const auto response = wire::SlotResponse::decode(all.get(id).response.body).value();
    QCOMPARE(response.value, Bytes(wire::kMaxSlotValue, 5));
    QCOMPARE(response.expires, response.time + kDayMs);
}

void TestRelaySlots::aSlotIsWrittenOnce()
{
    Slots all;
    const auto id = crypto::randomId<SlotId>();
    QVERIFY(!all.put(id, Bytes(9, 1)));
    QVERIFY(!all.put(id, Bytes(9, 1)));
    QCOMPARE(all.put(id, Bytes(9, 2)), ErrorCode::code_used);
    QCOMPARE(wire::SlotResponse::decode(all.get(id).response.body)->value, Bytes(9, 1));
}

void TestRelaySlots::tenThousandChangedWritesLeaveASlotAsItWas()
{
    Slots all;
    const auto path = wire::pathOf(Route::slotPut, crypto::randomId<SlotId>());
    const auto good = wire::SlotPutRequest{kDayMs, Bytes(40, 1)}.encode();
    const auto first = all.relay.ask("PUT", path, good).response.body;
    for (int i = 0; i < 10'000; ++i) {
        // The same value with another lifetime is the same write again; it is answered as at first.
        const auto answer = all.relay.ask("PUT", path, damaged(good)).response;
        QVERIFY(answer.status != 200 || answer.body == first);
    }
    const auto kept = wire::SlotResponse::decode(all.relay.ask("GET", path).response.body).value();
    QCOMPARE(kept.value, Bytes(40, 1));
    QCOMPARE(kept.expires, wire::SlotResponse::decode(first)->expires);
}

void TestRelaySlots::tenThousandChangedIdsFindNothing()
{
    Slots all;
    const auto id = crypto::randomId<SlotId>();
    QVERIFY(!all.put(id, Bytes(40, 1)));
    for (int i = 0; i < 10'000; ++i) {
        auto other = id;
        auto& byte = other.bytes[crypto::randomBelow(SlotId::kSize)];
        byte = static_cast<std::uint8_t>(byte ^ (1 + crypto::randomBelow(255)));
        QCOMPARE(TestRelay::codeOf(all.get(other)), ErrorCode::code_unknown);
        QCOMPARE(TestRelay::codeOf(all.empty(other)), ErrorCode::code_unknown);
    }
    QCOMPARE(TestRelay::codeOf(all.get(id)), std::nullopt);
}

void TestRelaySlots::endedUsedAndUnknownAreToldApart()
{
    Slots all;
    const auto ended = crypto::randomId<SlotId>();
    const auto used = crypto::randomId<SlotId>();
    const auto unknown = crypto::randomId<SlotId>();
    QVERIFY(!all.put(ended, Bytes(9, 1), 1'000));
    QVERIFY(!all.put(used, Bytes(9, 1)));
    QCOMPARE(all.empty(used).response.status, 204);
    QCOMPARE(all.empty(used).response.status, 204);
    all.relay.clock.advance(999);
    QCOMPARE(all.get(ended).response.status, 200);
    all.relay.clock.advance(1);
    QCOMPARE(TestRelay::codeOf(all.get(ended)), ErrorCode::code_expired);
    QCOMPARE(all.put(ended, Bytes(9, 1)), ErrorCode::code_expired);
    QCOMPARE(TestRelay::codeOf(all.get(used)), ErrorCode::code_used);
    QCOMPARE(all.put(used, Bytes(9, 1)), ErrorCode::code_used);
    QCOMPARE(TestRelay::codeOf(all.get(unknown)), ErrorCode::code_unknown);
    QCOMPARE(TestRelay::codeOf(all.empty(unknown)), ErrorCode::code_unknown);
}

void TestRelaySlots::lifetimesAreCutToTheRelaysLongest()
{
    Slots all;
    const auto id = crypto::randomId<SlotId>();
    QVERIFY(!all.put(id, Bytes(9, 1), 400 * kDayMs));
    const auto response = wire::SlotResponse::decode(all.get(id).response.body).value();
    QCOMPARE(response.expires - response.time, all.relay.core->config().slotMs);
}

void TestRelaySlots::endedValuesAreGoneFromTheStore()
{
    Slots all;
    const auto id = crypto::randomId<SlotId>();
    QVERIFY(!all.put(id, Bytes(9, 1), 1'000));
    all.relay.clock.advance(2'000);
    QVERIFY(!all.put(crypto::randomId<SlotId>(), Bytes(9, 1)));
    QVERIFY(all.relay.store->slot(id).value()->value.empty());
    all.relay.clock.advance(31 * kDayMs);
    QVERIFY(!all.put(crypto::randomId<SlotId>(), Bytes(9, 1)));
    QVERIFY(!all.relay.store->slot(id).value());
    QCOMPARE(all.relay.store->slotCount().value(), std::size_t{2});
}

void TestRelaySlots::senselessSlotsAreRefused()
{
    Slots all;
    const auto id = crypto::randomId<SlotId>();
    QCOMPARE(all.put(id, {}), ErrorCode::bad_input);
    QCOMPARE(all.put(id, Bytes(9, 1), 0), ErrorCode::bad_input);
    QCOMPARE(all.put(id, Bytes(wire::kMaxSlotValue + 1, 1)), ErrorCode::malformed);
}

void TestRelaySlots::aFullRelaySaysBusy()
{
    relay::RelayConfig config;
    config.maxSlots = 2;
    Slots all(config);
    QVERIFY(!all.put(crypto::randomId<SlotId>(), Bytes(9, 1)));
    QVERIFY(!all.put(crypto::randomId<SlotId>(), Bytes(9, 1)));
    QCOMPARE(all.put(crypto::randomId<SlotId>(), Bytes(9, 1)), ErrorCode::relay_busy);
}

WAYMARK_TEST(TestRelaySlots);
#include "tst_relay_slots.moc"

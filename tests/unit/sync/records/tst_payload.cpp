// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "sync/records/payload.h"
#include "sync/records/refs.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/records/random_history.h"

using namespace waymark;
using namespace waymark::records;
using namespace waymark::records::tests;

namespace {

rc::Gen<Value> values()
{
    return rc::gen::oneOf(rc::gen::just(Value{}),
                          rc::gen::map(rc::gen::arbitrary<bool>(), [](bool v) { return Value{v}; }),
                          rc::gen::map(rc::gen::arbitrary<std::int64_t>(), [](std::int64_t v) { return Value{v}; }),
                          rc::gen::map(rc::gen::container<std::string>(rc::gen::inRange<char>(0, 127)),
                                       [](std::string v) { return Value{v}; }),
                          rc::gen::map(rc::gen::arbitrary<Bytes>(), [](Bytes v) { return Value{v}; }));
}

Dot anyDot()
{
    return {streamCalled(*rc::gen::inRange<std::uint8_t>(1, 6)), *rc::gen::arbitrary<std::uint64_t>(),
            *rc::gen::inRange<std::uint32_t>(0, 0xFFFFFFFE)};
}

Op anyOp()
{
    Op op;
    op.table = *rc::gen::inRange<TableWord>(4, kMaxTableWord);
    op.row = makeRowId(1, *rc::gen::inRange<PersonNumber>(0, 9), 5);
    op.kind = *rc::gen::inRange<std::uint8_t>(0, 9);
    op.stamp = *rc::gen::arbitrary<Stamp>();
    const bool onCell = op.kind == 0 || op.kind == 2 || op.kind > kLastKnownOp;
    if (onCell) {
        op.column = *rc::gen::inRange<ColumnWord>(1, kMaxColumnWord);
        op.value = *values();
    }
    if (op.kind != 1 && op.kind != 4) {
        for (auto left = *rc::gen::inRange(0, 4); left > 0; --left) {
            op.names.push_back(anyDot());
        }
    }
    return op;
}

Payload anyPayload()
{
    Payload payload;
    payload.schemaVersion = *rc::gen::arbitrary<std::uint32_t>();
    payload.ledgerHeight = *rc::gen::arbitrary<std::uint64_t>();
    payload.ledgerHash.bytes.fill(*rc::gen::arbitrary<std::uint8_t>());
    for (std::uint8_t name = 1; name < 4; ++name) {
        if (*rc::gen::arbitrary<bool>()) {
            payload.seen.push_back({streamCalled(name), *rc::gen::arbitrary<std::uint64_t>(), {}});
        }
    }
    for (auto left = *rc::gen::inRange(0, 5); left > 0; --left) {
        PayloadTransaction transaction;
        transaction.wallTime = *rc::gen::inRange<UnixMs>(0, kCeilingMs);
        for (auto ops = *rc::gen::inRange(0, 6); ops > 0; --ops) {
            transaction.ops.push_back(anyOp());
        }
        payload.transactions.push_back(transaction);
    }
    return payload;
}

}  // namespace

class PayloadCodec : public QObject {
    Q_OBJECT
private slots:
    void whatWasWrittenIsReadBack()
    {
        QVERIFY(rc::check("round trip", [] {
            const auto payload = anyPayload();
            const auto bytes = encodePayload(payload, streamCalled(1));
            RC_ASSERT(bytes.has_value());
            const auto back = decodePayload(*bytes, streamCalled(1));
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == payload);
        }));
    }

    void thereIsOneEncodingOnly()
    {
        QVERIFY(rc::check("a changed byte is refused or means something else", [] {
            auto bytes = *encodePayload(anyPayload(), streamCalled(1));
            const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
            bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ *rc::gen::inRange(1, 256));
            const auto back = decodePayload(bytes, streamCalled(1));
            if (back) {
                RC_ASSERT(*encodePayload(*back, streamCalled(1)) == bytes);
            }
        }));
    }

    void aCutPayloadIsMalformed()
    {
        QVERIFY(rc::check("cut", [] {
            const auto bytes = *encodePayload(anyPayload(), streamCalled(1));
            const auto size = *rc::gen::inRange<std::size_t>(0, bytes.size());
            RC_ASSERT(!decodePayload(ByteView(bytes).first(size), streamCalled(1)).has_value());
        }));
    }

    void aPayloadAboveTheLimitIsTooLarge()
    {
        Payload payload;
        payload.transactions.resize(1);
        for (int i = 0; i < 5; ++i) {
            Op op;
            op.table = kTable;
            op.column = kShort;
            op.value = std::string(wire::kMaxValue, 'x');
            payload.transactions[0].ops.push_back(op);
        }
        QVERIFY(encodePayload(payload, streamCalled(1)).error().code == ErrorCode::too_large);
        payload.transactions.assign(wire::kMaxTransactions + 1, {});
        QVERIFY(encodePayload(payload, streamCalled(1)).error().code == ErrorCode::too_large);
    }

    void anEditInARunCostsFewBytes()
    {
        Payload payload;
        payload.transactions.resize(7);
        Stamp stamp = stampOf(1'800'000'000'000);
        for (std::size_t i = 0; i < 128; ++i) {
            Op op;
            op.table = kTable;
            op.row = makeRowId(1'800'000'000'000, 7, i % 13);
            op.column = kShort;
            op.stamp = ++stamp;
            payload.transactions[i / 20].ops.push_back(op);
        }
        const auto bytes = *encodePayload(payload, streamCalled(1));
        QVERIFY2(bytes.size() < 128 * 10, qPrintable(QString::number(bytes.size())));
    }
};

WAYMARK_TEST(PayloadCodec);
#include "tst_payload.moc"

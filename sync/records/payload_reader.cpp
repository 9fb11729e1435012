// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <limits>

#include "sync/records/payload.h"
#include "sync/records/payload_cbor.h"
#include "sync/records/value_cbor.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/limits.h"

namespace waymark::records {
namespace {

constexpr UnixMs kFarthest = UnixMs{1} << 52;  // so that sums of wall times cannot overflow

struct Tables {
    std::vector<std::pair<TableWord, RowId>> rows;
    std::vector<StreamId> streams;  ///< the own one first
    std::size_t rowsUsed = 0;       ///< they come in the order of their first use
    std::size_t streamsUsed = 1;
    Stamp base = 0;
};

void readSeen(wire::CborReader& in, Payload& payload)
{
    for (auto left = in.array(kMaxSeen); left > 0 && in.ok(); --left) {
        in.arrayOf(3);
        StreamHead head;
        head.stream = in.id<StreamId>();
        head.seq = in.unsignedInt();
        head.hash = in.id<Hash32>();
        in.end();
        if (!payload.seen.empty() && payload.seen.back().stream >= head.stream) {
            in.reject();
        }
        payload.seen.push_back(head);
    }
    in.end();
}

void readTables(wire::CborReader& in, Tables& tables)
{
    for (auto left = in.array(kMaxStreams); left > 0 && in.ok(); --left) {
        tables.streams.push_back(in.id<StreamId>());
    }
    in.end();
    const auto count = in.array(wire::kMaxPlaintext);
    if (count % 2 != 0) {
        in.reject();
    }
    for (auto left = count / 2; left > 0 && in.ok(); --left) {
        const auto table = static_cast<TableWord>(in.unsignedInt(kMaxTableWord));
        tables.rows.emplace_back(table, in.id<RowId>());
    }
    in.end();
    tables.base = in.unsignedInt();
}

/// Numbers a table gives out rise by one at each first use, so no entry is unused or out of order.
std::size_t readUse(wire::CborReader& in, std::size_t size, std::size_t& used)
{
    const auto number = static_cast<std::size_t>(in.unsignedInt(used));
    if (number == used) {
        ++used;
    }
    if (number >= size) {
        in.reject();
        return 0;
    }
    return number;
}

void readNames(wire::CborReader& in, Tables& tables, Op& op)
{
    const auto count = in.array(kMaxNames * 3);
    if (count == 0 || count % 3 != 0) {
        in.reject();
    }
    for (auto left = count / 3; left > 0 && in.ok(); --left) {
        const auto stream = readUse(in, tables.streams.size(), tables.streamsUsed);
        const auto seq = in.unsignedInt();
        const auto number = in.unsignedInt(std::numeric_limits<std::uint32_t>::max() - 1);
        if (in.ok()) {
            op.names.push_back({tables.streams[stream], seq, static_cast<std::uint32_t>(number)});
        }
    }
    in.end();
}

/// Known kinds have one shape each; of unknown ones only the generic shape is asked.
bool isShaped(const Op& op)
{
    if (op.kind > kLastKnownOp) {
        return true;
    }
    const auto kind = static_cast<OpKind>(op.kind);
    if (kind == OpKind::put || kind == OpKind::remove) {
        return op.column != 0;
    }
    const bool names = kind == OpKind::archive || kind == OpKind::erase;
    return op.column == 0 && isNull(op.value) && (names || op.names.empty());
}

Op readOp(wire::CborReader& in, Tables& tables, Stamp& stamp)
{
    Op op;
    const auto fields = in.array(kOpFields + 2);
    const auto row = readUse(in, tables.rows.size(), tables.rowsUsed);
    op.column = static_cast<ColumnWord>(in.unsignedInt(kMaxColumnWord));
    stamp += static_cast<Stamp>(in.signedInt());
    op.stamp = stamp;
    op.value = readValue(in);
    if (fields > kOpFields) {
        op.kind = static_cast<std::uint8_t>(in.unsignedInt(std::numeric_limits<std::uint8_t>::max()));
    }
    if (fields > kOpFields + 1) {
        readNames(in, tables, op);
    } else if (fields > kOpFields && op.kind == 0) {
        in.reject();
    }
    in.end();
    if (in.ok()) {
        op.table = tables.rows[row].first;
        op.row = tables.rows[row].second;
    }
    if (!isShaped(op)) {
        in.reject();
    }
    return op;
}

void readTransactions(wire::CborReader& in, Tables& tables, Payload& payload)
{
    const auto count = in.array(wire::kMaxTransactions * 2);
    if (count % 2 != 0) {
        in.reject();
    }
    auto wall = msOf(tables.base);
    auto stamp = tables.base;
    for (auto left = count / 2; left > 0 && in.ok(); --left) {
        PayloadTransaction transaction;
        const auto delta = in.signedInt();
        if (delta < -kFarthest || delta > kFarthest) {
            in.reject();
            return;
        }
        wall += delta;
        transaction.wallTime = wall;
        const auto ops = in.array(wire::kMaxPlaintext);
        transaction.ops.reserve(ops);
        for (std::size_t i = 0; i < ops && in.ok(); ++i) {
            transaction.ops.push_back(readOp(in, tables, stamp));
        }
        in.end();
        payload.transactions.push_back(std::move(transaction));
    }
    in.end();
}

Stamp firstStamp(const Payload& payload)
{
    for (const auto& transaction : payload.transactions) {
        if (!transaction.ops.empty()) {
            return transaction.ops.front().stamp;
        }
    }
    return 0;
}

template <class Item>
bool hasTwins(std::vector<Item> items)
{
    std::ranges::sort(items);
    return std::ranges::adjacent_find(items) != items.end();
}

}  // namespace

Result<Payload> decodePayload(ByteView bytes, const StreamId& own)
{
    if (bytes.size() > wire::kMaxPlaintext) {
        return fail(ErrorCode::malformed, "payload size");
    }
    wire::CborReader in(bytes);
    Payload payload;
    Tables tables;
    tables.streams.push_back(own);
    in.arrayOf(kPayloadFields);
    payload.schemaVersion = static_cast<std::uint32_t>(in.unsignedInt(std::numeric_limits<std::uint32_t>::max()));
    payload.ledgerHeight = in.unsignedInt();
    payload.ledgerHash = in.id<Hash32>();
    readSeen(in, payload);
    readTables(in, tables);
    readTransactions(in, tables, payload);
    static_cast<void>(in.unsignedInt(kEra));
    in.end();
    WAYMARK_TRY(in.finish());
    const bool used = tables.rowsUsed == tables.rows.size() && tables.streamsUsed == tables.streams.size();
    if (!used || hasTwins(tables.rows) || hasTwins(tables.streams) || tables.base != firstStamp(payload)) {
        return fail(ErrorCode::malformed, "payload tables");
    }
    return payload;
}

}  // namespace waymark::records

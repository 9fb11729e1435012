// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>

#include "sync/records/payload.h"
#include "sync/records/payload_cbor.h"
#include "sync/records/value_cbor.h"
#include "sync/wire/cbor_writer.h"
#include "sync/wire/limits.h"

namespace waymark::records {
namespace {

/// Rows and streams in the order they first appear.
struct Tables {
    std::map<std::pair<TableWord, RowId>, std::size_t> rowNumbers;
    std::vector<std::pair<TableWord, RowId>> rows;
    std::map<StreamId, std::size_t> streamNumbers;  ///< 0 is the changeset's own
    std::vector<StreamId> streams;
};

Tables collect(const Payload& payload, const StreamId& own)
{
    Tables tables;
    tables.streamNumbers.emplace(own, 0);
    for (const auto& transaction : payload.transactions) {
        for (const auto& op : transaction.ops) {
            if (tables.rowNumbers.try_emplace({op.table, op.row}, tables.rows.size()).second) {
                tables.rows.emplace_back(op.table, op.row);
            }
            for (const auto& name : op.names) {
                if (tables.streamNumbers.try_emplace(name.stream, tables.streams.size() + 1).second) {
                    tables.streams.push_back(name.stream);
                }
            }
        }
    }
    return tables;
}

Stamp baseOf(const Payload& payload)
{
    for (const auto& transaction : payload.transactions) {
        if (!transaction.ops.empty()) {
            return transaction.ops.front().stamp;
        }
    }
    return 0;
}

void writeHead(wire::CborWriter& out, const Payload& payload, const Tables& tables, Stamp base)
{
    out.array(kPayloadFields);
    out.unsignedInt(payload.schemaVersion);
    out.unsignedInt(payload.ledgerHeight);
    out.bytes(payload.ledgerHash);
    out.array(payload.seen.size());
    for (const auto& head : payload.seen) {
        out.array(3);
        out.bytes(head.stream);
        out.unsignedInt(head.seq);
        out.bytes(head.hash);
    }
    out.array(tables.streams.size());
    for (const auto& stream : tables.streams) {
        out.bytes(stream);
    }
    out.array(tables.rows.size() * 2);
    for (const auto& [table, row] : tables.rows) {
        out.unsignedInt(table);
        out.bytes(row);
    }
    out.unsignedInt(base);
}

void writeOp(wire::CborWriter& out, const Op& op, const Tables& tables, Stamp before)
{
    const std::size_t extra = !op.names.empty() ? 2 : op.kind != 0 ? 1 : 0;
    out.array(kOpFields + extra);
    out.unsignedInt(tables.rowNumbers.at({op.table, op.row}));
    out.unsignedInt(op.column);
    out.signedInt(static_cast<std::int64_t>(op.stamp - before));
    writeValue(out, op.value);
    if (extra >= 1) {
        out.unsignedInt(op.kind);
    }
    if (extra == 2) {
        out.array(op.names.size() * 3);
        for (const auto& name : op.names) {
            out.unsignedInt(tables.streamNumbers.at(name.stream));
            out.unsignedInt(name.seq);
            out.unsignedInt(name.op);
        }
    }
}

void writeTransactions(wire::CborWriter& out, const Payload& payload, const Tables& tables, Stamp base)
{
    auto wall = msOf(base);
    auto stamp = base;
    out.array(payload.transactions.size() * 2);
    for (const auto& transaction : payload.transactions) {
        out.signedInt(transaction.wallTime - wall);
        wall = transaction.wallTime;
        out.array(transaction.ops.size());
        for (const auto& op : transaction.ops) {
            writeOp(out, op, tables, stamp);
            stamp = op.stamp;
        }
    }
}

bool isWithinLimits(const Payload& payload, const Tables& tables)
{
    const auto tooManyNames = [](const Op& op) { return op.names.size() > kMaxNames; };
    return payload.transactions.size() <= wire::kMaxTransactions && payload.seen.size() <= kMaxSeen &&
           tables.streams.size() <= kMaxStreams &&
           std::ranges::none_of(payload.transactions, [&](const PayloadTransaction& transaction) {
               return std::ranges::any_of(transaction.ops, tooManyNames);
           });
}

}  // namespace

Result<Bytes> encodePayload(const Payload& payload, const StreamId& own)
{
    const auto tables = collect(payload, own);
    const auto base = baseOf(payload);
    Bytes bytes;
    wire::CborWriter out(bytes);
    writeHead(out, payload, tables, base);
    writeTransactions(out, payload, tables, base);
    out.unsignedInt(kEra);
    WAYMARK_TRY(out.finish());
    if (bytes.size() > wire::kMaxPlaintext || !isWithinLimits(payload, tables)) {
        return fail(ErrorCode::too_large, "changeset");
    }
    return bytes;
}

}  // namespace waymark::records

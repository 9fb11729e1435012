// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/seal.h"

#include <algorithm>
#include <map>

#include "sync/records/pending_op.h"
#include "sync/records/record_tables.h"
#include "sync/wire/limits.h"

namespace waymark::records {
namespace {

struct Queued {
    std::int64_t id;
    UnixMs wall;
    std::uint64_t first;
    std::uint64_t count;
};

/// As many transactions as surely fit, always one.
Result<std::vector<Queued>> queued(database::Database& database, std::int64_t section, std::size_t room)
{
    std::vector<Queued> transactions;
    std::size_t bytes = 0;
    WAYMARK_ASSIGN(auto select, database.statement("SELECT id, wall, first, count, bytes FROM rec_transaction "
                                                   "WHERE section = ?1 ORDER BY id LIMIT ?2"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            bytes += static_cast<std::size_t>(row.integer(4));
            if (transactions.empty() || bytes <= room) {
                transactions.push_back(
                    {row.integer(0), row.integer(1), row.unsignedInteger(2), row.unsignedInteger(3)});
            } else {
                bytes = room;  // a smaller one behind it must not overtake it
            }
            return {};
        },
        section, wire::kMaxTransactions));
    return transactions;
}

/// Stamps beyond what others would believe are pulled back, in order, but stay above what they replace or follow.
class PullBack {
public:
    explicit PullBack(std::optional<UnixMs> relayTime)
        : m_limit(relayTime ? stampOf(*relayTime + kStampLeewayMs) : kCeiling), m_pulled(m_limit)
    {
    }

    Stamp stampFor(const PendingOp& pending)
    {
        auto& cell = m_cells[{pending.op.table, pending.op.row, pending.op.column}];
        auto stamp = pending.op.stamp;
        if (stamp > m_limit) {
            m_pulled = clipped(m_pulled + 1);
            stamp = clipped(std::max({m_pulled, pending.floor + 1, cell + 1}));
        }
        cell = std::max(cell, stamp);
        return stamp;
    }

private:
    Stamp m_limit;
    Stamp m_pulled;
    std::map<std::tuple<TableWord, RowId, ColumnWord>, Stamp> m_cells;
};

class Builder {
public:
    Builder(database::Database& database, const SealInput& input)
        : m_database(database), m_input(input), m_pullBack(input.relayTime)
    {
    }

    Status add(const Queued& from)
    {
        PayloadTransaction transaction{from.wall, {}};
        WAYMARK_ASSIGN(auto select, m_database.statement("SELECT p.local, p.op, r.tbl, r.row FROM rec_pending p "
                                                         "JOIN rec_row r ON r.id = p.row "
                                                         "WHERE p.local >= ?1 AND p.local < ?2 ORDER BY p.local"));
        WAYMARK_TRY(select.each(
            [&](const database::Row& row) -> Status {
                WAYMARK_ASSIGN(auto pending, decodePending(row.blob(1)));
                pending.local = row.unsignedInteger(0);
                pending.op.table = static_cast<TableWord>(row.integer(2));
                pending.op.row = row.fixed<RowId>(3);
                return addOp(std::move(pending), transaction);
            },
            from.first, from.first + from.count));
        m_batch.payload.transactions.push_back(std::move(transaction));
        m_batch.transactions.push_back(from.id);
        return {};
    }

    SealBatch take() { return std::move(m_batch); }

private:
    Status addOp(PendingOp pending, PayloadTransaction& transaction)
    {
        const auto number = static_cast<std::uint32_t>(m_batch.locals.size());
        m_numbers.emplace(pending.local, number);
        m_batch.locals.push_back(pending.local);
        pending.op.stamp = m_pullBack.stampFor(pending);
        for (auto& name : pending.op.names) {
            if (const auto known = m_numbers.find(name.seq); name.isLocal() && known != m_numbers.end()) {
                name = {m_input.stream, m_input.seq, known->second};
            }
        }
        WAYMARK_TRY(resolveLocals(m_database, pending.op.names));
        std::erase_if(pending.op.names, [](const Dot& name) { return name.isLocal(); });
        transaction.ops.push_back(std::move(pending.op));
        return {};
    }

    database::Database& m_database;
    const SealInput& m_input;
    PullBack m_pullBack;
    SealBatch m_batch;
    std::map<std::uint64_t, std::uint32_t> m_numbers;  ///< local number → op index
};

}  // namespace

Result<std::optional<SealBatch>> nextBatch(database::Database& database, const Schema& schema, const SealInput& input)
{
    constexpr std::size_t kHead = 256;
    constexpr std::size_t kSeenHead = 64;
    WAYMARK_ASSIGN(const auto section, findSection(database, input.section));
    const auto room = wire::kMaxPlaintext - kHead - std::min<std::size_t>(input.seen.size(), 200) * kSeenHead;
    WAYMARK_ASSIGN(const auto transactions, queued(database, section, room));
    if (transactions.empty()) {
        return std::nullopt;
    }
    Builder builder(database, input);
    for (const auto& transaction : transactions) {
        WAYMARK_TRY(builder.add(transaction));
    }
    auto batch = builder.take();
    batch.payload.schemaVersion = schema.version;
    batch.payload.ledgerHeight = input.ledgerHeight;
    batch.payload.ledgerHash = input.ledgerHash;
    batch.payload.seen = input.seen;
    std::ranges::sort(batch.payload.seen, {}, &StreamHead::stream);
    if (batch.payload.seen.size() > 200) {
        batch.payload.seen.resize(200);
    }
    WAYMARK_ASSIGN(batch.bytes, encodePayload(batch.payload, input.stream));
    return batch;
}

}  // namespace waymark::records

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/late_changes.h"

#include "platform/database/database.h"
#include "sync/records/compact.h"
#include "sync/records/payload.h"
#include "sync/records/record_tables.h"
#include "sync/records/stamp.h"
#include "sync/records/wire_word.h"

namespace waymark::records {

/// The row's past has every op of it that was merged, and outlives none of them.
Status setAsideMerged(database::Database& database, const SectionRef& section, const LateFrom& from)
{
    WAYMARK_ASSIGN(const auto number, findSection(database, section));
    WAYMARK_ASSIGN(
        auto keep,
        database.statement(
            "INSERT INTO rec_late (section, stream, seq, op, person, tbl, row, col, kind, at, "
            "value, branch) SELECT s.section, s.stream, h.seq, h.op, s.person, r.tbl, r.row, h.col, h.kind, "
            "h.wall, h.value, ?4 FROM rec_stream s JOIN rec_history h ON h.stream = s.id JOIN rec_row r ON "
            "r.id = h.row "
            "WHERE s.section = ?1 AND s.stream = ?2 AND h.seq > ?3 ORDER BY h.seq, h.op ON CONFLICT DO NOTHING"));
    return keep.run(number, from.stream, from.after, from.branch);
}

Status setAside(database::Database& database, const ChangesetContext& context, const Payload& payload,
                const Hash32& branch)
{
    WAYMARK_ASSIGN(const auto number, makeSection(database, context.section));
    WAYMARK_ASSIGN(auto keep, database.statement("INSERT INTO rec_late (section, stream, seq, op, person, "
                                                 "tbl, row, col, kind, at, value, branch) VALUES (?1, ?2, ?3, ?4, ?5, "
                                                 "?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT DO NOTHING"));
    std::uint32_t index = 0;
    for (const auto& transaction : payload.transactions) {
        for (const auto& op : transaction.ops) {
            Bytes value;
            CompactWriter(value).value(op.value);
            WAYMARK_TRY(keep.run(number, context.stream, context.seq, index++, context.person, op.table, op.row,
                                 op.column, op.kind, msOf(op.stamp), value, branch));
        }
    }
    return {};
}

Status forgetBranch(database::Database& database, const StreamId& stream, const Hash32& branch)
{
    WAYMARK_ASSIGN(auto drop, database.statement("DELETE FROM rec_late WHERE stream = ?1 AND branch = ?2"));
    return drop.run(stream, branch);
}

Status forgetWhatStands(database::Database& database, const SectionRef& section, const StreamId& stream)
{
    WAYMARK_ASSIGN(const auto number, findSection(database, section));
    WAYMARK_ASSIGN(auto drop,
                   database.statement("DELETE FROM rec_late AS l WHERE l.section = ?1 AND l.stream = ?2 AND EXISTS "
                                      "(SELECT 1 FROM rec_stream s JOIN rec_history h ON h.stream = s.id JOIN rec_row "
                                      "r ON r.id = h.row WHERE s.section = l.section AND s.stream = l.stream AND "
                                      "h.seq = l.seq AND h.op = l.op AND r.tbl = l.tbl AND r.row = l.row AND h.col = "
                                      "l.col AND h.kind = l.kind AND h.value IS l.value)"));
    return drop.run(number, stream);
}

Status forgetLateOfOthers(database::Database& database, const SectionRef& section, PersonNumber person)
{
    WAYMARK_ASSIGN(const auto number, findSection(database, section));
    WAYMARK_ASSIGN(auto drop, database.statement("DELETE FROM rec_late WHERE section = ?1 AND person <> ?2"));
    return drop.run(number, person);
}

Result<std::vector<LateChange>> lateChanges(database::Database& database, const SpaceId& space)
{
    std::vector<LateChange> changes;
    WAYMARK_ASSIGN(auto select,
                   database.statement("SELECT l.id, s.channel, l.stream, l.seq, l.op, l.person, l.tbl, l.row, l.col, "
                                      "l.kind, l.at, l.value FROM rec_late l JOIN rec_section s ON s.id = l.section "
                                      "WHERE s.space = ?1 AND s.hidden IS NULL ORDER BY l.stream, l.seq, l.op"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& from) -> Status {
            LateChange change;
            change.id = from.integer(0);
            change.row = {{space, from.fixed<ChannelId>(1)},
                          tableIdOf(static_cast<TableWord>(from.integer(6))),
                          from.fixed<RowId>(7)};
            change.dot = {from.fixed<StreamId>(2), from.unsignedInteger(3),
                          static_cast<std::uint32_t>(from.integer(4))};
            change.person = static_cast<PersonNumber>(from.integer(5));
            change.column = columnIdOf(static_cast<ColumnWord>(from.integer(8)));
            change.kind = static_cast<std::uint8_t>(from.integer(9));
            change.when = from.integer(10);
            CompactReader value(from.blob(11));
            change.value = value.value();
            changes.push_back(std::move(change));
            return {};
        },
        space));
    return changes;
}

}  // namespace waymark::records

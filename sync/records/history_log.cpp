// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/history_log.h"

#include <span>
#include <string>

#include "sync/records/compact.h"

namespace waymark::records {
namespace {

constexpr std::size_t kLinesAtOnce = 32;

std::string insertOf(std::size_t lines)
{
    std::string sql = "INSERT INTO rec_history (row, col, kind, stream, seq, op, wall, flags, value) VALUES ";
    for (std::size_t i = 0; i < lines; ++i) {
        sql += i == 0 ? "(?, ?, ?, ?, ?, ?, ?, ?, ?)" : ", (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }
    return sql;
}

}  // namespace

std::uint8_t HistoryLog::flagsOf(const Line& line, const Op& op) const
{
    const auto* table = tableOf(m_schema, op.table);
    const auto* column = table != nullptr ? columnOf(*table, op.column) : nullptr;
    const bool isText = mergeBitsOf(op.column) == static_cast<std::uint32_t>(MergeKind::text);
    const bool known = table != nullptr && (op.column == 0 || column != nullptr);
    const bool keep =
        !known || op.column == 0 || isText || table->longHistory || (column != nullptr && column->longHistory);
    return static_cast<std::uint8_t>((keep ? kHistoryKept : 0U) | (line.suggestion ? kHistorySuggestion : 0U));
}

Status HistoryLog::add(const Line& line, const Op& op)
{
    Bytes value;
    CompactWriter(value).value(op.value);
    m_waiting.emplace_back(line.row, op.column, op.kind, line.stream, line.dot.seq, line.dot.op, line.wallTime,
                           flagsOf(line, op), std::move(value));
    return m_waiting.size() < kLinesAtOnce ? Status{} : flush();
}

Status HistoryLog::flush()
{
    const std::span waiting(m_waiting);
    for (std::size_t begin = 0; begin < waiting.size();) {
        const auto count = waiting.size() - begin < kLinesAtOnce ? 1 : kLinesAtOnce;
        WAYMARK_ASSIGN(auto insert, m_database.statement(insertOf(count)));
        WAYMARK_TRY(insert.runRows(waiting.subspan(begin, count)));
        begin += count;
    }
    m_waiting.clear();
    return {};
}

Status HistoryLog::forgetRow(std::int64_t row)
{
    WAYMARK_TRY(flush());
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM rec_history WHERE row = ?1"));
    WAYMARK_TRY(drop.run(row));
    WAYMARK_ASSIGN(auto late, m_database.statement("DELETE FROM rec_late WHERE (section, tbl, row) IN "
                                                   "(SELECT section, tbl, row FROM rec_row WHERE id = ?1)"));
    return late.run(row);
}

Status HistoryLog::forgetOwn(const Line& line, const Op& op, PersonNumber person)
{
    WAYMARK_TRY(flush());
    WAYMARK_ASSIGN(auto drop, m_database.statement(
                                  "DELETE FROM rec_history WHERE row = ?1 AND (seq, op) <= (?4, ?5) AND stream IN "
                                  "(SELECT id FROM rec_stream WHERE stream = ?2 AND person = ?3)"));
    WAYMARK_TRY(drop.run(line.row, line.dot.stream, person, line.dot.seq, line.dot.op));
    for (const auto& name : op.names) {
        WAYMARK_TRY(drop.run(line.row, name.stream, person, name.seq, name.op));
    }
    return {};
}

Result<std::vector<HistoryEntry>> readHistory(database::Database& database, std::int64_t row)
{
    std::vector<HistoryEntry> entries;
    WAYMARK_ASSIGN(auto select,
                   database.statement("SELECT h.col, h.kind, h.value, s.stream, h.seq, h.op, s.person, h.wall, h.flags "
                                      "FROM rec_history h JOIN rec_stream s ON s.id = h.stream "
                                      "WHERE h.row = ?1 ORDER BY h.wall DESC, h.id DESC"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& from) -> Status {
            HistoryEntry entry;
            entry.column = columnIdOf(static_cast<ColumnWord>(from.integer(0)));
            entry.kind = static_cast<std::uint8_t>(from.integer(1));
            CompactReader value(from.blob(2));
            entry.value = value.value();
            entry.dot = {from.fixed<StreamId>(3), from.unsignedInteger(4), static_cast<std::uint32_t>(from.integer(5))};
            entry.person = static_cast<PersonNumber>(from.integer(6));
            entry.wallTime = from.integer(7);
            entry.suggestion = (from.unsignedInteger(8) & kHistorySuggestion) != 0;
            entries.push_back(std::move(entry));
            return {};
        },
        row));
    return entries;
}

Status forgetOldHistory(database::Database& database, UnixMs now)
{
    WAYMARK_ASSIGN(auto drop, database.statement("DELETE FROM rec_history WHERE wall < ?1 AND flags & 1 = 0"));
    return drop.run(now - kHistoryMs);
}

}  // namespace waymark::records

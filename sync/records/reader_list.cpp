// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <string>

#include "sync/records/history_log.h"
#include "sync/records/reader.h"
#include "sync/records/row_reading.h"
#include "sync/records/row_summary.h"

namespace waymark::records {
namespace {

Presence presenceOf(RowLife life)
{
    return life == RowLife::live ? Presence::live : life == RowLife::archived ? Presence::archived : Presence::erased;
}

using Sections = std::map<std::int64_t, SectionRef>;

Result<Sections> allSections(database::Database& database)
{
    Sections sections;
    WAYMARK_ASSIGN(auto select, database.statement("SELECT id, space, channel FROM rec_section"));
    WAYMARK_TRY(select.each([&](const database::Row& row) -> Status {
        sections.emplace(row.integer(0), SectionRef{row.fixed<SpaceId>(1), row.fixed<ChannelId>(2)});
        return {};
    }));
    return sections;
}

/// What is common to listing and counting. Every parameter is always bound, so the conditions that do not narrow only
/// name theirs.
std::string whereSql(const ListFilter& filter)
{
    const bool ranged = filter.from || filter.to;
    // Left to itself SQLite takes rec_row_list for its order and reads every row of the table for each parent.
    std::string sql = " FROM rec_row";
    sql += filter.parent ? " INDEXED BY rec_row_parent" : ranged ? " INDEXED BY rec_row_rank" : "";
    sql += " WHERE presence = ?1";
    sql += filter.table ? " AND tbl = ?2" : " AND ?2 IS NULL";
    sql += filter.parent ? " AND parent = ?3" : " AND ?3 IS NULL";
    sql += ranged ? " AND rank >= ?4" : " AND ?4 IS NOT NULL";
    sql += filter.to ? " AND rank <= ?5" : " AND ?5 IS NULL";
    if (filter.space || filter.channel) {
        sql +=
            " AND section IN (SELECT id FROM rec_section WHERE hidden IS NULL AND (?6 IS NULL OR space = ?6) AND "
            "(?7 IS NULL OR channel = ?7))";
    } else {
        sql += " AND ?6 IS NULL AND ?7 IS NULL AND section NOT IN (SELECT id FROM rec_section WHERE hidden NOT NULL)";
    }
    return sql;
}

struct Range {
    Bytes from;
    std::optional<Bytes> to;
};

Range rangeOf(const ListFilter& filter)
{
    return {filter.from ? rankOf(*filter.from) : Bytes{},
            filter.to ? std::optional(rankOf(*filter.to)) : std::optional<Bytes>{}};
}

Result<const Table*> wantedTable(const Schema& schema, const ListFilter& filter)
{
    const auto* only = filter.table ? schema.table(*filter.table) : nullptr;
    const bool ranged = filter.from || filter.to;
    if ((filter.table && only == nullptr) || (ranged && (only == nullptr || only->rank == 0))) {
        return fail(ErrorCode::bad_input, "table");
    }
    return only;
}

}  // namespace

Result<std::vector<ShownRow>> Reader::list(const ListFilter& filter) const
{
    WAYMARK_ASSIGN(const auto* only, wantedTable(m_schema, filter));
    WAYMARK_ASSIGN(const auto sections, allSections(m_database));
    std::vector<ShownRow> rows;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT id, section, tbl, row, pending, state" + whereSql(filter) +
                                                     " ORDER BY row DESC LIMIT ?8"));
    const auto visit = [&](const database::Row& from) -> Status {
        const auto section = sections.find(from.integer(1));
        const auto word = static_cast<TableWord>(from.integer(2));
        const auto* table = tableOf(m_schema, word);
        if (section == sections.end() || table == nullptr) {
            return {};
        }
        const auto id = from.fixed<RowId>(3);
        WAYMARK_ASSIGN(const auto state,
                       readState(m_database, from.integer(0), word, id, from.boolean(4), from.blob(5)));
        rows.push_back(showRow({section->second, table->id, id}, *table, state));
        return {};
    };
    const auto word = only != nullptr ? std::optional(wordOf(*only)) : std::nullopt;
    const Range range = rangeOf(filter);
    WAYMARK_TRY(select.each(visit, presenceOf(filter.life), word, filter.parent, range.from, range.to, filter.space,
                            filter.channel, filter.limit));
    return rows;
}

Result<std::size_t> Reader::count(const ListFilter& filter) const
{
    WAYMARK_ASSIGN(const auto* only, wantedTable(m_schema, filter));
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT count(*)" + whereSql(filter)));
    const auto word = only != nullptr ? std::optional(wordOf(*only)) : std::nullopt;
    const Range range = rangeOf(filter);
    WAYMARK_TRY(
        select.first(presenceOf(filter.life), word, filter.parent, range.from, range.to, filter.space, filter.channel));
    return static_cast<std::size_t>(select.row().integer(0));
}

Result<std::vector<SectionStats>> Reader::stats() const
{
    std::vector<SectionStats> all;
    WAYMARK_ASSIGN(auto select, m_database.statement(
                                    "SELECT s.space, s.channel, "
                                    "(SELECT count(*) FROM rec_row r WHERE r.section = s.id AND r.presence IN (1, 2)), "
                                    "(SELECT count(*) FROM rec_row r WHERE r.section = s.id AND r.conflict = 1), "
                                    "(SELECT count(*) FROM rec_transaction t WHERE t.section = s.id), "
                                    "(SELECT total(t.count) FROM rec_transaction t WHERE t.section = s.id), "
                                    "EXISTS (SELECT 1 FROM rec_row r WHERE r.section = s.id AND r.later = 1) FROM "
                                    "rec_section s ORDER BY s.id"));
    WAYMARK_TRY(select.each([&](const database::Row& row) -> Status {
        all.push_back({{row.fixed<SpaceId>(0), row.fixed<ChannelId>(1)},
                       row.unsignedInteger(2),
                       row.unsignedInteger(3),
                       row.unsignedInteger(4),
                       row.unsignedInteger(5),
                       row.boolean(6)});
        return {};
    }));
    return all;
}

Result<std::vector<ArchiveBurst>> Reader::archiveBursts(const SpaceId& space, UnixMs since) const
{
    std::map<PersonNumber, std::vector<RowRef>> byPerson;
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT DISTINCT st.person, s.channel, r.tbl, r.row FROM rec_history h "
                                        "JOIN rec_stream st ON st.id = h.stream JOIN rec_row r ON r.id = h.row "
                                        "JOIN rec_section s ON s.id = r.section "
                                        "WHERE s.space = ?1 AND s.hidden IS NULL AND h.wall >= ?2 AND h.kind = ?3 "
                                        "AND r.presence = ?4"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            const auto table = tableIdOf(static_cast<TableWord>(row.integer(2)));
            byPerson[static_cast<PersonNumber>(row.integer(0))].push_back(
                {{space, row.fixed<ChannelId>(1)}, table, row.fixed<RowId>(3)});
            return {};
        },
        space, since, OpKind::archive, Presence::archived));
    WAYMARK_ASSIGN(auto count, m_database.statement("SELECT count(*) FROM rec_row r JOIN rec_section s "
                                                    "ON s.id = r.section WHERE s.space = ?1 AND r.presence IN (1, 2)"));
    WAYMARK_TRY(count.first(space));
    const auto rows = count.row().unsignedInteger(0);
    std::vector<ArchiveBurst> bursts;
    for (auto& [person, archived] : byPerson) {
        if (archived.size() > kBurstRows || archived.size() * 5 > rows) {
            bursts.push_back({person, std::move(archived)});
        }
    }
    return bursts;
}

}  // namespace waymark::records

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <string>

#include "sync/records/history_log.h"
#include "sync/records/reader.h"
#include "sync/records/row_reading.h"

namespace waymark::records {
namespace {

Presence presenceOf(RowLife life)
{
    return life == RowLife::live ? Presence::live : life == RowLife::archived ? Presence::archived : Presence::erased;
}

using Sections = std::map<std::int64_t, SectionRef>;

Result<Sections> wantedSections(database::Database& database, const ListFilter& filter)
{
    Sections sections;
    WAYMARK_ASSIGN(auto select, database.statement("SELECT id, space, channel FROM rec_section"));
    WAYMARK_TRY(select.each([&](const database::Row& row) -> Status {
        const SectionRef ref{row.fixed<SpaceId>(1), row.fixed<ChannelId>(2)};
        if ((!filter.space || ref.space == *filter.space) && (!filter.channel || ref.channel == *filter.channel)) {
            sections.emplace(row.integer(0), ref);
        }
        return {};
    }));
    return sections;
}

/// Every parameter is always bound, so the conditions that do not narrow only name theirs.
std::string listSql(const ListFilter& filter)
{
    std::string sql = "SELECT id, section, tbl, row, pending, state FROM rec_row WHERE presence = ?1";
    sql += filter.table ? " AND tbl = ?2" : " AND ?2 IS NULL";
    sql += filter.parent ? " AND parent = ?3" : " AND ?3 IS NULL";
    return sql + " ORDER BY row DESC";
}

}  // namespace

Result<std::vector<ShownRow>> Reader::list(const ListFilter& filter) const
{
    const auto* only = filter.table ? m_schema.table(*filter.table) : nullptr;
    if (filter.table && only == nullptr) {
        return fail(ErrorCode::bad_input, "table");
    }
    WAYMARK_ASSIGN(const auto sections, wantedSections(m_database, filter));
    std::vector<ShownRow> rows;
    WAYMARK_ASSIGN(auto select, m_database.statement(listSql(filter)));
    const auto visit = [&](const database::Row& from) -> Status {
        const auto section = sections.find(from.integer(1));
        const auto word = static_cast<TableWord>(from.integer(2));
        const auto* table = tableOf(m_schema, word);
        if (section == sections.end() || table == nullptr || rows.size() >= filter.limit) {
            return {};
        }
        const auto id = from.fixed<RowId>(3);
        WAYMARK_ASSIGN(const auto state,
                       readState(m_database, from.integer(0), word, id, from.boolean(4), from.blob(5)));
        rows.push_back(showRow({section->second, table->id, id}, *table, state));
        return {};
    };
    const auto word = only != nullptr ? std::optional(wordOf(*only)) : std::nullopt;
    WAYMARK_TRY(select.each(visit, presenceOf(filter.life), word, filter.parent));
    return rows;
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
                                        "WHERE s.space = ?1 AND h.wall >= ?2 AND h.kind = ?3 AND r.presence = ?4"));
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

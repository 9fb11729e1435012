// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/records/reader.h"
#include "sync/records/row_reading.h"
#include "sync/records/search_words.h"
#include "sync/records/snippet.h"

namespace waymark::records {
namespace {

struct Found {
    std::int64_t id;
    SectionRef section;
    TableWord table;
    RowId row;
    bool pending;
    Bytes state;
};

Result<std::vector<Found>> match(database::Database& database, const Schema& schema, const SearchQuery& query)
{
    std::vector<Found> found;
    const auto expression = matchExpression(query.words);
    const auto* table = query.table ? schema.table(*query.table) : nullptr;
    if (expression.empty() || (query.table && table == nullptr)) {
        return found;
    }
    std::string sql =
        "SELECT r.id, s.space, s.channel, r.tbl, r.row, r.pending, r.state FROM rec_words w "
        "JOIN rec_row r ON r.id = w.rowid JOIN rec_section s ON s.id = r.section AND s.hidden IS NULL "
        "WHERE w.rec_words MATCH ?1";
    sql += query.space ? " AND s.space = ?2" : " AND ?2 IS NULL";
    sql += table != nullptr ? " AND r.tbl = ?3" : " AND ?3 IS NULL";
    WAYMARK_ASSIGN(auto select, database.statement(sql + " ORDER BY w.rowid DESC LIMIT ?4"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            const auto state = row.blob(6);
            found.push_back({row.integer(0),
                             {row.fixed<SpaceId>(1), row.fixed<ChannelId>(2)},
                             static_cast<TableWord>(row.integer(3)),
                             row.fixed<RowId>(4),
                             row.boolean(5),
                             Bytes(state.begin(), state.end())});
            return {};
        },
        expression, query.space, table != nullptr ? std::optional(wordOf(*table)) : std::nullopt, query.limit));
    return found;
}

/// The first searchable text that holds the word; the first of all when only several texts together hold them all.
SearchHit hitOf(const RowRef& ref, const Table& table, const RowState& state, std::string_view words)
{
    SearchHit hit;
    hit.row = ref;
    for (const auto& cell : state.cells) {
        const auto* column = columnOf(table, cell.word);
        if (column == nullptr || !column->searchable || column->masked) {
            continue;
        }
        for (const auto* entry : shownEntries(state, cell)) {
            const auto* text = std::get_if<std::string>(&entry->value);
            if (text == nullptr) {
                continue;
            }
            auto snippet = snippetOf(*text, words);
            if (hit.column == 0 || snippet.size != 0) {
                hit.column = column->id;
                hit.snippet = std::move(snippet.text);
                hit.begin = snippet.begin;
                hit.size = snippet.size;
            }
            if (hit.size != 0) {
                return hit;
            }
        }
    }
    return hit;
}

}  // namespace

Result<std::vector<SearchHit>> Reader::search(const SearchQuery& query) const
{
    WAYMARK_ASSIGN(const auto found, match(m_database, m_schema, query));
    std::vector<SearchHit> hits;
    hits.reserve(found.size());
    for (const auto& row : found) {
        const auto* table = tableOf(m_schema, row.table);
        if (table == nullptr) {
            continue;
        }
        WAYMARK_ASSIGN(const auto state, readState(m_database, row.id, row.table, row.row, row.pending, row.state));
        hits.push_back(hitOf({row.section, table->id, row.row}, *table, state, query.words));
    }
    return hits;
}

}  // namespace waymark::records

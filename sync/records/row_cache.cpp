// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/row_cache.h"

#include <algorithm>

#include "sync/records/row_state_codec.h"
#include "sync/records/search_words.h"

namespace waymark::records {

namespace {

std::optional<Bytes> bytesAt(const database::Row& row, int column)
{
    if (row.isNull(column)) {
        return std::nullopt;
    }
    const auto bytes = row.blob(column);
    return Bytes(bytes.begin(), bytes.end());
}

}  // namespace

struct RowCache::Statements {
    database::Statement select;
    database::Statement insert;
    database::Statement update;
    database::Statement updateShown;
    database::Statement addWords;
    database::Statement replaceWords;
    database::Statement dropWords;
};

const RowState& CachedRow::shown()
{
    if (pending.empty()) {
        return state;
    }
    if (!onTop) {
        onTop = state;
        for (const auto& op : pending) {
            applyPending(*onTop, op);
        }
    }
    return *onTop;
}

void CachedRow::dropPending(std::uint64_t first, std::uint64_t last)
{
    std::erase_if(pending, [&](const PendingOp& op) { return op.local >= first && op.local <= last; });
    onTop.reset();
}

Status RowCache::prepare()
{
    if (m_statements) {
        return {};
    }
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT id, presence, conflict, pending, parent, state, rank "
                                                     "FROM rec_row WHERE row = ?1 AND tbl = ?2 AND section = ?3"));
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO rec_row (id, section, tbl, row, presence, conflict, "
                                                     "pending, later, parent, rank, state) "
                                                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"));
    WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE rec_row SET presence = ?2, conflict = ?3, pending = ?4, "
                                                     "later = ?5, parent = ?6, rank = ?7, state = ?8 WHERE id = ?1"));
    WAYMARK_ASSIGN(auto updateShown, m_database.statement("UPDATE rec_row SET presence = ?2, conflict = ?3, "
                                                          "pending = ?4, parent = ?5, rank = ?6 WHERE id = ?1"));
    WAYMARK_ASSIGN(auto add, m_database.statement("INSERT INTO rec_words (rowid, words) VALUES (?1, ?2)"));
    WAYMARK_ASSIGN(auto replace, m_database.statement("UPDATE rec_words SET words = ?2 WHERE rowid = ?1"));
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM rec_words WHERE rowid = ?1"));
    WAYMARK_ASSIGN(auto last, m_database.statement("SELECT max(id) FROM rec_row"));
    WAYMARK_TRY(last.first());
    m_nextId = last.row().integer(0) + 1;
    m_statements = std::make_shared<Statements>(Statements{std::move(select), std::move(insert), std::move(update),
                                                           std::move(updateShown), std::move(add), std::move(replace),
                                                           std::move(drop)});
    return {};
}

Status RowCache::load(CachedRow& row)
{
    auto& select = m_statements->select;
    WAYMARK_ASSIGN(const bool found, select.first(row.row, row.table, row.section));
    if (!found) {
        row.id = m_nextId++;
        return {};
    }
    const auto from = select.row();
    row.isStored = true;
    row.id = from.integer(0);
    row.presence = static_cast<Presence>(from.integer(1));
    row.conflict = from.boolean(2);
    row.hadPending = from.boolean(3);
    row.parent = bytesAt(from, 4);
    row.rank = bytesAt(from, 6);
    WAYMARK_ASSIGN(row.state, decodeRowState(from.blob(5)));
    if (row.hadPending) {
        WAYMARK_ASSIGN(row.pending, pendingOf(m_database, row.id, row.table, row.row));
    }
    row.words = summarise(tableOf(m_schema, row.table), row.shown()).words;
    return {};
}

Result<CachedRow*> RowCache::row(std::int64_t section, TableWord table, const RowId& rowId)
{
    WAYMARK_TRY(prepare());
    auto& known = m_byKey[{section, table, rowId}];
    if (known == nullptr) {
        CachedRow fresh;
        fresh.section = section;
        fresh.table = table;
        fresh.row = rowId;
        WAYMARK_TRY(load(fresh));
        m_rows.push_back(std::move(fresh));
        known = &m_rows.back();
    }
    return known;
}

Status RowCache::index(const CachedRow& row, const std::string& words)
{
    if (row.reindex) {
        WAYMARK_TRY(m_statements->dropWords.run(row.id));
        return words.empty() ? Status{} : m_statements->addWords.run(row.id, spaced(words));
    }
    if (words == row.words) {
        return {};
    }
    if (words.empty()) {
        return m_statements->dropWords.run(row.id);
    }
    auto& statement = row.words.empty() ? m_statements->addWords : m_statements->replaceWords;
    return statement.run(row.id, spaced(words));
}

Status RowCache::writeRow(CachedRow& row, const RowSummary& summary)
{
    auto& s = *m_statements;
    const bool pending = !row.pending.empty();
    const bool later = !row.state.later.empty();
    if (!row.isStored) {
        return s.insert.run(row.id, row.section, row.table, row.row, summary.presence, summary.conflict, pending, later,
                            summary.parent, summary.rank, encodeRowState(row.state));
    }
    if (row.stateChanged) {
        return s.update.run(row.id, summary.presence, summary.conflict, pending, later, summary.parent, summary.rank,
                            encodeRowState(row.state));
    }
    const bool same = summary.presence == row.presence && summary.conflict == row.conflict &&
                      pending == row.hadPending && summary.parent == row.parent && summary.rank == row.rank;
    return same ? Status{}
                : s.updateShown.run(row.id, summary.presence, summary.conflict, pending, summary.parent, summary.rank);
}

Status RowCache::note(const CachedRow& row, const RowSummary& summary, Changes& changes)
{
    const bool was = row.presence == Presence::live;
    const bool is = summary.presence == Presence::live;
    if (row.presence == Presence::hidden && summary.presence == Presence::hidden) {
        return {};
    }
    auto section = m_sections.find(row.section);
    if (section == m_sections.end()) {
        WAYMARK_ASSIGN(const auto ref, sectionOf(m_database, row.section));
        section = m_sections.emplace(row.section, ref).first;
    }
    RowChange change;
    change.row = {section->second, tableIdOf(row.table), row.row};
    change.appeared = is && !was;
    change.hidden = was && !is;
    change.cameBack = is && row.remote && (row.presence == Presence::archived || row.presence == Presence::erased);
    change.conflict = summary.conflict;
    change.remote = row.remote;
    changes.rows.push_back(change);
    return {};
}

Status RowCache::erase(CachedRow& row, Changes& changes)
{
    WAYMARK_ASSIGN(auto remove, m_database.statement("DELETE FROM rec_row WHERE id = ?1"));
    WAYMARK_TRY(remove.run(row.id));
    WAYMARK_TRY(index(row, {}));
    RowSummary gone;
    gone.presence = Presence::hidden;
    WAYMARK_TRY(note(row, gone, changes));
    row.isStored = false;
    row.presence = Presence::hidden;
    row.words.clear();
    row.touched = false;
    return {};
}

Status RowCache::write(CachedRow& row, Changes& changes)
{
    if (row.emptied && row.pending.empty()) {
        return row.isStored ? erase(row, changes) : Status{};
    }
    auto summary = summarise(tableOf(m_schema, row.table), row.shown());
    WAYMARK_TRY(writeRow(row, summary));
    WAYMARK_TRY(index(row, summary.words));
    WAYMARK_TRY(note(row, summary, changes));
    row.isStored = true;
    row.presence = summary.presence;
    row.conflict = summary.conflict;
    row.parent = std::move(summary.parent);
    row.rank = std::move(summary.rank);
    row.words = std::move(summary.words);
    row.hadPending = !row.pending.empty();
    row.stateChanged = false;
    row.touched = false;
    row.reindex = false;
    return {};
}

/// By their numbers: an index that is told of a lower one than the last begins a new part of itself.
Result<Changes> RowCache::flush()
{
    std::vector<CachedRow*> touched;
    for (auto& row : m_rows) {
        if (row.touched) {
            touched.push_back(&row);
        }
    }
    std::ranges::sort(touched, {}, &CachedRow::id);
    Changes changes;
    for (auto* row : touched) {
        WAYMARK_TRY(write(*row, changes));
    }
    return changes;
}

}  // namespace waymark::records

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/database/database.h"
#include "sync/records/change_feed.h"
#include "sync/records/pending_op.h"
#include "sync/records/row_summary.h"

namespace waymark::records {

/// A row in memory: what is sealed, what waits, and what lists and search were told.
struct CachedRow {
    std::int64_t id = 0;
    std::int64_t section = 0;
    TableWord table = 0;
    RowId row;
    RowState state;
    std::vector<PendingOp> pending;
    std::optional<RowState> onTop;  ///< state with pending, while known

    bool isStored = false;
    Presence presence = Presence::hidden;
    bool conflict = false;
    bool hadPending = false;
    std::optional<Bytes> parent;
    std::optional<Bytes> rank;
    std::string words;  ///< that the index has of it

    bool stateChanged = false;
    bool touched = false;
    bool remote = false;
    bool emptied = false;  ///< holds nothing merged any more; goes unless something waits in it
    bool reindex = false;  ///< whatever the index has of it is of another declaration

    /// What people see: the state itself while nothing waits.
    [[nodiscard]] const RowState& shown();
    /// Takes the ops with those local numbers off: they were sealed.
    void dropPending(std::uint64_t first, std::uint64_t last);
};

/// Rows read once, changed in memory, written by flush(). One SQL transaction's worth; drop it after an error.
class RowCache {
public:
    RowCache(database::Database& database, const Schema& schema) : m_database(database), m_schema(schema) {}

    /// The row, fresh if it was never seen. The pointer stays good as long as the cache.
    [[nodiscard]] Result<CachedRow*> row(std::int64_t section, TableWord table, const RowId& row);

    /// Writes every touched row and its place in the index; tells what changed on screen.
    [[nodiscard]] Result<Changes> flush();

private:
    struct Key {
        std::int64_t section;
        TableWord table;
        RowId row;
        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const
        {
            return std::hash<RowId>()(key.row) ^ (key.table * 0x9E3779B97F4A7C15ULL) ^
                   static_cast<std::size_t>(key.section << 20);
        }
    };
    struct Statements;

    [[nodiscard]] Status prepare();
    [[nodiscard]] Status load(CachedRow& row);
    [[nodiscard]] Status write(CachedRow& row, Changes& changes);
    [[nodiscard]] Status writeRow(CachedRow& row, const RowSummary& summary);
    [[nodiscard]] Status erase(CachedRow& row, Changes& changes);
    [[nodiscard]] Status index(const CachedRow& row, const std::string& words);
    [[nodiscard]] Status note(const CachedRow& row, const RowSummary& summary, Changes& changes);

    database::Database& m_database;
    const Schema& m_schema;
    std::unordered_map<Key, CachedRow*, Hash> m_byKey;
    std::deque<CachedRow> m_rows;
    std::int64_t m_nextId = 0;
    std::unordered_map<std::int64_t, SectionRef> m_sections;
    std::shared_ptr<Statements> m_statements;
};

}  // namespace waymark::records

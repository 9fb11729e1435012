// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "platform/base/result.h"
#include "sync/records/draft.h"
#include "sync/records/shown_row.h"

namespace waymark::database {
class Database;
}

namespace waymark::records {

/// Which rows to list. Unset members do not narrow. Newest made first.
struct ListFilter {
    std::optional<TableId> table = std::nullopt;
    std::optional<SpaceId> space = std::nullopt;
    std::optional<ChannelId> channel = std::nullopt;
    std::optional<RowId> parent = std::nullopt;  ///< rows whose table's parent column holds it
    /// Both with a table that has a rank: rows whose rank column lies between them, the two included. A row without a
    /// value comes before all others.
    std::optional<Value> from = std::nullopt;
    std::optional<Value> to = std::nullopt;
    RowLife life = RowLife::live;
    std::size_t limit = 100'000;
};

/// A found row. `begin`, `size` are bytes of `snippet` to mark; a masked column never makes a snippet.
struct SearchHit {
    RowRef row;
    ColumnId column = 0;
    std::string snippet;
    std::size_t begin = 0;
    std::size_t size = 0;
};

struct SearchQuery {
    std::string_view words = {};  ///< as typed; the last word matches as a beginning
    std::optional<SpaceId> space = std::nullopt;
    std::optional<TableId> table = std::nullopt;
    std::size_t limit = 50;
};

/// An erased row in the owner's bin.
struct BinEntry {
    std::int64_t id = 0;
    UnixMs erasedAt = 0;
    ShownRow row;
};

struct SectionStats {
    SectionRef section;
    std::uint64_t rows = 0;  ///< live and archived
    std::uint64_t conflicts = 0;
    std::uint64_t pendingTransactions = 0;
    std::uint64_t pendingEdits = 0;
    bool updateNeeded = false;  ///< holds changes only a newer Waymark knows; make no snapshots
};

/// How often one person archived lately, for the owner's "put all back".
struct ArchiveBurst {
    PersonNumber person = 0;
    std::vector<RowRef> rows;
};

/// Reads records. Over any connection, the read-only ones too; one thread each. `schema` and `database` outlive it.
class Reader {
public:
    Reader(database::Database& database, const Schema& schema);
    ~Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// not_found unless it is shown here, archived and erased included (an erased one has no fields).
    [[nodiscard]] Result<ShownRow> get(const RowRef& ref) const;
    /// Where a row of that id is shown. More than one only if somebody copied an id into another section.
    [[nodiscard]] Result<std::vector<RowRef>> find(const RowId& row) const;
    [[nodiscard]] Result<std::vector<ShownRow>> list(const ListFilter& filter) const;
    /// How many rows list() would find, were there no limit.
    [[nodiscard]] Result<std::size_t> count(const ListFilter& filter) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<HistoryEntry>> history(const RowRef& ref) const;
    /// Search as you type. Newest rows first.
    [[nodiscard]] Result<std::vector<SearchHit>> search(const SearchQuery& query) const;
    [[nodiscard]] Result<std::vector<BinEntry>> bin() const;
    [[nodiscard]] Result<std::vector<Draft>> drafts() const;
    [[nodiscard]] Result<std::optional<Draft>> draft(const RowRef& ref, ColumnId column) const;

    /// docs/formats/records.md, "State hash": equal wherever the same sealed changes were merged.
    [[nodiscard]] Result<Hash32> stateHash(const SectionRef& section) const;
    [[nodiscard]] Result<std::vector<SectionStats>> stats() const;
    /// Who archived more than 20 rows, or more than a fifth, of a space's rows since `since`.
    [[nodiscard]] Result<std::vector<ArchiveBurst>> archiveBursts(const SpaceId& space, UnixMs since) const;

private:
    database::Database& m_database;
    const Schema m_schema;
};

}  // namespace waymark::records

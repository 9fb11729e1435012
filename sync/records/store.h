// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "platform/base/clock.h"
#include "sync/records/change_feed.h"
#include "sync/records/edit.h"
#include "sync/records/merge.h"
#include "sync/records/payload.h"
#include "sync/records/reader.h"
#include "sync/records/seal.h"

namespace waymark::records {

/// Writes records: the home's one writing connection and its thread. Everything it is given outlives it.
/// Writes outside Merge open their own SQL transaction; do not call them inside one.
class Store {
public:
    Store(database::Database& database, const Schema& schema, const Clock& clock, Actors actors);
    ~Store();

    /// Makes or updates the `rec_` tables. Before the first Store or Reader over a database. database_newer.
    [[nodiscard]] static Status migrate(database::Database& database);
    /// Once after migrate, before use: reads again what waited for this build (unknown ops, columns, tables).
    [[nodiscard]] Status catchUp();

    [[nodiscard]] const Reader& reader() const { return m_reader; }
    [[nodiscard]] const Schema& schema() const { return m_schema; }

    /// A new row's id for this home in that section; make it with EditKind::make.
    [[nodiscard]] RowId newRowId(const SectionRef& section) const;

    /// One transaction over any sections: all or nothing here, whole per section on other phones. Durable when it
    /// returns. bad_input (wrong value or column), not_allowed (no write grant, not a writer, others' words in what is
    /// to be erased), not_found (no such row), too_large (value > 64 KiB, or more than one changeset can carry).
    [[nodiscard]] Result<SaveOutcome> save(std::span<const Edit> edits);

    /// Erases rows for good: at once and without a bin on this home, unsealed edits, drafts and history too; and has
    /// them sealed, and noted in rec_erasing, so that it becomes so elsewhere. Rows that were erased before may be
    /// among them. Durable, all or nothing. not_allowed but on the owner's home; not_found for a row that is not here.
    [[nodiscard]] Status eraseNow(std::span<const EraseNow> rows);

    /// The versions of a text that stand side by side, newest first (as in ShownField).
    [[nodiscard]] Result<std::vector<Version>> versions(const RowRef& ref, ColumnId column) const;
    /// Settles by writing the value of `chosen` over all versions shown. not_found if it is none of them.
    [[nodiscard]] Result<SaveOutcome> choose(const RowRef& ref, ColumnId column, const Dot& chosen);
    /// Settles by keeping all, oldest first, an empty line between.
    [[nodiscard]] Result<SaveOutcome> keepAll(const RowRef& ref, ColumnId column);

    /// The open editor's draft: the one on disk if there is one, else a new one of what is shown. The row need not
    /// exist.
    [[nodiscard]] Result<Draft> openDraft(const RowRef& ref, ColumnId column);
    /// Keeps what was typed; durable. not_found unless the draft is open.
    [[nodiscard]] Status keepDraft(const RowRef& ref, ColumnId column, const Value& value);
    [[nodiscard]] Status dropDraft(const RowRef& ref, ColumnId column);

    /// Takes entries out of the owner's bin, with edits (as of remake) that make their rows anew under other ids: all
    /// or nothing, durable. not_found where one is not there; else as save.
    [[nodiscard]] Status putBack(std::span<const std::int64_t> binEntries, std::span<const Edit> edits);
    /// Drops bin entries older than 30 days and history older than 400 that need not be kept.
    [[nodiscard]] Status forgetOld();

    /// Sections with unsealed edits, oldest edit first.
    [[nodiscard]] Result<std::vector<SectionRef>> pending() const;
    /// The next transactions of a section for one envelope; nullopt when there are none. Changes nothing.
    [[nodiscard]] Result<std::optional<SealBatch>> nextBatch(const SealInput& input) const;

    /// Collects what one SQL transaction of the caller merges. See Merge.
    [[nodiscard]] Merge beginMerge();
    /// After that transaction's commit: tells the change feed.
    void publish(const Changes& changes) const;

    void onChange(ChangeFeed feed) { m_feed = std::move(feed); }

private:
    database::Database& m_database;
    const Schema m_schema;
    const Clock& m_clock;
    Actors m_actors;
    Reader m_reader;
    ChangeFeed m_feed;
};

}  // namespace waymark::records

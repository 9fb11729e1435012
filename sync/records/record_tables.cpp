// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/record_tables.h"

#include <array>

#include "platform/database/migrate.h"

namespace waymark::records {
namespace {

constexpr std::string_view kFirst = R"(
CREATE TABLE rec_counter (one INTEGER PRIMARY KEY CHECK (one = 1), local INTEGER NOT NULL, schema INTEGER NOT NULL,
  known_op INTEGER NOT NULL);
INSERT INTO rec_counter VALUES (1, 1, 0, 0);
CREATE TABLE rec_section (id INTEGER PRIMARY KEY, space BLOB NOT NULL, channel BLOB NOT NULL,
  clock INTEGER NOT NULL DEFAULT 0, UNIQUE (space, channel));
CREATE TABLE rec_stream (id INTEGER PRIMARY KEY, section INTEGER NOT NULL, stream BLOB NOT NULL,
  person INTEGER NOT NULL, seq INTEGER NOT NULL, UNIQUE (section, stream));
CREATE TABLE rec_row (id INTEGER PRIMARY KEY, section INTEGER NOT NULL, tbl INTEGER NOT NULL, row BLOB NOT NULL,
  presence INTEGER NOT NULL, conflict INTEGER NOT NULL, pending INTEGER NOT NULL, later INTEGER NOT NULL, parent BLOB,
  state BLOB NOT NULL);
CREATE UNIQUE INDEX rec_row_key ON rec_row (row, tbl, section);
CREATE INDEX rec_row_list ON rec_row (tbl, presence, row, section);
CREATE INDEX rec_row_parent ON rec_row (parent, tbl) WHERE parent IS NOT NULL;
CREATE INDEX rec_row_later ON rec_row (section) WHERE later = 1;
CREATE INDEX rec_row_conflict ON rec_row (section) WHERE conflict = 1;
CREATE TABLE rec_transaction (id INTEGER PRIMARY KEY, section INTEGER NOT NULL, wall INTEGER NOT NULL,
  first INTEGER NOT NULL, count INTEGER NOT NULL, bytes INTEGER NOT NULL);
CREATE TABLE rec_pending (local INTEGER PRIMARY KEY, row INTEGER NOT NULL, op BLOB NOT NULL);
CREATE INDEX rec_pending_row ON rec_pending (row);
CREATE TABLE rec_local (local INTEGER PRIMARY KEY, stream INTEGER NOT NULL, seq INTEGER NOT NULL, op INTEGER NOT NULL);
CREATE TABLE rec_history (id INTEGER PRIMARY KEY, row INTEGER NOT NULL, col INTEGER NOT NULL, kind INTEGER NOT NULL,
  stream INTEGER NOT NULL, seq INTEGER NOT NULL, op INTEGER NOT NULL, wall INTEGER NOT NULL, flags INTEGER NOT NULL,
  value BLOB);
CREATE INDEX rec_history_row ON rec_history (row);
CREATE TABLE rec_draft (section INTEGER NOT NULL, tbl INTEGER NOT NULL, row BLOB NOT NULL, col INTEGER NOT NULL,
  opened INTEGER NOT NULL, changed INTEGER NOT NULL, names BLOB NOT NULL, value BLOB NOT NULL,
  PRIMARY KEY (row, col, tbl, section)) WITHOUT ROWID;
CREATE TABLE rec_bin (id INTEGER PRIMARY KEY, section INTEGER NOT NULL, tbl INTEGER NOT NULL, row BLOB NOT NULL,
  erased INTEGER NOT NULL, state BLOB NOT NULL, UNIQUE (row, tbl, section));
CREATE VIRTUAL TABLE rec_words USING fts5 (words, content='', contentless_delete=1, detail=none, prefix='1 2',
  tokenize="unicode61 remove_diacritics 2 categories 'L* N* P* S* M* Co Cn Cf Cs'");
)";

// Filled in by catchUp, which looks at every row again when the declaration has grown.
constexpr std::string_view kRank = R"(
ALTER TABLE rec_row ADD COLUMN rank BLOB;
CREATE INDEX rec_row_rank ON rec_row (tbl, presence, rank) WHERE rank IS NOT NULL;
UPDATE rec_counter SET schema = 0;
)";

// When a section's time was over by this phone's clock; its rows are not read since.
constexpr std::string_view kHidden = "ALTER TABLE rec_section ADD COLUMN hidden INTEGER;";

// Changes past the cut of their stream: part of no row.
constexpr std::string_view kLate = R"(
CREATE TABLE rec_late (id INTEGER PRIMARY KEY, section INTEGER NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL,
  op INTEGER NOT NULL, person INTEGER NOT NULL, tbl INTEGER NOT NULL, row BLOB NOT NULL, col INTEGER NOT NULL,
  kind INTEGER NOT NULL, at INTEGER NOT NULL, value BLOB NOT NULL, UNIQUE (section, stream, seq, op));
)";

// What the owner erased for good, until the relay and the others have heard of it; with the file a row named.
constexpr std::string_view kErasing = R"(
CREATE TABLE rec_erasing (section INTEGER NOT NULL, tbl INTEGER NOT NULL, row BLOB NOT NULL, asked INTEGER NOT NULL,
  file BLOB, PRIMARY KEY (row, tbl, section)) WITHOUT ROWID;
)";

// Two branches of one stream may have a change in the same place.
constexpr std::string_view kBranch = R"(
ALTER TABLE rec_late RENAME TO rec_late_old;
CREATE TABLE rec_late (id INTEGER PRIMARY KEY, section INTEGER NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL,
  op INTEGER NOT NULL, person INTEGER NOT NULL, tbl INTEGER NOT NULL, row BLOB NOT NULL, col INTEGER NOT NULL,
  kind INTEGER NOT NULL, at INTEGER NOT NULL, value BLOB NOT NULL, branch BLOB NOT NULL,
  UNIQUE (section, stream, seq, op, branch));
INSERT INTO rec_late SELECT id, section, stream, seq, op, person, tbl, row, col, kind, at, value, zeroblob(32)
  FROM rec_late_old;
DROP TABLE rec_late_old;
)";

constexpr std::array kMigrations = {database::Migration{1, kFirst},   database::Migration{2, kRank},
                                    database::Migration{3, kHidden},  database::Migration{4, kLate},
                                    database::Migration{5, kErasing}, database::Migration{6, kBranch}};

}  // namespace

Status migrateTables(database::Database& database)
{
    return database::migrate(database, "records", kMigrations);
}

Result<std::int64_t> findSection(database::Database& database, const SectionRef& ref)
{
    WAYMARK_ASSIGN(auto select, database.statement("SELECT id FROM rec_section WHERE space = ?1 AND channel = ?2"));
    WAYMARK_ASSIGN(const bool found, select.first(ref.space, ref.channel));
    return found ? select.row().integer(0) : 0;
}

Result<std::int64_t> makeSection(database::Database& database, const SectionRef& ref)
{
    WAYMARK_ASSIGN(const auto known, findSection(database, ref));
    if (known != 0) {
        return known;
    }
    WAYMARK_ASSIGN(auto insert, database.statement("INSERT INTO rec_section (space, channel) VALUES (?1, ?2)"));
    WAYMARK_TRY(insert.run(ref.space, ref.channel));
    return database.lastInsertId();
}

Result<SectionRef> sectionOf(database::Database& database, std::int64_t number)
{
    WAYMARK_ASSIGN(auto select, database.statement("SELECT space, channel FROM rec_section WHERE id = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(number));
    if (!found) {
        return fail(ErrorCode::internal, "section number");
    }
    return SectionRef{select.row().fixed<SpaceId>(0), select.row().fixed<ChannelId>(1)};
}

}  // namespace waymark::records

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/client_tables.h"

#include <array>

#include "platform/database/database.h"
#include "platform/database/migrate.h"

namespace waymark::client {
namespace {

constexpr std::array<database::Migration, 9> kMigrations{{{1, R"sql(
CREATE TABLE cli_relay (one INTEGER PRIMARY KEY CHECK (one = 1), url TEXT NOT NULL, pin BLOB NOT NULL,
                        ca_file TEXT NOT NULL);
CREATE TABLE cli_space (space BLOB PRIMARY KEY, incarnation BLOB NOT NULL, last_shared INTEGER) WITHOUT ROWID;
CREATE TABLE cli_channel (space BLOB NOT NULL, channel BLOB NOT NULL, after INTEGER NOT NULL,
                          PRIMARY KEY (space, channel)) WITHOUT ROWID;
CREATE TABLE cli_head (space BLOB NOT NULL, stream BLOB NOT NULL, channel BLOB NOT NULL, seq INTEGER NOT NULL,
                       hash BLOB NOT NULL, height INTEGER NOT NULL, PRIMARY KEY (space, stream)) WITHOUT ROWID;
CREATE TABLE cli_seen (space BLOB NOT NULL, stream BLOB NOT NULL, channel BLOB NOT NULL, seq INTEGER NOT NULL,
                       hash BLOB NOT NULL, PRIMARY KEY (space, stream)) WITHOUT ROWID;
CREATE TABLE cli_told (space BLOB NOT NULL, stream BLOB NOT NULL, channel BLOB NOT NULL, seq INTEGER NOT NULL,
                       PRIMARY KEY (space, stream)) WITHOUT ROWID;
CREATE TABLE cli_own (id INTEGER PRIMARY KEY, space BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL,
                      channel BLOB NOT NULL, hash BLOB NOT NULL, acknowledged INTEGER NOT NULL DEFAULT 0,
                      envelope BLOB NOT NULL, UNIQUE (space, stream, seq));
CREATE INDEX cli_own_waiting ON cli_own (space, stream, seq) WHERE acknowledged = 0;
CREATE TABLE cli_parked (id INTEGER PRIMARY KEY, space BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL,
                         channel BLOB NOT NULL, hash BLOB NOT NULL, reason TEXT NOT NULL, envelope BLOB NOT NULL,
                         UNIQUE (space, stream, seq));
)sql"},
                                                          {2, R"sql(
CREATE TABLE cli_copy (one INTEGER PRIMARY KEY CHECK (one = 1), times INTEGER NOT NULL);
ALTER TABLE cli_space ADD COLUMN caught_up INTEGER NOT NULL DEFAULT 0;
)sql"},
                                                          {3, R"sql(
CREATE TABLE cli_closed (space BLOB NOT NULL, channel BLOB NOT NULL, PRIMARY KEY (space, channel)) WITHOUT ROWID;
CREATE TABLE cli_rebuild (space BLOB NOT NULL, channel BLOB NOT NULL, PRIMARY KEY (space, channel)) WITHOUT ROWID;
CREATE TABLE cli_staged (space BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL, channel BLOB NOT NULL,
                         envelope BLOB NOT NULL, PRIMARY KEY (space, stream, seq)) WITHOUT ROWID;
CREATE TABLE cli_late (id INTEGER PRIMARY KEY, space BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL,
                       channel BLOB NOT NULL, envelope BLOB NOT NULL, UNIQUE (space, stream, seq));
)sql"},
                                                          {4, R"sql(
CREATE TABLE cli_trusted (space BLOB NOT NULL, channel BLOB NOT NULL, manifest BLOB NOT NULL, signers BLOB NOT NULL,
                          PRIMARY KEY (space, channel)) WITHOUT ROWID;
CREATE TABLE cli_volume (space BLOB NOT NULL, channel BLOB NOT NULL, bytes INTEGER NOT NULL,
                         PRIMARY KEY (space, channel)) WITHOUT ROWID;
CREATE TABLE cli_making (space BLOB NOT NULL, channel BLOB NOT NULL, manifest BLOB NOT NULL,
                         PRIMARY KEY (space, channel)) WITHOUT ROWID;
CREATE TABLE cli_making_part (id INTEGER PRIMARY KEY, space BLOB NOT NULL, channel BLOB NOT NULL,
                              number INTEGER NOT NULL, sealed BLOB NOT NULL, UNIQUE (space, channel, number));
CREATE TABLE cli_base (space BLOB NOT NULL, channel BLOB NOT NULL, manifest BLOB NOT NULL, covers INTEGER NOT NULL,
                       PRIMARY KEY (space, channel)) WITHOUT ROWID;
CREATE TABLE cli_base_part (id INTEGER PRIMARY KEY, space BLOB NOT NULL, channel BLOB NOT NULL,
                            snapshot BLOB NOT NULL, number INTEGER NOT NULL, slice BLOB NOT NULL,
                            UNIQUE (space, channel, snapshot, number));
)sql"},
                                                          // Parts are kept as they come: a slice is three times as
                                                          // large. What was being fetched is fetched again.
                                                          {5, R"sql(
DELETE FROM cli_channel WHERE (space, channel) IN (SELECT space, channel FROM cli_base);
DELETE FROM cli_base;
DROP TABLE cli_base_part;
CREATE TABLE cli_base_part (id INTEGER PRIMARY KEY, space BLOB NOT NULL, channel BLOB NOT NULL,
                            snapshot BLOB NOT NULL, number INTEGER NOT NULL, sealed BLOB NOT NULL,
                            UNIQUE (space, channel, snapshot, number));
)sql"},
                                                          {6, R"sql(
CREATE TABLE cli_branch (space BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE cli_lost (space BLOB NOT NULL, stream BLOB NOT NULL, PRIMARY KEY (space, stream)) WITHOUT ROWID;
)sql"},
                                                          {7, R"sql(
CREATE TABLE cli_purge (id INTEGER PRIMARY KEY, space BLOB NOT NULL, channel BLOB NOT NULL, purge BLOB NOT NULL,
                        bytes BLOB NOT NULL, posted INTEGER NOT NULL, finished INTEGER NOT NULL, UNIQUE (space, purge));
CREATE TABLE cli_purged (space BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
                         purge INTEGER NOT NULL, PRIMARY KEY (space, stream, seq)) WITHOUT ROWID;
)sql"},
                                                          // A stream can have branches: what is kept of it says which
                                                          // one. A rebuild under way stages what it needs anew.
                                                          {8, R"sql(
DROP TABLE cli_staged;
CREATE TABLE cli_staged (space BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
                         channel BLOB NOT NULL, envelope BLOB NOT NULL,
                         PRIMARY KEY (space, stream, seq, hash)) WITHOUT ROWID;
DELETE FROM cli_channel WHERE (space, channel) IN (SELECT space, channel FROM cli_rebuild);
ALTER TABLE cli_late RENAME TO cli_late_old;
CREATE TABLE cli_late (id INTEGER PRIMARY KEY, space BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL,
                       channel BLOB NOT NULL, branch BLOB NOT NULL, envelope BLOB NOT NULL,
                       UNIQUE (space, stream, seq, branch));
INSERT INTO cli_late (space, stream, seq, channel, branch, envelope)
  SELECT space, stream, seq, channel, zeroblob(32), envelope FROM cli_late_old ORDER BY id;
DROP TABLE cli_late_old;
CREATE TABLE cli_link (space BLOB NOT NULL, stream BLOB NOT NULL, seq INTEGER NOT NULL, channel BLOB NOT NULL,
                       hash BLOB NOT NULL, PRIMARY KEY (space, stream, seq)) WITHOUT ROWID;
INSERT INTO cli_link (space, stream, seq, channel, hash) SELECT space, stream, seq, channel, hash FROM cli_own;
INSERT OR REPLACE INTO cli_link (space, stream, seq, channel, hash)
  SELECT space, stream, seq, channel, hash FROM cli_head WHERE seq > 0;
CREATE TABLE cli_fork (space BLOB NOT NULL, stream BLOB NOT NULL, channel BLOB NOT NULL, marked INTEGER NOT NULL,
                       PRIMARY KEY (space, stream)) WITHOUT ROWID;
CREATE TABLE cli_fork_lost (space BLOB NOT NULL, stream BLOB NOT NULL, hash BLOB NOT NULL, channel BLOB NOT NULL,
                       PRIMARY KEY (space, stream, hash)) WITHOUT ROWID;
ALTER TABLE cli_space ADD COLUMN copied INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cli_space ADD COLUMN refused INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cli_space ADD COLUMN device BLOB;
)sql"},
                                                          database::Migration{9, R"sql(
ALTER TABLE cli_channel ADD COLUMN item BLOB;
)sql"}}};

}  // namespace

Status migrateTables(database::Database& database)
{
    return database::migrate(database, "client", kMigrations);
}

Status forgetSpace(database::Database& database, const SpaceId& space)
{
    for (const std::string table :
         {"cli_space",  "cli_channel",   "cli_head",        "cli_seen",   "cli_told",      "cli_own",
          "cli_parked", "cli_closed",    "cli_rebuild",     "cli_staged", "cli_late",      "cli_trusted",
          "cli_volume", "cli_making",    "cli_making_part", "cli_base",   "cli_base_part", "cli_link",
          "cli_fork",   "cli_fork_lost", "cli_branch",      "cli_lost",   "cli_purge",     "cli_purged"}) {
        WAYMARK_ASSIGN(auto erase, database.statement("DELETE FROM " + table + " WHERE space = ?1"));
        WAYMARK_TRY(erase.run(space));
    }
    return {};
}

Status markCopied(database::Database& database)
{
    return database.execute(
        "INSERT INTO cli_copy (one, times) VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET times = times + 1");
}

}  // namespace waymark::client

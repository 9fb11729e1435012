// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/settings.h"

#include <array>

#include "platform/database/migrate.h"

namespace waymark::services {
namespace {

constexpr std::array kMigrations = {
    database::Migration{1,
                        "CREATE TABLE app_setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT"},
    database::Migration{2,
                        "CREATE TABLE app_mark (record TEXT PRIMARY KEY, remind INTEGER NOT NULL DEFAULT 0, "
                        "note TEXT NOT NULL DEFAULT '') WITHOUT ROWID, STRICT"},
    database::Migration{3,
                        "CREATE TABLE app_form (space BLOB NOT NULL, form TEXT NOT NULL, about TEXT NOT NULL, "
                        "field TEXT NOT NULL, words TEXT NOT NULL, seen TEXT NOT NULL, "
                        "PRIMARY KEY (space, form, about, field)) WITHOUT ROWID, STRICT"},
    database::Migration{
        4,
        "CREATE TABLE app_file (id INTEGER PRIMARY KEY, row BLOB NOT NULL UNIQUE, space BLOB NOT NULL, "
        "channel BLOB NOT NULL, record_kind INTEGER NOT NULL, record BLOB NOT NULL, blob BLOB NOT NULL, "
        "size INTEGER NOT NULL, waits INTEGER NOT NULL, type INTEGER NOT NULL, name TEXT NOT NULL, "
        "key BLOB NOT NULL, thumbnail BLOB NOT NULL) STRICT"},
};

}  // namespace

Status Settings::migrate(database::Database& database)
{
    return database::migrate(database, "app", kMigrations);
}

Result<std::optional<std::string>> Settings::get(std::string_view name) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT value FROM app_setting WHERE name = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(name));
    return found ? std::optional(std::string(select.row().text(0))) : std::nullopt;
}

Status Settings::set(std::string_view name, std::string_view value)
{
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO app_setting (name, value) VALUES (?1, ?2) "
                                                     "ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    return insert.run(name, value);
}

}  // namespace waymark::services

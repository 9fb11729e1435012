// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/migrate.h"

#include "platform/database/transaction.h"

namespace waymark::database {
namespace {

constexpr std::string_view kMakeTable =
    "CREATE TABLE IF NOT EXISTS module_versions (module TEXT PRIMARY KEY, version INTEGER NOT NULL) "
    "STRICT, WITHOUT ROWID";

int newestOf(const Module& module)
{
    return module.migrations.empty() ? 0 : module.migrations.back().version;
}

Status bringUp(Database& database, const Module& module)
{
    WAYMARK_ASSIGN(const int from, moduleVersion(database, module.name));
    for (const auto& migration : module.migrations) {
        if (migration.version > from) {
            WAYMARK_TRY(database.execute(migration.sql));
        }
    }
    if (newestOf(module) == from) {
        return {};
    }
    WAYMARK_ASSIGN(auto note, database.statement("INSERT INTO module_versions (module, version) VALUES (?1, ?2) "
                                                 "ON CONFLICT (module) DO UPDATE SET version = excluded.version"));
    return note.run(module.name, newestOf(module));
}

}  // namespace

Result<int> moduleVersion(Database& database, std::string_view module)
{
    WAYMARK_ASSIGN(auto table, database.statement("SELECT 1 FROM sqlite_schema WHERE name = 'module_versions'"));
    WAYMARK_ASSIGN(const bool exists, table.first());
    if (!exists) {
        return 0;
    }
    WAYMARK_ASSIGN(auto asked, database.statement("SELECT version FROM module_versions WHERE module = ?1"));
    WAYMARK_ASSIGN(const bool found, asked.first(module));
    return found ? static_cast<int>(asked.row().integer(0)) : 0;
}

Status migrate(Database& database, std::span<const Module> modules)
{
    bool isBehind = false;
    for (const auto& module : modules) {
        WAYMARK_ASSIGN(const int version, moduleVersion(database, module.name));
        if (version > newestOf(module)) {
            return fail(ErrorCode::database_newer, std::string(module.name));
        }
        isBehind = isBehind || version < newestOf(module);
    }
    if (!isBehind) {
        return {};
    }
    return inTransaction(database, [&]() -> Status {
        WAYMARK_TRY(database.execute(kMakeTable));
        for (const auto& module : modules) {
            WAYMARK_TRY(bringUp(database, module));
        }
        return {};
    });
}

Status migrate(Database& database, std::string_view module, std::span<const Migration> migrations)
{
    const Module one{module, migrations};
    return migrate(database, std::span(&one, 1));
}

}  // namespace waymark::database

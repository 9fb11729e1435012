// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <system_error>

#include "platform/database/cipher_connection.h"
#include "platform/database/database.h"

namespace waymark::database {
namespace {

constexpr int kPagesAtOnce = 512;
constexpr int kMostRetries = 100;
constexpr int kRetryMs = 50;

/// Copies until done. Another connection's commit makes SQLite start over by itself.
int copyAll(sqlite3_backup* backup)
{
    int retries = 0;
    while (true) {
        const int result = sqlite3_backup_step(backup, kPagesAtOnce);
        const bool isBusy = result == SQLITE_BUSY || result == SQLITE_LOCKED;
        if (isBusy && ++retries <= kMostRetries) {
            sqlite3_sleep(kRetryMs);
        } else if (result != SQLITE_OK) {
            return result;
        }
    }
}

Status collect(Connection& connection, std::string_view pragma, std::vector<std::string>& problems)
{
    WAYMARK_ASSIGN(auto check, connection.statement(pragma));
    return check.each([&](const Row& row) -> Status {
        if (row.text(0) != "ok") {
            problems.emplace_back(row.text(0));
        }
        return {};
    });
}

}  // namespace

Status Database::backupTo(const std::filesystem::path& file, const crypto::SecretKey& key)
{
    std::error_code error;
    if (std::filesystem::exists(file, error)) {
        return fail(ErrorCode::bad_input, "backup target exists");
    }
    WAYMARK_ASSIGN(const auto target,
                   Connection::openKeyed(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, key));
    auto* backup = sqlite3_backup_init(target->handle(), "main", m_connection->handle(), "main");
    if (backup == nullptr) {
        return fail(errorOf(target->handle(), sqlite3_extended_errcode(target->handle())));
    }
    const int result = copyAll(backup);
    sqlite3_backup_finish(backup);
    return result == SQLITE_DONE ? Status() : Status(fail(errorOf(target->handle(), result)));
}

Result<std::vector<std::string>> Database::verify()
{
    std::vector<std::string> problems;
    // Both read the file, not the WAL, so the WAL goes first where it can.
    if (sqlite3_db_readonly(m_connection->handle(), "main") == 0) {
        WAYMARK_TRY(checkpoint());
    }
    WAYMARK_TRY(collect(*m_connection, "PRAGMA cipher_integrity_check", problems));
    if (const auto checked = collect(*m_connection, "PRAGMA integrity_check", problems); !checked) {
        // A damaged page ends the check itself with an error of its own.
        if (problems.empty() && checked.error().code != ErrorCode::database_damaged) {
            return fail(checked.error());
        }
        problems.push_back(checked.error().detail);
    }
    return problems;
}

}  // namespace waymark::database

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/format_check.h"

#include <system_error>

namespace waymark::database {
namespace {

constexpr std::uintmax_t kPageSize = 4096;

/// A wrong key fails every page; damage fails some.
ErrorCode whyUnreadable(Connection& connection)
{
    std::uintmax_t bad = 0;
    auto check = connection.statement("PRAGMA cipher_integrity_check");
    const auto counted = check ? check->each([&](const Row&) -> Status {
        ++bad;
        return {};
    })
                               : Status(fail(check.error()));
    const auto* name = sqlite3_db_filename(connection.handle(), "main");
    std::error_code error;
    const auto size = std::filesystem::file_size(name == nullptr ? "" : name, error);
    return counted && !error && bad < size / kPageSize ? ErrorCode::database_damaged : ErrorCode::wrong_key;
}

Result<std::int64_t> number(Connection& connection, std::string_view sql)
{
    WAYMARK_ASSIGN(auto asked, connection.statement(sql));
    WAYMARK_ASSIGN(const bool found, asked.first());
    return found ? asked.row().integer(0) : 0;
}

}  // namespace

Status checkFileSize(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (!error && (size == 0 || size % kPageSize != 0)) {
        return fail(ErrorCode::database_damaged, "file size");
    }
    return {};
}

Status checkFormat(Connection& connection)
{
    if (const auto read = connection.ask("SELECT count(*) FROM sqlite_schema"); !read) {
        auto error = read.error();
        if (error.code == ErrorCode::database_damaged) {
            error.code = whyUnreadable(connection);
        }
        return fail(std::move(error));
    }
    WAYMARK_ASSIGN(const auto version, number(connection, "PRAGMA user_version"));
    WAYMARK_ASSIGN(const auto application, number(connection, "PRAGMA application_id"));
    if (version > kFileFormat) {
        return fail(ErrorCode::database_newer, "file format");
    }
    if (version != 0 && application != kApplicationId) {
        return fail(ErrorCode::database_damaged, "application id");
    }
    return {};
}

Status writeFormat(Connection& connection)
{
    WAYMARK_ASSIGN(const auto version, number(connection, "PRAGMA user_version"));
    if (version == kFileFormat) {
        return {};
    }
    return connection.execute("BEGIN IMMEDIATE; PRAGMA application_id = " + std::to_string(kApplicationId) +
                              "; PRAGMA user_version = " + std::to_string(kFileFormat) + "; COMMIT");
}

}  // namespace waymark::database

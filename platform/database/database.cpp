// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/database.h"

#include <unistd.h>

#include <system_error>

#include "platform/database/cipher_connection.h"
#include "platform/database/format_check.h"
#include "platform/database/pragmas.h"

namespace waymark::database {
namespace {

namespace fs = std::filesystem;

std::string uriOf(const fs::path& file, bool immutable)
{
    std::string uri = "file:";
    for (const char c : fs::absolute(file).string()) {
        switch (c) {
            case '%':
                uri += "%25";
                break;
            case '?':
                uri += "%3f";
                break;
            case '#':
                uri += "%23";
                break;
            default:
                uri += c;
        }
    }
    return immutable ? uri + "?immutable=1" : uri;
}

bool hasEmptyWal(const fs::path& file)
{
    std::error_code error;
    const auto size = fs::file_size(file.string() + "-wal", error);
    return error || size == 0;
}

/// SQLite says no more than "unable to open" when it cannot make the -wal and -shm files.
Error explained(Error error, const fs::path& file)
{
    const auto folder = fs::absolute(file).parent_path();
    if (error.code == ErrorCode::disk_error && ::access(folder.c_str(), F_OK) == 0 &&
        ::access(folder.c_str(), W_OK) != 0) {
        error.code = ErrorCode::read_only;
    }
    return error;
}

int flagsOf(Database::Mode mode)
{
    switch (mode) {
        case Database::Mode::create:
            return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        case Database::Mode::write:
            return SQLITE_OPEN_READWRITE;
        case Database::Mode::readOnly:
            break;
    }
    return SQLITE_OPEN_READONLY;
}

Result<std::unique_ptr<Connection>> openChecked(const std::string& uri, const crypto::SecretKey& key,
                                                Database::Mode mode)
{
    WAYMARK_ASSIGN(auto connection, Connection::openKeyed(uri, flagsOf(mode), key));
    WAYMARK_TRY(apply(*connection, cipherPragmas()));
    WAYMARK_TRY(checkFormat(*connection));
    WAYMARK_TRY(apply(*connection, commonPragmas()));
    return connection;
}

/// What only the writing connection needs; a new file gets its format.
Status makeDurable(Connection& connection)
{
    if (sqlite3_db_readonly(connection.handle(), "main") == 1) {
        return fail(ErrorCode::read_only, "database file");
    }
    WAYMARK_TRY(apply(connection, durabilityPragmas()));
    return writeFormat(connection);
}

/// A WAL database on read-only storage cannot make its -shm file; with nothing in the WAL the file is all there is.
Result<std::unique_ptr<Connection>> openForReading(const fs::path& file, const crypto::SecretKey& key)
{
    auto opened = openChecked(uriOf(file, false), key, Database::Mode::readOnly);
    if (opened || explained(opened.error(), file).code != ErrorCode::read_only || !hasEmptyWal(file)) {
        return opened;
    }
    return openChecked(uriOf(file, true), key, Database::Mode::readOnly);
}

}  // namespace

Database::Database(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Result<Database> Database::open(const fs::path& file, const crypto::SecretKey& key, Mode mode)
{
    std::error_code error;
    const bool exists = fs::exists(file, error);
    if (!exists && mode != Mode::create) {
        return fail(ErrorCode::not_found, "database file");
    }
    if (exists) {
        WAYMARK_TRY(checkFileSize(file));
    }
    auto opened = mode == Mode::readOnly ? openForReading(file, key) : openChecked(uriOf(file, false), key, mode);
    if (!opened) {
        return fail(explained(std::move(opened).error(), file));
    }
    if (mode != Mode::readOnly) {
        if (auto durable = makeDurable(**opened); !durable) {
            return fail(explained(std::move(durable).error(), file));
        }
    }
    return Database(std::move(*opened));
}

Result<Database> Database::openMemory()
{
    WAYMARK_ASSIGN(auto connection, Connection::openMemory());
    WAYMARK_TRY(apply(*connection, commonPragmas()));
    return Database(std::move(connection));
}

Result<Statement> Database::statement(std::string_view sql)
{
    return m_connection->statement(sql);
}

Status Database::execute(std::string_view sql)
{
    return m_connection->execute(sql);
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_connection->handle());
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection->handle());
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_connection->handle()) == 0;
}

Status Database::checkpoint()
{
    const int result =
        sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    return result == SQLITE_OK ? Status() : Status(fail(errorOf(m_connection->handle(), result)));
}

void Database::interrupt()
{
    sqlite3_interrupt(m_connection->handle());
}

}  // namespace waymark::database

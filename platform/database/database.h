// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "platform/base/result.h"
#include "platform/crypto/secret_key.h"
#include "platform/database/statement.h"

namespace waymark::database {

class Connection;

/// One SQLCipher connection with a raw 256-bit key. Every pragma it relies on is set and read back, else it refuses to
/// open (database_unsafe). Move-only; one thread at a time. The writer and each reader are connections of their own.
class Database {
public:
    enum class Mode {
        create,    ///< makes the file when it is missing; never the folder
        write,     ///< not_found when the file is missing
        readOnly,  ///< for readers beside a writer; also opens a file on read-only storage (its WAL must be empty)
    };

    /// wrong_key, database_damaged, database_newer, database_unsafe, read_only, disk_full, disk_error, not_found.
    /// Nothing is written to a database of a newer format.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& file, const crypto::SecretKey& key,
                                               Mode mode);

    /// Without a key and a file: tests and simulations.
    [[nodiscard]] static Result<Database> openMemory();

    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Prepared once a connection and kept. Two of the same text may be out at once.
    [[nodiscard]] Result<Statement> statement(std::string_view sql);

    /// One or more statements without parameters and rows (schema, mostly).
    [[nodiscard]] Status execute(std::string_view sql);

    /// Rows changed by the last finished INSERT, UPDATE or DELETE.
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] bool inTransaction() const;

    /// A consistent copy while others read and write, into a new file under `key`; fsynced when it returns.
    [[nodiscard]] Status backupTo(const std::filesystem::path& file, const crypto::SecretKey& key);

    /// Reads every page and every index. Empty when all is well, else what is wrong, for engineers.
    [[nodiscard]] Result<std::vector<std::string>> verify();

    /// Moves the WAL into the file and empties it (before a copy, at a quiet moment, on close).
    [[nodiscard]] Status checkpoint();

    /// From any thread: the running statement ends with `cancelled`.
    void interrupt();

private:
    friend class Transaction;
    explicit Database(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection;
};

}  // namespace waymark::database

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

#include "platform/crypto/secret_key.h"
#include "platform/database/sqlcipher.h"
#include "platform/database/statement.h"

namespace waymark::database {

/// What a Database holds: the handle, the statements prepared so far, how deep its transactions are. Private to this
/// folder and its tests.
class Connection {
public:
    explicit Connection(sqlite3* handle) : m_handle(handle) {}
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// A connection even when opening failed, so that the error can be read from it. Reads no page yet.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openKeyed(const std::string& uri, int flags,
                                                                       const crypto::SecretKey& key);
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openMemory();

    [[nodiscard]] Result<Statement> statement(std::string_view sql);
    [[nodiscard]] Status execute(std::string_view sql);

    /// The first column of the first row, as text; empty when there is none.
    [[nodiscard]] Result<std::string> ask(std::string_view sql);

    [[nodiscard]] sqlite3* handle() const { return m_handle; }

    int depth = 0;  ///< of nested transactions

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    [[nodiscard]] Result<std::unique_ptr<Statement::Prepared>> prepare(std::string_view sql, bool forCache);

    sqlite3* m_handle;
    std::unordered_map<std::string, std::unique_ptr<Statement::Prepared>, Hash, std::equal_to<>> m_prepared;
};

}  // namespace waymark::database

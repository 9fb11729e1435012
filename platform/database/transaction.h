// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <utility>

#include "platform/database/database.h"

namespace waymark::database {

/// All or nothing. The outermost is BEGIN IMMEDIATE, inner ones are savepoints; whatever was not committed is rolled
/// back when it goes, innermost first. Durable (synchronous=FULL) once the outermost commit() returns.
class Transaction {
public:
    enum class Kind {
        write,
        read,  ///< a stable view for several queries; outermost only
    };

    [[nodiscard]] static Result<Transaction> begin(Database& database, Kind kind = Kind::write);

    ~Transaction();
    Transaction(Transaction&& other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr)), m_depth(other.m_depth)
    {
    }
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// After an error nothing of it is kept.
    [[nodiscard]] Status commit();

private:
    Transaction(Connection* connection, int depth) : m_connection(connection), m_depth(depth) {}
    void rollBack();

    Connection* m_connection;
    int m_depth;
};

/// Runs `work() -> Status` in a transaction and commits when it succeeds.
template <class Work>
[[nodiscard]] Status inTransaction(Database& database, Work&& work)
{
    WAYMARK_ASSIGN(auto transaction, Transaction::begin(database));
    WAYMARK_TRY(work());
    return transaction.commit();
}

}  // namespace waymark::database

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/transaction.h"

#include "platform/database/cipher_connection.h"

namespace waymark::database {
namespace {

std::string savepoint(const char* verb, int depth)
{
    return std::string(verb) + " waymark" + std::to_string(depth);
}

}  // namespace

Result<Transaction> Transaction::begin(Database& database, Kind kind)
{
    auto& connection = *database.m_connection;
    if (connection.depth == 0) {
        WAYMARK_TRY(connection.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED"));
    } else {
        WAYMARK_TRY(connection.execute(savepoint("SAVEPOINT", connection.depth)));
    }
    return Transaction(&connection, ++connection.depth);
}

Transaction::~Transaction()
{
    if (m_connection != nullptr) {
        rollBack();
    }
}

Status Transaction::commit()
{
    if (m_connection == nullptr || m_connection->depth != m_depth) {
        return fail(ErrorCode::internal, "transactions end innermost first");
    }
    // After a full disk SQLite may have rolled back everything by itself; RELEASE or COMMIT would then say something
    // else.
    if (sqlite3_get_autocommit(m_connection->handle()) != 0) {
        rollBack();
        return fail(ErrorCode::disk_error, "rolled back by an earlier failure");
    }
    const auto done =
        m_depth == 1 ? m_connection->execute("COMMIT") : m_connection->execute(savepoint("RELEASE", m_depth - 1));
    if (!done) {
        rollBack();
        return done;
    }
    m_connection->depth = m_depth - 1;
    m_connection = nullptr;
    return {};
}

void Transaction::rollBack()
{
    auto& connection = *std::exchange(m_connection, nullptr);
    connection.depth = m_depth - 1;
    if (sqlite3_get_autocommit(connection.handle()) != 0) {
        return;
    }
    // A failure here leaves the transaction to SQLite, which rolls back on close; nothing was acknowledged.
    if (m_depth == 1) {
        static_cast<void>(connection.execute("ROLLBACK"));
    } else if (connection.execute(savepoint("ROLLBACK TO", m_depth - 1))) {
        static_cast<void>(connection.execute(savepoint("RELEASE", m_depth - 1)));
    }
}

}  // namespace waymark::database

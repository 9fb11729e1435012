// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/cipher_connection.h"

#include <array>

#include "platform/crypto/wipe.h"

namespace waymark::database {
namespace {

constexpr std::size_t kMostCached = 256;
constexpr int kBusyMs = 5000;

Result<std::unique_ptr<Connection>> openHandle(const std::string& uri, int flags)
{
    sqlite3* handle = nullptr;
    const int result = sqlite3_open_v2(uri.c_str(), &handle,
                                       flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    auto connection = std::make_unique<Connection>(handle);
    if (result != SQLITE_OK) {
        return fail(errorOf(handle, result));
    }
    sqlite3_busy_timeout(handle, kBusyMs);
    return connection;
}

/// "x'…'": SQLCipher takes 64 hex digits in this form as the key itself; any other bytes would go through its KDF.
int giveRawKey(sqlite3* handle, const crypto::SecretKey& key)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::array<char, 3 + 2 * crypto::SecretKey::kSize> text{};
    std::size_t at = 0;
    text[at++] = 'x';
    text[at++] = '\'';
    for (const auto byte : key.view()) {
        text[at++] = kDigits[byte >> 4];
        text[at++] = kDigits[byte & 15];
    }
    text[at++] = '\'';
    const int result = sqlite3_key(handle, text.data(), static_cast<int>(text.size()));
    crypto::wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    return result;
}

}  // namespace

Result<std::unique_ptr<Connection>> Connection::openKeyed(const std::string& uri, int flags,
                                                          const crypto::SecretKey& key)
{
    WAYMARK_ASSIGN(auto connection, openHandle(uri, flags));
    // SQLCipher prints to stderr by default, and its first key turns its log on again.
    WAYMARK_TRY(connection->execute("PRAGMA cipher_log_level = NONE"));
    if (const int result = giveRawKey(connection->handle(), key); result != SQLITE_OK) {
        return fail(errorOf(connection->handle(), result));
    }
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openMemory()
{
    return openHandle(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY);
}

Connection::~Connection()
{
    for (auto& [sql, prepared] : m_prepared) {
        sqlite3_finalize(prepared->handle);
    }
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Statement::Prepared>> Connection::prepare(std::string_view sql, bool forCache)
{
    auto prepared = std::make_unique<Statement::Prepared>();
    const int result = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                          forCache ? SQLITE_PREPARE_PERSISTENT : 0, &prepared->handle, nullptr);
    if (result != SQLITE_OK || prepared->handle == nullptr) {
        auto error = errorOf(m_handle, result);
        if (error.code == ErrorCode::internal) {
            error.detail += ": " + std::string(sqlite3_errmsg(m_handle));  // our own SQL is wrong; it holds no values
        }
        return fail(std::move(error));
    }
    prepared->isLent = true;
    prepared->isCached = forCache;
    return prepared;
}

Result<Statement> Connection::statement(std::string_view sql)
{
    const auto found = m_prepared.find(sql);
    if (found != m_prepared.end() && !found->second->isLent) {
        found->second->isLent = true;
        return Statement(m_handle, found->second.get());
    }
    const bool forCache = found == m_prepared.end() && m_prepared.size() < kMostCached;
    WAYMARK_ASSIGN(auto prepared, prepare(sql, forCache));
    if (!forCache) {
        return Statement(m_handle, prepared.release());
    }
    return Statement(m_handle, m_prepared.emplace(sql, std::move(prepared)).first->second.get());
}

Status Connection::execute(std::string_view sql)
{
    const int result = sqlite3_exec(m_handle, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) {
        auto error = errorOf(m_handle, result);
        if (error.code == ErrorCode::internal) {
            error.detail += ": " + std::string(sqlite3_errmsg(m_handle));
        }
        return fail(std::move(error));
    }
    return {};
}

Result<std::string> Connection::ask(std::string_view sql)
{
    WAYMARK_ASSIGN(auto asked, statement(sql));
    WAYMARK_ASSIGN(const bool found, asked.first());
    return found ? std::string(asked.row().text(0)) : std::string();
}

}  // namespace waymark::database

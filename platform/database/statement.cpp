// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/statement.h"

#include "platform/database/sqlcipher.h"

namespace waymark::database {

int Statement::bindNull(int index)
{
    return sqlite3_bind_null(m_prepared->handle, index);
}

int Statement::bindInteger(int index, std::int64_t value)
{
    return sqlite3_bind_int64(m_prepared->handle, index, value);
}

int Statement::bindReal(int index, double value)
{
    return sqlite3_bind_double(m_prepared->handle, index, value);
}

int Statement::bindText(int index, std::string_view value)
{
    const auto* data = value.data() == nullptr ? "" : value.data();
    return sqlite3_bind_text64(m_prepared->handle, index, data, value.size(), SQLITE_STATIC, SQLITE_UTF8);
}

int Statement::bindBlob(int index, ByteView value)
{
    // A null pointer would bind NULL instead of an empty blob.
    return value.empty() ? sqlite3_bind_zeroblob(m_prepared->handle, index, 0)
                         : sqlite3_bind_blob64(m_prepared->handle, index, value.data(), value.size(), SQLITE_STATIC);
}

Status Statement::checkCount(int given)
{
    if (given != sqlite3_bind_parameter_count(m_prepared->handle)) {
        return fail(ErrorCode::internal, "parameter count");
    }
    return {};
}

Result<bool> Statement::step()
{
    const int result = sqlite3_step(m_prepared->handle);
    if (result == SQLITE_ROW) {
        return true;
    }
    if (result == SQLITE_DONE) {
        return false;
    }
    auto error = errorOf(m_connection, result);
    reset();
    return fail(std::move(error));
}

Status Statement::runToEnd()
{
    while (true) {
        WAYMARK_ASSIGN(const bool more, step());
        if (!more) {
            reset();
            return {};
        }
    }
}

Status Statement::failure(int result)
{
    return fail(errorOf(m_connection, result));
}

void Statement::reset()
{
    sqlite3_reset(m_prepared->handle);
    // The bound memory is the caller's and may be gone by the next call.
    sqlite3_clear_bindings(m_prepared->handle);
}

void Statement::giveBack()
{
    if (m_prepared == nullptr) {
        return;
    }
    if (m_prepared->isCached) {
        reset();
        m_prepared->isLent = false;
    } else {
        sqlite3_finalize(m_prepared->handle);
        delete m_prepared;
    }
}

}  // namespace waymark::database

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/sqlcipher.h"

#include <cerrno>

namespace waymark::database {
namespace {

ErrorCode codeOfSystemError(int systemError)
{
    switch (systemError) {
        case ENOSPC:
        case EDQUOT:
            return ErrorCode::disk_full;
        case EROFS:
        case EACCES:
        case EPERM:
            return ErrorCode::read_only;
        default:
            return ErrorCode::disk_error;
    }
}

}  // namespace

ErrorCode codeOf(int result, int systemError)
{
    switch (result & 0xff) {
        case SQLITE_FULL:
            return ErrorCode::disk_full;
        case SQLITE_READONLY:
            return ErrorCode::read_only;
        case SQLITE_CANTOPEN:
        case SQLITE_IOERR:
        case SQLITE_PERM:
            return codeOfSystemError(systemError);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ErrorCode::database_damaged;
        case SQLITE_TOOBIG:
            return ErrorCode::too_large;
        case SQLITE_INTERRUPT:
            return ErrorCode::cancelled;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::home_in_use;
        default:
            return ErrorCode::internal;
    }
}

Error errorOf(sqlite3* connection, int result)
{
    // sqlite3_errmsg may quote a value of a constraint or an FTS query; sqlite3_errstr never does.
    return {codeOf(result, connection == nullptr ? 0 : sqlite3_system_errno(connection)),
            std::string(sqlite3_errstr(result)) + " (" + std::to_string(result) + ")"};
}

}  // namespace waymark::database

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

// The only place that includes SQLCipher. Private to this folder: nobody outside includes this header.
#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC
#endif
#include <sqlcipher/sqlite3.h>

#include "platform/base/result.h"

namespace waymark::database {

/// Our code for an (extended) SQLite result. `systemError` is the errno behind it, or 0.
[[nodiscard]] ErrorCode codeOf(int result, int systemError);

/// The connection's last failure as an Error; the detail is SQLite's own message without values.
[[nodiscard]] Error errorOf(sqlite3* connection, int result);

}  // namespace waymark::database

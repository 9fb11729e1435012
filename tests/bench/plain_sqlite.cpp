// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/bench/plain_sqlite.h"

#include <sqlcipher/sqlite3.h>

#include <cstdlib>

namespace waymark::bench {

PlainSqlite::PlainSqlite(const std::filesystem::path& file)
{
    if (sqlite3_open(file.c_str(), &m_handle) != SQLITE_OK ||
        sqlite3_exec(m_handle,
                     "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, v)",
                     nullptr, nullptr, nullptr) != SQLITE_OK) {
        std::abort();
    }
}

PlainSqlite::~PlainSqlite()
{
    sqlite3_close(m_handle);
}

void PlainSqlite::commitOneRow()
{
    if (sqlite3_exec(m_handle, "INSERT INTO t (v) VALUES ('one short field of text')", nullptr, nullptr, nullptr) !=
        SQLITE_OK) {
        std::abort();
    }
}

}  // namespace waymark::bench

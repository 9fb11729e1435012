// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

struct sqlite3;

namespace waymark::bench {

/// SQLite without a key and without us: the yardstick a durable save is measured with.
class PlainSqlite {
public:
    explicit PlainSqlite(const std::filesystem::path& file);
    ~PlainSqlite();
    PlainSqlite(const PlainSqlite&) = delete;
    PlainSqlite& operator=(const PlainSqlite&) = delete;

    /// One row, one transaction, synchronous=FULL in WAL.
    void commitOneRow();

private:
    sqlite3* m_handle = nullptr;
};

}  // namespace waymark::bench

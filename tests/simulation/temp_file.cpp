// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/simulation/temp_file.h"

#include <unistd.h>

#include <string>

#include "tests/simulation/must.h"

namespace waymark::simulation {

TempFile::TempFile()
{
    static int made = 0;
    m_path = std::filesystem::temp_directory_path() /
             ("waymark-simulation-" + std::to_string(::getpid()) + "-" + std::to_string(++made));
}

TempFile::~TempFile()
{
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm"}) {
        std::filesystem::remove(m_path.string() + ending, ignored);
    }
}

database::Database TempFile::database(const crypto::SecretKey& key) const
{
    auto database = must(database::Database::open(m_path, key, database::Database::Mode::create), "database on disk");
    must(database.execute("PRAGMA synchronous = OFF"), "synchronous");
    return database;
}

}  // namespace waymark::simulation

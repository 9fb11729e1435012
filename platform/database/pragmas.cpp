// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/pragmas.h"

#include <array>

namespace waymark::database {
namespace {

constexpr std::array kCipher{
    Pragma{"PRAGMA cipher_log_level = NONE", "PRAGMA cipher_log_level", "NONE"},
    // ON costs an mlock for every allocation; our own keys sit in the locked arena.
    Pragma{"PRAGMA cipher_memory_security = OFF", "PRAGMA cipher_memory_security", "0"},
    Pragma{"PRAGMA cipher_page_size = 4096", "PRAGMA cipher_page_size", "4096"},
    Pragma{"PRAGMA cipher_use_hmac = ON", "PRAGMA cipher_use_hmac", "1"},
    Pragma{"PRAGMA cipher_hmac_algorithm = HMAC_SHA512", "PRAGMA cipher_hmac_algorithm", "HMAC_SHA512"},
};

constexpr std::array kCommon{
    // A file in /var/tmp would hold what a sort spilled, in plain text.
    Pragma{"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
    Pragma{"PRAGMA secure_delete = ON", "PRAGMA secure_delete", "1"},
    Pragma{"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"},
    Pragma{"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
    Pragma{"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
    Pragma{"PRAGMA cache_size = -8192", "PRAGMA cache_size", "-8192"},
};

constexpr std::array kDurability{
    Pragma{"PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal"},
    Pragma{"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2"},
    Pragma{"PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0"},
    Pragma{"PRAGMA journal_size_limit = 8388608", "PRAGMA journal_size_limit", "8388608"},
};

}  // namespace

std::span<const Pragma> cipherPragmas()
{
    return kCipher;
}

std::span<const Pragma> commonPragmas()
{
    return kCommon;
}

std::span<const Pragma> durabilityPragmas()
{
    return kDurability;
}

Status apply(Connection& connection, std::span<const Pragma> pragmas)
{
    for (const auto& pragma : pragmas) {
        WAYMARK_TRY(connection.execute(pragma.set));
        WAYMARK_ASSIGN(const auto answer, connection.ask(pragma.ask));
        if (answer != pragma.expected) {
            return fail(ErrorCode::database_unsafe, pragma.ask);
        }
    }
    return {};
}

}  // namespace waymark::database

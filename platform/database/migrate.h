// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string_view>

#include "platform/database/database.h"

namespace waymark::database {

/// One step of a module's tables: SQL that takes version `version - 1` to `version`. Steps are never edited once
/// released.
struct Migration {
    int version;
    std::string_view sql;
};

struct Module {
    std::string_view name;
    std::span<const Migration> migrations;  ///< versions 1, 2, 3 …
};

/// Brings the modules' tables up to this build, all in one transaction. database_newer, before anything is written, if
/// one of them is above what its list knows.
[[nodiscard]] Status migrate(Database& database, std::span<const Module> modules);

[[nodiscard]] Status migrate(Database& database, std::string_view module, std::span<const Migration> migrations);

/// The version a module's tables are at; 0 when it has none.
[[nodiscard]] Result<int> moduleVersion(Database& database, std::string_view module);

}  // namespace waymark::database

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "platform/database/cipher_connection.h"

namespace waymark::database {

/// The file's format, in its user_version. Modules have versions of their own (migrate.h).
inline constexpr int kFileFormat = 1;
/// "WAYM" in application_id.
inline constexpr int kApplicationId = 0x5741594D;

/// database_damaged for a file that cannot be whole: empty or no multiple of the page size.
[[nodiscard]] Status checkFileSize(const std::filesystem::path& file);

/// Reads page 1 and the versions: wrong_key, database_damaged or database_newer. Writes nothing.
[[nodiscard]] Status checkFormat(Connection& connection);

/// Marks a database that has just been made.
[[nodiscard]] Status writeFormat(Connection& connection);

}  // namespace waymark::database

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "platform/base/bytes.h"
#include "platform/base/result.h"

namespace waymark::vault {

/// The whole file. not_found when it is not there, too_large above `most` bytes.
[[nodiscard]] Result<Bytes> readFile(const std::filesystem::path& file, std::size_t most);

/// Replaces the file in one step: temporary file beside it, fsync, rename, fsync of the folder. After a power cut or a
/// kill there is the old content or the new, whole. Mode 0600.
[[nodiscard]] Status replaceFile(const std::filesystem::path& file, ByteView content);

/// Removes it if it is there, and makes that durable.
[[nodiscard]] Status removeFile(const std::filesystem::path& file);

/// Renames durably; the target is replaced.
[[nodiscard]] Status renameFile(const std::filesystem::path& from, const std::filesystem::path& to);

/// disk_full, read_only, not_found or disk_error for an errno.
[[nodiscard]] Error errorOfErrno(int number, std::string what);

}  // namespace waymark::vault

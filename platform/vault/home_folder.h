// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "platform/base/result.h"
#include "platform/vault/file_handle.h"

namespace waymark::vault {

/// One home: a directory of one profile, held by one process at a time. The lock goes with the object, also when the
/// process is killed. Files: docs/formats/vault.md §1.
class HomeFolder {
public:
    /// Makes the directory (0700) when it is missing. home_in_use while another process holds it; read_only when it
    /// cannot be made. A directory on read-only storage opens, and isReadOnly() says so.
    [[nodiscard]] static Result<HomeFolder> open(const std::filesystem::path& directory);

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path vaultFile() const { return m_path / "vault"; }
    [[nodiscard]] std::filesystem::path databaseFile() const { return m_path / "home.db"; }
    [[nodiscard]] std::filesystem::path triesFile() const { return m_path / "tries"; }
    [[nodiscard]] std::filesystem::path wordTriesFile() const { return m_path / "tries-words"; }
    [[nodiscard]] std::filesystem::path reserveFile() const { return m_path / "reserve"; }
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    [[nodiscard]] bool hasVault() const;

private:
    HomeFolder(std::filesystem::path path, FileHandle lock, bool isReadOnly)
        : m_path(std::move(path)), m_lock(std::move(lock)), m_isReadOnly(isReadOnly)
    {
    }

    std::filesystem::path m_path;
    FileHandle m_lock;
    bool m_isReadOnly;
};

}  // namespace waymark::vault

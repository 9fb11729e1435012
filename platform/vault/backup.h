// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <functional>

#include "platform/base/progress.h"
#include "platform/database/database.h"
#include "platform/vault/vault.h"

namespace waymark::vault {

/// What is done to the copy of the database before it is sealed.
using CopyMarker = std::function<Status(database::Database& copy)>;

/// Writes a consistent, encrypted copy of the home into one new file. It opens with what opens the home now: its
/// passphrase (unless that needs a keystore) or its 12 words. The vault is open; the database goes on being used. It
/// holds no login to a relay. See docs/formats/backup.md. bad_input when the file exists; disk_full; a file that was
/// not finished is removed.
[[nodiscard]] Status writeBackup(const HomeFolder& home, const Vault& vault, database::Database& database,
                                 const std::filesystem::path& file, const CopyMarker& mark = {},
                                 const Progress& progress = {});

/// How a backup's home key is got from the header inside it: openWithSecret or openWithWords.
using HeaderOpener = std::function<Result<crypto::SecretKey>(const VaultHeader& header)>;

/// Puts a backup in the place of what the home holds, which nobody has open. As restoreBackup, and after a kill there
/// is the old home or the new one, whole.
[[nodiscard]] Status replaceByBackup(const HomeFolder& home, const std::filesystem::path& file,
                                     const HeaderOpener& opener);

/// Completes what replaceByBackup had decided on when it was killed. Before a home's vault is read.
[[nodiscard]] Status finishRestore(const HomeFolder& home);

/// Puts a backup into a home without a vault (home_exists otherwise). Nothing of the home is changed unless the whole
/// backup was read, checked and opened: backup_damaged, database_newer, or the opener's error.
[[nodiscard]] Status restoreBackup(const HomeFolder& home, const std::filesystem::path& file,
                                   const HeaderOpener& opener);

}  // namespace waymark::vault

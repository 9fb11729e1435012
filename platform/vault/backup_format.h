// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "platform/vault/vault_header.h"

namespace waymark::vault {

// A backup: magic 8, version 1, vault header 268, salt 16, secretstream header 24, sealed chunks. The first 293 bytes
// are bound to every chunk. Byte by byte in docs/formats/backup.md.

inline constexpr std::string_view kBackupMagic = "WAYMARKB";
inline constexpr std::uint8_t kBackupVersion = 1;
inline constexpr std::size_t kBackupChunk = 64 * 1024;
inline constexpr std::size_t kBackupHeadSize = 8 + 1 + VaultHeader::kSize + crypto::Salt::kSize;

struct BackupHead {
    VaultHeader vault;
    crypto::Salt salt;

    [[nodiscard]] Bytes encode() const;
    /// backup_damaged; database_newer for a later version.
    [[nodiscard]] static Result<BackupHead> decode(ByteView bytes);
};

}  // namespace waymark::vault

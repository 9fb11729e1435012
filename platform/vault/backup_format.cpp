// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/vault/backup_format.h"

#include <algorithm>

#include "platform/base/byte_reader.h"

namespace waymark::vault {

Bytes BackupHead::encode() const
{
    Bytes bytes;
    append(bytes, viewOf(kBackupMagic));
    bytes.push_back(kBackupVersion);
    append(bytes, vault.encode());
    append(bytes, salt.view());
    return bytes;
}

Result<BackupHead> BackupHead::decode(ByteView bytes)
{
    ByteReader reader(bytes);
    const auto magic = reader.take(kBackupMagic.size());
    const auto version = reader.u8();
    if (!reader.ok() || !std::ranges::equal(magic, viewOf(kBackupMagic))) {
        return fail(ErrorCode::backup_damaged, "magic");
    }
    if (version > kBackupVersion) {
        return fail(ErrorCode::database_newer, "backup version");
    }
    if (version != kBackupVersion || bytes.size() != kBackupHeadSize) {
        return fail(ErrorCode::backup_damaged, "head");
    }
    BackupHead head;
    auto vault = VaultHeader::decode(reader.take(VaultHeader::kSize));
    if (!vault) {
        return fail(
            vault.error().code == ErrorCode::database_newer ? ErrorCode::database_newer : ErrorCode::backup_damaged,
            vault.error().detail);
    }
    head.vault = *vault;
    head.salt = *crypto::Salt::from(reader.rest());
    return head;
}

}  // namespace waymark::vault

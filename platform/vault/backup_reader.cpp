// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "platform/crypto/blake2b.h"
#include "platform/crypto/secret_stream.h"
#include "platform/vault/backup.h"
#include "platform/vault/backup_format.h"
#include "platform/vault/file_io.h"

namespace waymark::vault {
namespace {

namespace fs = std::filesystem;

constexpr const char* kCopy = "restore.db";
constexpr const char* kDecided = "vault.restored";

Status openAll(FileHandle& from, FileHandle& to, const crypto::SecretKey& key, ByteView head)
{
    WAYMARK_ASSIGN(const auto start, from.readUpTo(crypto::StreamHeader::kSize));
    const auto header = crypto::StreamHeader::from(start);
    if (!header) {
        return fail(ErrorCode::backup_damaged, "cut short");
    }
    crypto::StreamOpener opener(key, *header);
    while (true) {
        WAYMARK_ASSIGN(const auto sealed, from.readUpTo(kBackupChunk + crypto::kStreamChunkOverhead));
        const auto chunk = opener.open(sealed, head);
        if (!chunk) {
            return fail(ErrorCode::backup_damaged, sealed.empty() ? "cut short" : "chunk");
        }
        WAYMARK_TRY(to.writeAll(chunk->plain));
        if (chunk->last) {
            WAYMARK_ASSIGN(const auto more, from.readUpTo(1));
            return more.empty() ? to.sync() : Status(fail(ErrorCode::backup_damaged, "more after the end"));
        }
    }
}

Status checkDatabase(const fs::path& file, const crypto::SecretKey& homeKey)
{
    const auto key = crypto::deriveKey(homeKey, kDatabaseLabel);
    auto opened = database::Database::open(file, key, database::Database::Mode::write);
    if (!opened) {
        const bool isNewer = opened.error().code == ErrorCode::database_newer;
        return isNewer ? Status(fail(opened.error())) : Status(fail(ErrorCode::backup_damaged, "database"));
    }
    WAYMARK_ASSIGN(const auto problems, opened->verify());
    return problems.empty() ? Status() : Status(fail(ErrorCode::backup_damaged, "database pages"));
}

/// Reads, opens and checks everything into `copy`. Gives the vault header that goes with it.
Result<VaultHeader> unpack(const fs::path& file, const fs::path& copy, const HeaderOpener& opener)
{
    FileHandle from(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!from.isOpen()) {
        return fail(errorOfErrno(errno, "open backup"));
    }
    WAYMARK_ASSIGN(const auto bytes, from.readUpTo(kBackupHeadSize));
    WAYMARK_ASSIGN(const auto head, BackupHead::decode(bytes));
    WAYMARK_ASSIGN(const auto homeKey, opener(head.vault));
    FileHandle to(::open(copy.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!to.isOpen()) {
        return fail(errorOfErrno(errno, "create copy"));
    }
    WAYMARK_TRY(openAll(from, to, crypto::deriveKey(homeKey, kBackupLabel, {head.salt.view()}), bytes));
    to.close();
    WAYMARK_TRY(checkDatabase(copy, homeKey));
    return head.vault;
}

/// A home killed before it had a vault may have left files; none of them was ever acknowledged.
Status removeDatabase(const fs::path& file)
{
    for (const char* ending : {"", "-wal", "-shm"}) {
        WAYMARK_TRY(removeFile(file.string() + ending));
    }
    return {};
}

}  // namespace

Status finishRestore(const HomeFolder& home)
{
    std::error_code error;
    const auto decided = home.path() / kDecided;
    if (home.isReadOnly() || !fs::exists(decided, error)) {
        return {};
    }
    const auto copy = home.path() / kCopy;
    if (fs::exists(copy, error)) {
        WAYMARK_TRY(removeDatabase(home.databaseFile()));
        WAYMARK_TRY(renameFile(copy, home.databaseFile()));
    }
    WAYMARK_TRY(removeDatabase(copy));
    WAYMARK_TRY(removeFile(home.triesFile()));
    WAYMARK_TRY(removeFile(home.wordTriesFile()));
    return renameFile(decided, home.vaultFile());
}

Status replaceByBackup(const HomeFolder& home, const fs::path& file, const HeaderOpener& opener)
{
    const auto copy = home.path() / kCopy;
    const auto header = unpack(file, copy, opener);
    if (!header) {
        WAYMARK_TRY(removeDatabase(copy));
        return fail(header.error());
    }
    // From here on it is decided: this file says that the copy beside it is whole and takes over.
    WAYMARK_TRY(replaceFile(home.path() / kDecided, header->encode()));
    return finishRestore(home);
}

Status restoreBackup(const HomeFolder& home, const fs::path& file, const HeaderOpener& opener)
{
    return home.hasVault() ? fail(ErrorCode::home_exists) : replaceByBackup(home, file, opener);
}

}  // namespace waymark::vault

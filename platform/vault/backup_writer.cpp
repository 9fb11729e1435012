// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>

#include "platform/crypto/random.h"
#include "platform/crypto/secret_stream.h"
#include "platform/vault/backup.h"
#include "platform/vault/backup_format.h"
#include "platform/vault/file_io.h"

namespace waymark::vault {
namespace {

namespace fs = std::filesystem;

/// Of the whole job: the copy comes first and is quick.
constexpr double kCopied = 0.2;

/// Seals all of `from` into `to`, chunk by chunk; the last chunk may be empty.
Status sealAll(FileHandle& from, FileHandle& to, const crypto::SecretKey& key, ByteView head, double chunks,
               const Progress& progress)
{
    double sealed = 0;
    crypto::StreamSealer sealer(key);
    WAYMARK_TRY(to.writeAll(sealer.header().view()));
    WAYMARK_ASSIGN(auto chunk, from.readUpTo(kBackupChunk));
    while (true) {
        WAYMARK_ASSIGN(auto next, from.readUpTo(kBackupChunk));
        const bool isLast = next.empty();
        WAYMARK_TRY(to.writeAll(sealer.seal(chunk, isLast, head)));
        if (isLast) {
            return to.sync();
        }
        sealed += 1;
        WAYMARK_TRY(tell(progress, kCopied + (1 - kCopied) * sealed / chunks));
        chunk = std::move(next);
    }
}

Status sealFile(const fs::path& database, const fs::path& file, const BackupHead& head, const crypto::SecretKey& key,
                const Progress& progress)
{
    FileHandle from(::open(database.c_str(), O_RDONLY | O_CLOEXEC));
    if (!from.isOpen()) {
        return fail(errorOfErrno(errno, "open copy"));
    }
    FileHandle to(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!to.isOpen()) {
        return fail(errorOfErrno(errno, "create backup"));
    }
    const auto bytes = head.encode();
    WAYMARK_TRY(to.writeAll(bytes));
    std::error_code unknown;
    const auto size = static_cast<double>(fs::file_size(database, unknown));
    return sealAll(from, to, key, bytes, std::max(1.0, std::ceil(size / double{kBackupChunk})), progress);
}

Status markCopy(const fs::path& copy, const crypto::SecretKey& key, const CopyMarker& mark)
{
    if (!mark) {
        return {};
    }
    WAYMARK_ASSIGN(auto opened, database::Database::open(copy, key, database::Database::Mode::write));
    return mark(opened);
}

/// With what a kill while it was open may have left beside it.
Status removeCopy(const fs::path& copy)
{
    for (const char* ending : {"", "-wal", "-shm"}) {
        WAYMARK_TRY(removeFile(copy.string() + ending));
    }
    return {};
}

}  // namespace

Status writeBackup(const HomeFolder& home, const Vault& vault, database::Database& database, const fs::path& file,
                   const CopyMarker& mark, const Progress& progress)
{
    std::error_code error;
    const auto target = fs::absolute(file);
    if (fs::exists(target, error)) {
        return fail(ErrorCode::bad_input, "backup file exists");
    }
    BackupHead head;
    WAYMARK_ASSIGN(head.vault, vault.header());
    head.salt = crypto::randomId<crypto::Salt>();
    WAYMARK_ASSIGN(const auto key, vault.backupKey(head.salt));
    WAYMARK_ASSIGN(const auto databaseKey, vault.databaseKey());

    // The copy lies beside the database, under the database's key: nothing readable ever touches the disk.
    const auto copy = home.path() / "backup.db";
    const auto unfinished = fs::path(target.string() + ".part");
    WAYMARK_TRY(removeCopy(copy));
    auto done = database.backupTo(copy, databaseKey);
    if (done) {
        done = markCopy(copy, databaseKey, mark);
    }
    if (done) {
        done = tell(progress, kCopied);
    }
    if (done) {
        done = sealFile(copy, unfinished, head, key, progress);
    }
    if (done) {
        done = renameFile(unfinished, target);
    }
    WAYMARK_TRY(removeCopy(copy));
    if (!done) {
        ::unlink(unfinished.c_str());
    }
    return done;
}

}  // namespace waymark::vault

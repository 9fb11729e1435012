// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/vault/home_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "platform/vault/file_io.h"

namespace waymark::vault {
namespace {

namespace fs = std::filesystem;

Status makeFolder(const fs::path& directory)
{
    std::error_code error;
    if (fs::is_directory(directory, error)) {
        return {};
    }
    fs::create_directories(directory.parent_path(), error);
    if (::mkdir(directory.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
        return fail(errorOfErrno(errno, "make home"));
    }
    return fs::is_directory(directory, error) ? Status() : Status(fail(ErrorCode::bad_input, "home is no folder"));
}

bool isReadOnlyError(int number)
{
    return number == EROFS || number == EACCES || number == EPERM;
}

}  // namespace

Result<HomeFolder> HomeFolder::open(const fs::path& directory)
{
    const auto path = fs::absolute(directory).lexically_normal();
    WAYMARK_TRY(makeFolder(path));
    const auto lockFile = path / "lock";
    FileHandle lock(::open(lockFile.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR));
    const bool isReadOnly = !lock.isOpen() && isReadOnlyError(errno);
    if (isReadOnly) {
        lock = FileHandle(::open(lockFile.c_str(), O_RDONLY | O_CLOEXEC));
    }
    if (!lock.isOpen()) {
        return isReadOnly ? fail(ErrorCode::read_only, "lock") : fail(errorOfErrno(errno, "lock"));
    }
    if (::flock(lock.descriptor(), LOCK_EX | LOCK_NB) != 0) {
        return errno == EWOULDBLOCK ? fail(ErrorCode::home_in_use) : fail(errorOfErrno(errno, "flock"));
    }
    return HomeFolder(path, std::move(lock), isReadOnly);
}

bool HomeFolder::hasVault() const
{
    std::error_code error;
    return fs::exists(vaultFile(), error);
}

}  // namespace waymark::vault

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/vault/reserve.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "platform/vault/file_io.h"

namespace waymark::vault {
namespace {

constexpr off_t kReserveBytes = off_t{4} * 1024 * 1024;
constexpr std::uintmax_t kRoomBeside = std::uintmax_t{2} * 1024 * 1024;

/// Room that was just given up must not be taken again before somebody used it.
bool isTooFull(const HomeFolder& home)
{
    std::error_code error;
    const auto space = std::filesystem::space(home.path(), error);
    return !error && space.available < static_cast<std::uintmax_t>(kReserveBytes) + kRoomBeside;
}

}  // namespace

Status keepReserve(const HomeFolder& home)
{
    std::error_code error;
    if (std::filesystem::file_size(home.reserveFile(), error) == static_cast<std::uintmax_t>(kReserveBytes) && !error) {
        return {};
    }
    if (isTooFull(home)) {
        return fail(ErrorCode::disk_full, "reserve");
    }
    FileHandle file(::open(home.reserveFile().c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!file.isOpen()) {
        return fail(errorOfErrno(errno, "reserve"));
    }
    if (const int failed = ::posix_fallocate(file.descriptor(), 0, kReserveBytes); failed != 0) {
        ::unlink(home.reserveFile().c_str());
        return fail(errorOfErrno(failed, "reserve"));
    }
    return file.sync();
}

Result<bool> releaseReserve(const HomeFolder& home)
{
    std::error_code error;
    const bool wasKept = std::filesystem::exists(home.reserveFile(), error);
    WAYMARK_TRY(removeFile(home.reserveFile()));
    return wasKept;
}

}  // namespace waymark::vault

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/vault/file_io.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "platform/vault/file_handle.h"

namespace waymark::vault {
namespace {

namespace fs = std::filesystem;

Status syncFolderOf(const fs::path& file)
{
    FileHandle folder(::open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return folder.isOpen() ? folder.sync() : Status(fail(errorOfErrno(errno, "open folder")));
}

Status writeNew(const fs::path& file, ByteView content)
{
    FileHandle handle(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!handle.isOpen()) {
        return fail(errorOfErrno(errno, "create"));
    }
    WAYMARK_TRY(handle.writeAll(content));
    return handle.sync();
}

}  // namespace

Error errorOfErrno(int number, std::string what)
{
    switch (number) {
        case ENOSPC:
        case EDQUOT:
            return {ErrorCode::disk_full, std::move(what)};
        case EROFS:
        case EACCES:
        case EPERM:
            return {ErrorCode::read_only, std::move(what)};
        case ENOENT:
        case ENOTDIR:
            return {ErrorCode::not_found, std::move(what)};
        default:
            return {ErrorCode::disk_error, std::move(what) + " (" + std::to_string(number) + ")"};
    }
}

Result<Bytes> readFile(const fs::path& file, std::size_t most)
{
    FileHandle handle(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!handle.isOpen()) {
        return fail(errorOfErrno(errno, "open"));
    }
    WAYMARK_ASSIGN(auto bytes, handle.readUpTo(most + 1));
    if (bytes.size() > most) {
        return fail(ErrorCode::too_large, "file");
    }
    return bytes;
}

Status replaceFile(const fs::path& file, ByteView content)
{
    auto beside = file;
    beside += ".new";
    if (const auto written = writeNew(beside, content); !written) {
        ::unlink(beside.c_str());
        return written;
    }
    return renameFile(beside, file);
}

Status removeFile(const fs::path& file)
{
    if (::unlink(file.c_str()) != 0) {
        return errno == ENOENT ? Status() : Status(fail(errorOfErrno(errno, "remove")));
    }
    return syncFolderOf(file);
}

Status renameFile(const fs::path& from, const fs::path& to)
{
    if (std::rename(from.c_str(), to.c_str()) != 0) {
        return fail(errorOfErrno(errno, "rename"));
    }
    return syncFolderOf(to);
}

}  // namespace waymark::vault

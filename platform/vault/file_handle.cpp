// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/vault/file_handle.h"

#include <unistd.h>

#include <cerrno>

#include "platform/vault/file_io.h"

namespace waymark::vault {

void FileHandle::close()
{
    if (m_descriptor >= 0) {
        ::close(std::exchange(m_descriptor, -1));
    }
}

Status FileHandle::writeAll(ByteView bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            return fail(errorOfErrno(errno, "write"));
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Result<Bytes> FileHandle::readUpTo(std::size_t most)
{
    Bytes bytes(most);
    std::size_t have = 0;
    while (have < most) {
        const auto count = ::read(m_descriptor, bytes.data() + have, most - have);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return fail(errorOfErrno(errno, "read"));
        }
        if (count == 0) {
            break;
        }
        have += static_cast<std::size_t>(count);
    }
    bytes.resize(have);
    return bytes;
}

Status FileHandle::sync()
{
    return ::fsync(m_descriptor) == 0 ? Status() : Status(fail(errorOfErrno(errno, "fsync")));
}

}  // namespace waymark::vault

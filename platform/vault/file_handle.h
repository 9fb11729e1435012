// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <utility>

#include "platform/base/bytes.h"
#include "platform/base/result.h"

namespace waymark::vault {

/// An open file descriptor, closed when it goes. Move-only.
class FileHandle {
public:
    FileHandle() = default;
    explicit FileHandle(int descriptor) : m_descriptor(descriptor) {}
    ~FileHandle() { close(); }
    FileHandle(FileHandle&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FileHandle& operator=(FileHandle&& other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    void close();

    [[nodiscard]] Status writeAll(ByteView bytes);
    /// Up to `most` bytes; fewer only at the end of the file.
    [[nodiscard]] Result<Bytes> readUpTo(std::size_t most);
    [[nodiscard]] Status sync();

private:
    int m_descriptor = -1;
};

}  // namespace waymark::vault

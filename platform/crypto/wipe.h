// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstring>
#include <span>
#include <string>

#include "platform/base/bytes.h"

namespace waymark::crypto {

/// Overwrites memory with zeros in a way the compiler may not remove.
void wipe(std::span<std::uint8_t> bytes);
void wipe(Bytes& bytes);
void wipe(std::string& text);

/// Bytes that hold key material for a moment: wiped when they go. Move-only. Not locked memory; long-lived keys belong
/// in a SecretKey.
class WipedBytes {
public:
    WipedBytes() = default;
    explicit WipedBytes(Bytes bytes) : m_bytes(std::move(bytes)) {}
    ~WipedBytes() { wipe(m_bytes); }
    WipedBytes(WipedBytes&& other) noexcept : m_bytes(std::move(other.m_bytes)) {}
    WipedBytes& operator=(WipedBytes&& other) noexcept
    {
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    WipedBytes(const WipedBytes&) = delete;
    WipedBytes& operator=(const WipedBytes&) = delete;

    [[nodiscard]] ByteView view() const { return m_bytes; }
    [[nodiscard]] Bytes& bytes() { return m_bytes; }

private:
    Bytes m_bytes;
};

/// Constant-time for equal lengths; the lengths themselves are not secret.
[[nodiscard]] bool equalSecret(ByteView a, ByteView b);

}  // namespace waymark::crypto

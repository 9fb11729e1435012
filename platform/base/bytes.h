// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

[[nodiscard]] std::string toHex(ByteView bytes);

/// Lower or upper case; nullopt for an odd length or another character.
[[nodiscard]] std::optional<Bytes> fromHex(std::string_view hex);

/// Standard base64 with padding (RFC 4648 §4).
[[nodiscard]] std::string toBase64(ByteView bytes);
[[nodiscard]] std::optional<Bytes> fromBase64(std::string_view text);

[[nodiscard]] inline ByteView viewOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

[[nodiscard]] inline std::string textOf(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline void append(Bytes& to, ByteView more)
{
    to.insert(to.end(), more.begin(), more.end());
}

/// Fixed-width big-endian integers, the byte order of every Waymark format.
void appendU16(Bytes& to, std::uint16_t value);
void appendU32(Bytes& to, std::uint32_t value);
void appendU64(Bytes& to, std::uint64_t value);

}  // namespace waymark

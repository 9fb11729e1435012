// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstring>
#include <functional>
#include <optional>
#include <string>

#include "platform/base/bytes.h"

namespace waymark {

/// A fixed-size byte string that is its own type, so that a space id cannot be passed for a channel id.
/// Trivially copyable; all zeros when default-made; ordered by its bytes.
template <class Tag, std::size_t N>
struct FixedBytes {
    static constexpr std::size_t kSize = N;
    std::array<std::uint8_t, N> bytes{};

    [[nodiscard]] ByteView view() const { return bytes; }
    [[nodiscard]] bool isZero() const { return *this == FixedBytes{}; }
    [[nodiscard]] std::string hex() const { return toHex(bytes); }
    auto operator<=>(const FixedBytes&) const = default;

    /// nullopt unless exactly N bytes.
    [[nodiscard]] static std::optional<FixedBytes> from(ByteView view)
    {
        if (view.size() != N) {
            return std::nullopt;
        }
        FixedBytes made;
        std::ranges::copy(view, made.bytes.begin());
        return made;
    }
    [[nodiscard]] static std::optional<FixedBytes> fromHexText(std::string_view text)
    {
        const auto raw = waymark::fromHex(text);
        return raw ? from(*raw) : std::nullopt;
    }
};

using SpaceId = FixedBytes<struct SpaceTag, 16>;      ///< a circle at the relay; random
using ChannelId = FixedBytes<struct ChannelTag, 16>;  ///< a section's key line at the relay; random
using StreamId = FixedBytes<struct StreamTag, 16>;    ///< one device's hash chain in one channel
using RowId = FixedBytes<struct RowTag, 16>;          ///< 48-bit ms ‖ 24-bit person ‖ 56 random bits
using SlotId = FixedBytes<struct SlotTag, 16>;        ///< a joining slot at the relay
using EpochId = FixedBytes<struct EpochTag, 8>;       ///< first 8 bytes of the epoch key's commitment
using Hash32 = FixedBytes<struct HashTag, 32>;        ///< BLAKE2b-256
using SignKey = FixedBytes<struct SignTag, 32>;       ///< Ed25519 public key; names a device in one space
using BoxKey = FixedBytes<struct BoxTag, 32>;         ///< X25519 public key
using Signature = FixedBytes<struct SignatureTag, 64>;

/// A person's number in a space, 24 bits, given by the ledger; 0 is nobody.
using PersonNumber = std::uint32_t;

}  // namespace waymark

template <class Tag, std::size_t N>
struct std::hash<waymark::FixedBytes<Tag, N>> {
    std::size_t operator()(const waymark::FixedBytes<Tag, N>& id) const noexcept
    {
        static_assert(N >= sizeof(std::size_t));
        std::size_t value = 0;
        std::memcpy(&value, id.bytes.data() + N - sizeof value, sizeof value);
        return value;
    }
};

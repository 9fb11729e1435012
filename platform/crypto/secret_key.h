// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <utility>

#include "platform/base/bytes.h"
#include "platform/base/result.h"

namespace waymark::crypto {

/// A 256-bit secret in the locked arena. Move-only; wiped when it goes. A default-made or moved-from key is empty and
/// may only be assigned to or destroyed.
class SecretKey {
public:
    static constexpr std::size_t kSize = 32;

    SecretKey() = default;
    ~SecretKey() { reset(); }
    SecretKey(SecretKey&& other) noexcept : m_slot(std::exchange(other.m_slot, nullptr)) {}
    SecretKey& operator=(SecretKey&& other) noexcept
    {
        std::swap(m_slot, other.m_slot);
        return *this;
    }
    SecretKey(const SecretKey&) = delete;
    SecretKey& operator=(const SecretKey&) = delete;

    [[nodiscard]] static SecretKey random();

    /// malformed unless exactly 32 bytes. The caller wipes its own copy.
    [[nodiscard]] static Result<SecretKey> from(ByteView bytes);

    /// A zeroed key whose bytes `fill(std::span<std::uint8_t, 32>)` writes in place.
    template <class Fill>
    [[nodiscard]] static SecretKey madeBy(Fill&& fill)
    {
        SecretKey key;
        key.allocate();
        fill(std::span<std::uint8_t, kSize>(key.m_slot, kSize));
        return key;
    }

    [[nodiscard]] SecretKey clone() const;
    [[nodiscard]] bool isEmpty() const { return m_slot == nullptr; }
    [[nodiscard]] std::span<const std::uint8_t, kSize> view() const;

    /// Wipes now; the key is empty afterwards.
    void reset() noexcept;

private:
    void allocate();

    std::uint8_t* m_slot = nullptr;
};

/// Constant-time.
[[nodiscard]] bool equalSecret(const SecretKey& a, const SecretKey& b);

}  // namespace waymark::crypto

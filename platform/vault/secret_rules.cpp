// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <set>

#include "platform/vault/vault.h"

namespace waymark::vault {
namespace {

constexpr std::size_t kLeastPassphrase = 8;
constexpr std::size_t kLeastDifferent = 4;
constexpr std::size_t kLeastPin = 6;
constexpr std::size_t kMostSecret = 1024;

/// 123456, 987654 and the like.
bool isStaircase(ByteView digits)
{
    const int step = digits[1] - digits[0];
    const auto breaks = std::ranges::adjacent_find(digits, [&](int a, int b) { return b - a != step; });
    return (step == 1 || step == -1) && breaks == digits.end();
}

bool isWeakPin(ByteView pin)
{
    const bool isDigits = std::ranges::all_of(pin, [](auto c) { return c >= '0' && c <= '9'; });
    const std::set<std::uint8_t> different(pin.begin(), pin.end());
    return !isDigits || pin.size() < kLeastPin || different.size() < 2 || isStaircase(pin);
}

/// Characters, not bytes: continuation bytes of UTF-8 do not count.
bool isWeakPassphrase(ByteView secret)
{
    const auto characters = std::ranges::count_if(secret, [](auto c) { return (c & 0xc0) != 0x80; });
    const std::set<std::uint8_t> different(secret.begin(), secret.end());
    return static_cast<std::size_t>(characters) < kLeastPassphrase || different.size() < kLeastDifferent;
}

}  // namespace

Status checkSecret(SecretKind kind, ByteView secret, bool hasKeystore)
{
    if (kind == SecretKind::pin && !hasKeystore) {
        return fail(ErrorCode::unsupported, "pin without keystore");
    }
    if (secret.size() > kMostSecret) {
        return fail(ErrorCode::too_large, "passphrase");
    }
    const bool isWeak = kind == SecretKind::pin ? isWeakPin(secret) : isWeakPassphrase(secret);
    return isWeak ? Status(fail(ErrorCode::weak_passphrase)) : Status();
}

}  // namespace waymark::vault

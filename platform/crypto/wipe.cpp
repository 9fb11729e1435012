// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/wipe.h"

#include <sodium.h>

namespace waymark::crypto {

void wipe(std::span<std::uint8_t> bytes)
{
    if (!bytes.empty()) {
        sodium_memzero(bytes.data(), bytes.size());
    }
}

void wipe(Bytes& bytes)
{
    bytes.resize(bytes.capacity());
    wipe(std::span<std::uint8_t>(bytes));
    bytes.clear();
}

void wipe(std::string& text)
{
    text.resize(text.capacity());
    if (!text.empty()) {
        sodium_memzero(text.data(), text.size());
    }
    text.clear();
}

bool equalSecret(ByteView a, ByteView b)
{
    return a.size() == b.size() && (a.empty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0);
}

}  // namespace waymark::crypto

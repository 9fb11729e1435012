// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/argon2.h"

#include <sodium.h>

#include "platform/crypto/locked_arena.h"

namespace waymark::crypto {
namespace {

bool isAccepted(const Argon2Cost& cost)
{
    return cost.memoryKiB >= kLeastArgon2Cost.memoryKiB && cost.passes >= kLeastArgon2Cost.passes &&
           cost.memoryKiB <= kMostArgon2Cost.memoryKiB && cost.passes <= kMostArgon2Cost.passes;
}

}  // namespace

Result<SecretKey> argon2id(ByteView secret, const Salt& salt, const Argon2Cost& cost)
{
    static_assert(crypto_pwhash_argon2id_SALTBYTES == Salt::kSize);
    if (!isAccepted(cost)) {
        return fail(ErrorCode::bad_input, "argon2 cost");
    }
    static_cast<void>(LockedArena::process());  // sodium_init
    const auto* characters = secret.empty() ? "" : reinterpret_cast<const char*>(secret.data());
    int answer = 0;
    auto key = SecretKey::madeBy([&](auto out) {
        answer =
            crypto_pwhash_argon2id(out.data(), out.size(), characters, secret.size(), salt.bytes.data(), cost.passes,
                                   std::size_t{cost.memoryKiB} * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13);
    });
    if (answer != 0) {
        return fail(ErrorCode::internal, "argon2 out of memory");
    }
    return key;
}

}  // namespace waymark::crypto

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/box.h"

#include <sodium.h>

#include "platform/crypto/locked_arena.h"

namespace waymark::crypto {

BoxKeyPair BoxKeyPair::generate()
{
    return fromSecret(SecretKey::random());
}

BoxKeyPair BoxKeyPair::fromSecret(SecretKey secret)
{
    BoxKeyPair pair;
    crypto_scalarmult_base(pair.publicKey.bytes.data(), secret.view().data());
    pair.secret = std::move(secret);
    return pair;
}

Result<Bytes> boxSeal(const BoxKey& to, ByteView plain)
{
    static_cast<void>(LockedArena::process());  // sodium_init
    Bytes out(plain.size() + crypto_box_SEALBYTES);
    if (crypto_box_seal(out.data(), plain.data(), plain.size(), to.bytes.data()) != 0) {
        return fail(ErrorCode::bad_input, "box key");
    }
    return out;
}

Result<WipedBytes> boxOpen(const BoxKeyPair& pair, ByteView sealed)
{
    if (sealed.size() < crypto_box_SEALBYTES) {
        return fail(ErrorCode::bad_seal, "short");
    }
    WipedBytes out(Bytes(sealed.size() - crypto_box_SEALBYTES));
    if (crypto_box_seal_open(out.bytes().data(), sealed.data(), sealed.size(), pair.publicKey.bytes.data(),
                             pair.secret.view().data()) != 0) {
        return fail(ErrorCode::bad_seal);
    }
    return out;
}

}  // namespace waymark::crypto

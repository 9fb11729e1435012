// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "sync/wire/compression.h"
#include "sync/wire/envelope.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

/// Nothing that was not sealed is ever opened, and no frame inflates beyond its bound.
void check(ByteView bytes)
{
    static const auto key = crypto::SecretKey::random();
    const auto plain = wire::inflate(bytes, wire::kMaxPlaintext);
    fuzz::require(!plain || plain->size() <= wire::kMaxPlaintext);
    const auto envelope = wire::parseEnvelope(bytes);
    if (!envelope) {
        return;
    }
    fuzz::require(envelope->signedBytes().size() + wire::kSignatureBytes == bytes.size());
    fuzz::require(!wire::verifyEnvelope(*envelope, SpaceId{}, crypto::randomId<SignKey>()));
    fuzz::require(!wire::openEnvelope(*envelope, SpaceId{}, key));
}

WAYMARK_FUZZ("envelope", check);

}  // namespace

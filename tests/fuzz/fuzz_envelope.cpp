// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <cstdlib>

#include "platform/crypto/random.h"
#include "sync/wire/compression.h"
#include "sync/wire/envelope.h"

using namespace waymark;

/// Nothing that was not sealed is ever opened, and no frame inflates beyond its bound.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto key = crypto::SecretKey::random();
    const ByteView bytes(data, size);
    if (const auto plain = wire::inflate(bytes, wire::kMaxPlaintext); plain && plain->size() > wire::kMaxPlaintext) {
        std::abort();
    }
    const auto envelope = wire::parseEnvelope(bytes);
    if (!envelope) {
        return 0;
    }
    if (envelope->signedBytes().size() + wire::kSignatureBytes != size ||
        wire::verifyEnvelope(*envelope, SpaceId{}, crypto::randomId<SignKey>()) ||
        wire::openEnvelope(*envelope, SpaceId{}, key)) {
        std::abort();
    }
    return 0;
}

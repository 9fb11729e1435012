// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "platform/crypto/aead.h"
#include "platform/crypto/sign.h"
#include "sync/wire/limits.h"

namespace waymark::wire {

enum class EnvelopeKind : std::uint8_t { changeset = 1 };

/// The visible part of an envelope (docs/formats/envelope.md). Header and space id are authenticated with the content.
struct EnvelopeHeader {
    EnvelopeKind kind = EnvelopeKind::changeset;
    bool compressed = false;  ///< the payload is a zstd frame
    ChannelId channel;
    StreamId stream;
    EpochId epoch;
    std::uint64_t seq = 0;  ///< from 1, without gaps in a stream
    Hash32 prev;            ///< envelopeHash() of the stream's envelope before; zeros at seq 1
    crypto::Nonce nonce;
    Hash32 commitment;         ///< to the message key
    std::uint32_t length = 0;  ///< of the ciphertext, tag included
};

/// A parsed envelope: views into bytes that it does not own.
struct Envelope {
    EnvelopeHeader header;
    ByteView bytes;

    [[nodiscard]] ByteView headerBytes() const { return bytes.first(kHeaderBytes); }
    [[nodiscard]] ByteView ciphertext() const { return bytes.subspan(kHeaderBytes, header.length); }
    [[nodiscard]] ByteView signedBytes() const { return bytes.first(kHeaderBytes + header.length); }
    [[nodiscard]] Signature signature() const;
};

/// What the author decides; the rest of the header comes from sealing.
struct EnvelopeDraft {
    EnvelopeKind kind = EnvelopeKind::changeset;
    ChannelId channel;
    StreamId stream;
    EpochId epoch;
    std::uint64_t seq = 0;
    Hash32 prev;
};

/// Compresses where that helps, pads, encrypts and signs. too_large above kMaxPlaintext; bad_input for an empty payload
/// or seq 0. Call once per (stream, seq): the bytes are kept and pushed as they are.
[[nodiscard]] Result<Bytes> sealEnvelope(const EnvelopeDraft& draft, const SpaceId& space, ByteView payload,
                                         const crypto::SecretKey& epochKey, const crypto::SigningKeyPair& device);

/// Takes one whole envelope apart and checks its shape, no keys needed. malformed; update_needed for a version, suite,
/// kind or flag of the future.
[[nodiscard]] Result<Envelope> parseEnvelope(ByteView bytes);

/// bad_signature unless the device signed it in this space.
[[nodiscard]] Status verifyEnvelope(const Envelope& envelope, const SpaceId& space, const SignKey& device);

/// The payload. bad_seal for a wrong key, space, commitment, tag or padding; malformed or too_large for what is inside.
/// Verify first.
[[nodiscard]] Result<Bytes> openEnvelope(const Envelope& envelope, const SpaceId& space,
                                         const crypto::SecretKey& epochKey);

/// BLAKE2b-256 of the whole envelope, signature included: the next one's `prev`, and its name at the relay.
[[nodiscard]] Hash32 envelopeHash(ByteView bytes);

}  // namespace waymark::wire

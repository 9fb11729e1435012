// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/envelope.h"

#include "platform/base/byte_reader.h"
#include "platform/crypto/blake2b.h"
#include "platform/crypto/random.h"
#include "platform/crypto/wipe.h"
#include "sync/wire/compression.h"
#include "sync/wire/padme.h"

namespace waymark::wire {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint8_t kSuite = 1;  // XChaCha20-Poly1305, BLAKE2b, Ed25519
constexpr std::uint8_t kCompressed = 0x01;

template <class Id>
Id take(ByteReader& reader)
{
    return Id::from(reader.take(Id::kSize)).value_or(Id{});
}

void appendHeader(Bytes& to, const EnvelopeHeader& header)
{
    append(to, viewOf("WM"));
    to.push_back(kVersion);
    to.push_back(kSuite);
    to.push_back(static_cast<std::uint8_t>(header.kind));
    to.push_back(header.compressed ? kCompressed : 0);
    append(to, header.channel.view());
    append(to, header.stream.view());
    append(to, header.epoch.view());
    appendU64(to, header.seq);
    append(to, header.prev.view());
    append(to, header.nonce.view());
    append(to, header.commitment.view());
    appendU32(to, header.length);
}

/// The header as sent and the space id, which is not.
Bytes associatedData(ByteView header, const SpaceId& space)
{
    Bytes aad;
    aad.reserve(header.size() + SpaceId::kSize);
    append(aad, header);
    append(aad, space.view());
    return aad;
}

crypto::CommittedKey messageKey(const crypto::SecretKey& epochKey, const SpaceId& space, const StreamId& stream,
                                std::uint64_t seq, const crypto::Nonce& nonce)
{
    Bytes number;
    appendU64(number, seq);
    return crypto::deriveCommitted(epochKey, {space.view(), stream.view(), number, nonce.view()});
}

bool shapeIsRight(const EnvelopeHeader& header, std::size_t left)
{
    return header.length >= kMinCiphertext && header.length <= kMaxCiphertext &&
           left == header.length + kSignatureBytes && header.seq > 0 && (header.seq == 1) == header.prev.isZero();
}

}  // namespace

Signature Envelope::signature() const
{
    return Signature::from(bytes.last(kSignatureBytes)).value_or(Signature{});
}

Result<Bytes> sealEnvelope(const EnvelopeDraft& draft, const SpaceId& space, ByteView payload,
                           const crypto::SecretKey& epochKey, const crypto::SigningKeyPair& device)
{
    if (payload.size() > kMaxPlaintext) {
        return fail(ErrorCode::too_large, "payload");
    }
    if (payload.empty() || draft.seq == 0 || (draft.seq == 1) != draft.prev.isZero()) {
        return fail(ErrorCode::bad_input, "envelope draft");
    }
    WAYMARK_ASSIGN(auto compressed, deflate(payload));
    const bool helps = compressed.size() < payload.size();
    auto plain = padded(helps ? ByteView{compressed} : payload);
    const auto nonce = crypto::randomId<crypto::Nonce>();
    const auto key = messageKey(epochKey, space, draft.stream, draft.seq, nonce);
    const auto length = static_cast<std::uint32_t>(plain.size() + kTagBytes);
    Bytes envelope;
    envelope.reserve(kHeaderBytes + length + kSignatureBytes);
    appendHeader(envelope, {draft.kind, helps, draft.channel, draft.stream, draft.epoch, draft.seq, draft.prev, nonce,
                            key.commitment, length});
    append(envelope, crypto::sealAead(key.key, nonce, associatedData(envelope, space), plain));
    crypto::wipe(plain);
    crypto::wipe(compressed);
    append(envelope, crypto::signLabelled(device, crypto::SignKind::envelope, space, envelope).view());
    return envelope;
}

Result<Envelope> parseEnvelope(ByteView bytes)
{
    ByteReader reader(bytes);
    const bool magic = reader.u8() == 'W' && reader.u8() == 'M';
    const auto version = reader.u8();
    const auto suite = reader.u8();
    const auto kind = reader.u8();
    const auto flags = reader.u8();
    if (!magic || !reader.ok()) {
        return fail(ErrorCode::malformed, "envelope");
    }
    if (version != kVersion || suite != kSuite || kind != static_cast<std::uint8_t>(EnvelopeKind::changeset) ||
        (flags & ~kCompressed) != 0) {
        return fail(ErrorCode::update_needed, "envelope version");
    }
    EnvelopeHeader header;
    header.compressed = (flags & kCompressed) != 0;
    header.channel = take<ChannelId>(reader);
    header.stream = take<StreamId>(reader);
    header.epoch = take<EpochId>(reader);
    header.seq = reader.u64();
    header.prev = take<Hash32>(reader);
    header.nonce = take<crypto::Nonce>(reader);
    header.commitment = take<Hash32>(reader);
    header.length = reader.u32();
    if (!reader.ok() || !shapeIsRight(header, reader.left())) {
        return fail(ErrorCode::malformed, "envelope");
    }
    return Envelope{header, bytes};
}

Status verifyEnvelope(const Envelope& envelope, const SpaceId& space, const SignKey& device)
{
    return crypto::verifyLabelled(device, crypto::SignKind::envelope, space, envelope.signedBytes(),
                                  envelope.signature());
}

Result<Bytes> openEnvelope(const Envelope& envelope, const SpaceId& space, const crypto::SecretKey& epochKey)
{
    const auto& header = envelope.header;
    const auto key = messageKey(epochKey, space, header.stream, header.seq, header.nonce);
    if (key.commitment != header.commitment) {
        return fail(ErrorCode::bad_seal, "key commitment");
    }
    const auto aad = associatedData(envelope.headerBytes(), space);
    WAYMARK_ASSIGN(auto opened, crypto::openAead(key.key, header.nonce, aad, envelope.ciphertext()));
    const crypto::WipedBytes plain(std::move(opened));
    WAYMARK_ASSIGN(const auto body, unpadded(plain.view()));
    if (header.compressed) {
        return inflate(body, kMaxPlaintext);
    }
    if (body.empty()) {
        return fail(ErrorCode::malformed, "empty payload");
    }
    return Bytes(body.begin(), body.end());
}

Hash32 envelopeHash(ByteView bytes)
{
    return crypto::blake2b<Hash32>({bytes});
}

}  // namespace waymark::wire

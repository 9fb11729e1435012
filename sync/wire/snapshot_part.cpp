// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/snapshot_part.h"

#include "platform/base/byte_reader.h"
#include "platform/crypto/blake2b.h"
#include "platform/crypto/random.h"
#include "platform/crypto/wipe.h"
#include "sync/wire/compression.h"
#include "sync/wire/limits.h"
#include "sync/wire/padme.h"

namespace waymark::wire {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint8_t kSuite = 1;
constexpr std::uint8_t kKind = 2;
constexpr std::uint8_t kCompressed = 0x01;
constexpr std::string_view kLabel = "waymark/1/snapshot-part";

template <class Id>
Id take(ByteReader& reader)
{
    return Id::from(reader.take(Id::kSize)).value_or(Id{});
}

Bytes headerBytes(const SnapshotPartHeader& header)
{
    Bytes bytes;
    bytes.reserve(kSnapshotPartHeader);
    append(bytes, viewOf("WM"));
    bytes.push_back(kVersion);
    bytes.push_back(kSuite);
    bytes.push_back(kKind);
    bytes.push_back(header.compressed ? kCompressed : 0);
    append(bytes, header.channel.view());
    append(bytes, header.snapshot.view());
    appendU32(bytes, header.number);
    append(bytes, header.epoch.view());
    append(bytes, header.nonce.view());
    append(bytes, header.commitment.view());
    appendU32(bytes, header.length);
    return bytes;
}

Bytes associatedData(ByteView header, const SpaceId& space)
{
    Bytes aad(header.begin(), header.end());
    append(aad, space.view());
    return aad;
}

crypto::CommittedKey partKey(const crypto::SecretKey& epochKey, const SpaceId& space, const Hash32& snapshot,
                             std::uint32_t number, const crypto::Nonce& nonce)
{
    Bytes place;
    appendU32(place, number);
    return crypto::deriveCommitted(epochKey, {viewOf(kLabel), space.view(), snapshot.view(), place, nonce.view()});
}

}  // namespace

Result<Bytes> sealSnapshotPart(const SnapshotPartDraft& draft, const SpaceId& space, ByteView slice,
                               const crypto::SecretKey& epochKey)
{
    if (slice.empty()) {
        return fail(ErrorCode::bad_input, "snapshot slice");
    }
    if (slice.size() > kSnapshotSlice) {
        return fail(ErrorCode::too_large, "snapshot slice");
    }
    WAYMARK_ASSIGN(auto compressed, deflate(slice));
    const bool helps = compressed.size() < slice.size();
    auto plain = padded(helps ? ByteView{compressed} : slice);
    const auto nonce = crypto::randomId<crypto::Nonce>();
    const auto key = partKey(epochKey, space, draft.snapshot, draft.number, nonce);
    const auto length = static_cast<std::uint32_t>(plain.size() + kTagBytes);
    auto part =
        headerBytes({helps, draft.channel, draft.snapshot, draft.number, draft.epoch, nonce, key.commitment, length});
    append(part, crypto::sealAead(key.key, nonce, associatedData(part, space), plain));
    crypto::wipe(plain);
    crypto::wipe(compressed);
    return part;
}

Result<SnapshotPartHeader> parseSnapshotPart(ByteView bytes)
{
    ByteReader reader(bytes);
    const bool magic = reader.u8() == 'W' && reader.u8() == 'M';
    const auto version = reader.u8();
    const auto suite = reader.u8();
    const auto kind = reader.u8();
    const auto flags = reader.u8();
    if (!magic || !reader.ok()) {
        return fail(ErrorCode::malformed, "snapshot part");
    }
    if (version != kVersion || suite != kSuite || kind != kKind || (flags & ~kCompressed) != 0) {
        return fail(ErrorCode::update_needed, "snapshot part");
    }
    SnapshotPartHeader header;
    header.compressed = (flags & kCompressed) != 0;
    header.channel = take<ChannelId>(reader);
    header.snapshot = take<Hash32>(reader);
    header.number = reader.u32();
    header.epoch = take<EpochId>(reader);
    header.nonce = take<crypto::Nonce>(reader);
    header.commitment = take<Hash32>(reader);
    header.length = reader.u32();
    if (!reader.ok() || header.number >= kMaxSnapshotParts || header.length < kMinCiphertext ||
        bytes.size() > kMaxSnapshotPart || reader.left() != header.length) {
        return fail(ErrorCode::malformed, "snapshot part");
    }
    return header;
}

Result<Bytes> openSnapshotPart(ByteView bytes, const SpaceId& space, const crypto::SecretKey& epochKey)
{
    WAYMARK_ASSIGN(const auto header, parseSnapshotPart(bytes));
    const auto key = partKey(epochKey, space, header.snapshot, header.number, header.nonce);
    if (key.commitment != header.commitment) {
        return fail(ErrorCode::bad_seal, "key commitment");
    }
    const auto aad = associatedData(bytes.first(kSnapshotPartHeader), space);
    WAYMARK_ASSIGN(auto opened, crypto::openAead(key.key, header.nonce, aad, bytes.subspan(kSnapshotPartHeader)));
    const crypto::WipedBytes plain(std::move(opened));
    WAYMARK_ASSIGN(const auto body, unpadded(plain.view()));
    if (header.compressed) {
        return inflate(body, kSnapshotSlice);
    }
    if (body.empty() || body.size() > kSnapshotSlice) {
        return fail(ErrorCode::malformed, "snapshot slice");
    }
    return Bytes(body.begin(), body.end());
}

}  // namespace waymark::wire

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/purge.h"

#include <algorithm>

#include "platform/base/byte_reader.h"
#include "platform/crypto/blake2b.h"
#include "sync/wire/cbor_body.h"
#include "sync/wire/limits.h"

namespace waymark::wire {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint8_t kSuite = 1;
constexpr std::uint8_t kKind = 3;
constexpr std::uint8_t kEmptyKind = 4;
constexpr std::size_t kKindAt = 4;
constexpr std::string_view kRowLabel = "waymark/1/purged-row";

Bytes headOf(std::uint8_t kind)
{
    Bytes bytes;
    append(bytes, viewOf("WM"));
    for (const std::uint8_t byte : {kVersion, kSuite, kind, std::uint8_t{0}}) {
        bytes.push_back(byte);
    }
    return bytes;
}

auto streamAndSeq(const PurgePlace& place)
{
    return std::pair(place.stream, place.seq);
}

void writePlaces(CborWriter& writer, const std::vector<PurgePlace>& places)
{
    writer.array(places.size());
    for (const auto& place : places) {
        writer.array(3);
        writer.bytes(place.stream);
        writer.unsignedInt(place.seq);
        writer.bytes(place.hash);
    }
}

std::vector<PurgePlace> readPlaces(CborReader& reader, std::size_t most)
{
    std::vector<PurgePlace> places;
    for (auto left = reader.array(most); left > 0 && reader.ok(); --left) {
        reader.arrayOf(3);
        PurgePlace place;
        place.stream = reader.id<StreamId>();
        place.seq = reader.unsignedInt(std::numeric_limits<std::int64_t>::max());
        place.hash = reader.id<Hash32>();
        reader.end();
        if (place.seq == 0 || (!places.empty() && streamAndSeq(places.back()) >= streamAndSeq(place))) {
            reader.reject();
        }
        places.push_back(place);
    }
    reader.end();
    return places;
}

template <class Id>
void writeIds(CborWriter& writer, const std::vector<Id>& ids)
{
    writer.array(ids.size());
    for (const auto& id : ids) {
        writer.bytes(id);
    }
}

template <class Id>
std::vector<Id> readIds(CborReader& reader, std::size_t most)
{
    std::vector<Id> ids;
    for (auto left = reader.array(most); left > 0 && reader.ok(); --left) {
        const auto id = reader.id<Id>();
        if (!ids.empty() && !(ids.back() < id)) {
            reader.reject();
        }
        ids.push_back(id);
    }
    reader.end();
    return ids;
}

bool oneAStream(const std::vector<PurgePlace>& places)
{
    return std::ranges::adjacent_find(places, {}, &PurgePlace::stream) == places.end();
}

}  // namespace

PurgedRow purgedRow(const SpaceId& space, const ChannelId& channel, const RowId& row)
{
    return crypto::blake2b<PurgedRow>({viewOf(kRowLabel), space.view(), channel.view(), row.view()});
}

bool Purge::names(const StreamId& stream, std::uint64_t seq) const
{
    return std::ranges::binary_search(places, std::pair(stream, seq), {}, streamAndSeq);
}

bool Purge::names(const PurgedRow& row) const
{
    return std::ranges::binary_search(rows, row);
}

Bytes Purge::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(7);
        writer.unsignedInt(kVersion);
        writer.bytes(channel);
        writeTime(writer, made);
        writePlaces(writer, reach);
        writePlaces(writer, places);
        writeIds(writer, rows);
        writeIds(writer, files);
    });
}

Result<Purge> Purge::decode(ByteView bytes)
{
    CborReader reader(bytes);
    Purge purge;
    reader.arrayOf(7);
    const auto version = reader.unsignedInt();
    if (reader.ok() && version > kVersion) {
        return fail(ErrorCode::update_needed, "purge");
    }
    purge.channel = reader.id<ChannelId>();
    purge.made = readTime(reader);
    purge.reach = readPlaces(reader, kMaxSnapshotHeads);
    purge.places = readPlaces(reader, kMaxPurgePlaces);
    purge.rows = readIds<PurgedRow>(reader, kMaxPurgeRows);
    purge.files = readIds<Hash32>(reader, kMaxPurgeFiles);
    reader.end();
    if (version != kVersion || purge.reach.empty() || !oneAStream(purge.reach) || purge.rows.empty()) {
        reader.reject();
    }
    WAYMARK_TRY(reader.finish());
    return purge;
}

Result<SignedPurge> SignedPurge::parse(ByteView bytes)
{
    if (bytes.size() > kMaxPurge) {
        return fail(ErrorCode::too_large, "purge");
    }
    ByteReader reader(bytes);
    if (!std::ranges::equal(reader.take(2), viewOf("WM"))) {
        return fail(ErrorCode::malformed, "purge");
    }
    const auto version = reader.u8();
    const auto suite = reader.u8();
    const auto kind = reader.u8();
    const auto flags = reader.u8();
    if (reader.ok() && (version > kVersion || suite > kSuite || kind != kKind || flags != 0)) {
        return fail(ErrorCode::update_needed, "purge");
    }
    SignedPurge made;
    made.device = SignKey::from(reader.take(SignKey::kSize)).value_or(SignKey{});
    made.signature = Signature::from(reader.take(Signature::kSize)).value_or(Signature{});
    if (!reader.ok() || version != kVersion || suite != kSuite) {
        return fail(ErrorCode::malformed, "purge");
    }
    made.purge = reader.rest();
    return made;
}

Status SignedPurge::verify(const SpaceId& space) const
{
    return crypto::verifyLabelled(device, crypto::SignKind::purge, space, purge, signature);
}

Bytes signPurge(const crypto::SigningKeyPair& device, const SpaceId& space, const Purge& purge)
{
    const auto encoded = purge.encode();
    auto bytes = headOf(kKind);
    append(bytes, device.publicKey.view());
    append(bytes, crypto::signLabelled(device, crypto::SignKind::purge, space, encoded).view());
    append(bytes, encoded);
    return bytes;
}

Hash32 purgeId(ByteView bytes)
{
    return crypto::blake2b<Hash32>({bytes});
}

bool isPurge(ByteView item)
{
    return item.size() > kKindAt && std::ranges::equal(item.first(2), viewOf("WM")) && item[kKindAt] == kKind;
}

Bytes emptyPlace(const PurgePlace& place)
{
    auto bytes = headOf(kEmptyKind);
    append(bytes, place.stream.view());
    appendU64(bytes, place.seq);
    append(bytes, place.hash.view());
    return bytes;
}

std::optional<PurgePlace> emptyPlaceOf(ByteView item)
{
    ByteReader reader(item);
    const auto head = reader.take(headOf(kEmptyKind).size());
    PurgePlace place;
    place.stream = StreamId::from(reader.take(StreamId::kSize)).value_or(StreamId{});
    place.seq = reader.u64();
    place.hash = Hash32::from(reader.take(Hash32::kSize)).value_or(Hash32{});
    const bool isOne = reader.ok() && reader.atEnd() && place.seq > 0 && std::ranges::equal(head, headOf(kEmptyKind));
    return isOne ? std::optional(place) : std::nullopt;
}

}  // namespace waymark::wire

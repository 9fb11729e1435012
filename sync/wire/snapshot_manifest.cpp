// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/snapshot_manifest.h"

#include <algorithm>

#include "platform/crypto/blake2b.h"
#include "sync/wire/cbor_body.h"
#include "sync/wire/limits.h"

namespace waymark::wire {
namespace {

constexpr std::uint64_t kVersion = 1;

void writeHashes(CborWriter& writer, const std::vector<Hash32>& hashes)
{
    writer.array(hashes.size());
    for (const auto& hash : hashes) {
        writer.bytes(hash);
    }
}

std::vector<Hash32> readHashes(CborReader& reader)
{
    std::vector<Hash32> hashes;
    for (auto left = reader.array(kMaxSnapshotParts); left > 0 && reader.ok(); --left) {
        hashes.push_back(reader.id<Hash32>());
    }
    reader.end();
    return hashes;
}

std::vector<SnapshotHead> readHeads(CborReader& reader)
{
    std::vector<SnapshotHead> heads;
    for (auto left = reader.array(kMaxSnapshotHeads); left > 0 && reader.ok(); --left) {
        reader.arrayOf(4);
        SnapshotHead head;
        head.stream = reader.id<StreamId>();
        head.seq = reader.unsignedInt(std::numeric_limits<std::int64_t>::max());
        head.hash = reader.id<Hash32>();
        head.height = reader.unsignedInt(std::numeric_limits<std::int64_t>::max());
        reader.end();
        if (head.seq == 0 || (!heads.empty() && !(heads.back().stream < head.stream))) {
            reader.reject();
        }
        heads.push_back(head);
    }
    reader.end();
    return heads;
}

}  // namespace

const SnapshotHead* SnapshotManifest::head(const StreamId& stream) const
{
    const auto at = std::ranges::lower_bound(heads, stream, {}, &SnapshotHead::stream);
    return at != heads.end() && at->stream == stream ? &*at : nullptr;
}

Bytes SnapshotManifest::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(8);
        writer.unsignedInt(kVersion);
        writer.bytes(channel);
        writer.unsignedInt(ledgerHeight);
        writer.bytes(ledgerHash);
        writeTime(writer, made);
        writer.array(heads.size());
        for (const auto& head : heads) {
            writer.array(4);
            writer.bytes(head.stream);
            writer.unsignedInt(head.seq);
            writer.bytes(head.hash);
            writer.unsignedInt(head.height);
        }
        writeHashes(writer, state);
        writeHashes(writer, history);
    });
}

Result<SnapshotManifest> SnapshotManifest::decode(ByteView bytes)
{
    if (bytes.size() > kMaxSnapshotManifest) {
        return fail(ErrorCode::too_large, "snapshot manifest");
    }
    CborReader reader(bytes);
    SnapshotManifest manifest;
    reader.arrayOf(8);
    const auto version = reader.unsignedInt();
    if (reader.ok() && version > kVersion) {
        return fail(ErrorCode::update_needed, "snapshot manifest");
    }
    manifest.channel = reader.id<ChannelId>();
    manifest.ledgerHeight = reader.unsignedInt(std::numeric_limits<std::int64_t>::max());
    manifest.ledgerHash = reader.id<Hash32>();
    manifest.made = readTime(reader);
    manifest.heads = readHeads(reader);
    manifest.state = readHashes(reader);
    manifest.history = readHashes(reader);
    reader.end();
    if (version != kVersion || manifest.heads.empty() || manifest.state.empty() || manifest.history.empty() ||
        manifest.parts() > kMaxSnapshotParts) {
        reader.reject();
    }
    WAYMARK_TRY(reader.finish());
    return manifest;
}

Hash32 snapshotId(ByteView manifest)
{
    return crypto::blake2b<Hash32>({manifest});
}

Signature signSnapshot(const crypto::SigningKeyPair& device, const SpaceId& space, ByteView manifest)
{
    return crypto::signLabelled(device, crypto::SignKind::snapshotAck, space, manifest);
}

Status verifySnapshot(const SignKey& device, const SpaceId& space, ByteView manifest, const Signature& signature)
{
    return crypto::verifyLabelled(device, crypto::SignKind::snapshotAck, space, manifest, signature);
}

}  // namespace waymark::wire

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_snapshot.h"

#include "sync/wire/cbor_body.h"
#include "sync/wire/limits.h"

namespace waymark::wire {
namespace {

void writeListed(CborWriter& writer, const ListedSnapshot& one)
{
    writer.array(3);
    writer.bytes(one.manifest);
    writer.unsignedInt(one.covers);
    writer.array(one.signers.size());
    for (const auto& signer : one.signers) {
        writer.array(2);
        writer.bytes(signer.device);
        writer.bytes(signer.signature);
    }
}

ListedSnapshot readListed(CborReader& reader)
{
    ListedSnapshot one;
    reader.arrayOf(3);
    one.manifest = reader.bytes(kMaxSnapshotManifest);
    one.covers = reader.unsignedInt(std::numeric_limits<std::int64_t>::max());
    for (auto left = reader.array(kMaxSnapshotSigners); left > 0 && reader.ok(); --left) {
        reader.arrayOf(2);
        SnapshotSigner signer;
        signer.device = reader.id<SignKey>();
        signer.signature = reader.id<Signature>();
        one.signers.push_back(signer);
        reader.end();
    }
    reader.end();
    reader.end();
    return one;
}

}  // namespace

Bytes SnapshotPart::encode() const
{
    return bodyOf([&](CborWriter& writer) { writer.bytes(sealed); });
}

Result<SnapshotPart> SnapshotPart::decode(ByteView body)
{
    CborReader reader(body);
    SnapshotPart part;
    part.sealed = reader.bytes(kMaxSnapshotPart);
    WAYMARK_TRY(reader.finish());
    return part;
}

Bytes SnapshotCommit::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(2);
        writer.bytes(manifest);
        writer.bytes(signature);
    });
}

Result<SnapshotCommit> SnapshotCommit::decode(ByteView body)
{
    CborReader reader(body);
    SnapshotCommit commit;
    reader.arrayOf(2);
    commit.manifest = reader.bytes(kMaxSnapshotManifest);
    commit.signature = reader.id<Signature>();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return commit;
}

Bytes SnapshotList::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(4);
        writer.bytes(incarnation);
        writeTime(writer, time);
        writer.unsignedInt(floor);
        writer.array(snapshots.size());
        for (const auto& one : snapshots) {
            writeListed(writer, one);
        }
    });
}

Result<SnapshotList> SnapshotList::decode(ByteView body)
{
    CborReader reader(body);
    SnapshotList list;
    reader.arrayOf(4);
    list.incarnation = reader.id<Incarnation>();
    list.time = readTime(reader);
    list.floor = reader.unsignedInt(std::numeric_limits<std::int64_t>::max());
    for (auto left = reader.array(kMaxSnapshotsListed); left > 0 && reader.ok(); --left) {
        list.snapshots.push_back(readListed(reader));
    }
    reader.end();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return list;
}

}  // namespace waymark::wire

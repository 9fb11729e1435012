// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "platform/crypto/sign.h"

namespace waymark::wire {

/// How far a snapshot holds one stream.
struct SnapshotHead {
    StreamId stream;
    std::uint64_t seq = 0;     ///< from 1
    Hash32 hash;               ///< of that envelope
    std::uint64_t height = 0;  ///< of the ledger, that the stream's changesets had named by then
    bool operator==(const SnapshotHead&) const = default;
};

/// What a snapshot of a section is, without what it holds (docs/formats/snapshot.md). In the clear: relay and phones
/// read it, and it is what its signers sign.
struct SnapshotManifest {
    ChannelId channel;
    std::uint64_t ledgerHeight = 0;
    Hash32 ledgerHash;
    UnixMs made = 0;                  ///< by the relay's time; history older than 400 days before is left out
    std::vector<SnapshotHead> heads;  ///< rising by stream, at least one
    std::vector<Hash32> state;        ///< BLAKE2b-256 of each slice of the canonical state, at least one
    std::vector<Hash32> history;      ///< the same of the history, which no merging needs

    /// Null for a stream it knows nothing of.
    [[nodiscard]] const SnapshotHead* head(const StreamId& stream) const;
    [[nodiscard]] std::size_t parts() const { return state.size() + history.size(); }

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<SnapshotManifest> decode(ByteView bytes);
    bool operator==(const SnapshotManifest&) const = default;
};

/// Its name at the relay: BLAKE2b-256 of the encoded manifest.
[[nodiscard]] Hash32 snapshotId(ByteView manifest);

/// "I hold the whole section, and this is what it comes to": labelled snapshot-ack, over the encoded manifest.
[[nodiscard]] Signature signSnapshot(const crypto::SigningKeyPair& device, const SpaceId& space, ByteView manifest);
[[nodiscard]] Status verifySnapshot(const SignKey& device, const SpaceId& space, ByteView manifest,
                                    const Signature& signature);

}  // namespace waymark::wire

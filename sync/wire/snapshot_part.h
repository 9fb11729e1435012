// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "platform/crypto/aead.h"

namespace waymark::wire {

/// The visible part of one sealed slice of a snapshot (docs/formats/snapshot.md). Nobody signs it: the manifest, which
/// is signed, has the hash of what is inside.
struct SnapshotPartHeader {
    bool compressed = false;
    ChannelId channel;
    Hash32 snapshot;
    std::uint32_t number = 0;  ///< from 0: the slices of the state, then those of the history
    EpochId epoch;
    crypto::Nonce nonce;
    Hash32 commitment;
    std::uint32_t length = 0;  ///< of the ciphertext
};

/// What the maker decides.
struct SnapshotPartDraft {
    ChannelId channel;
    Hash32 snapshot;
    std::uint32_t number = 0;
    EpochId epoch;
};

/// too_large above kSnapshotSlice; bad_input for nothing.
[[nodiscard]] Result<Bytes> sealSnapshotPart(const SnapshotPartDraft& draft, const SpaceId& space, ByteView slice,
                                             const crypto::SecretKey& epochKey);
/// malformed; update_needed for a version, suite, kind or flag of the future. No keys needed.
[[nodiscard]] Result<SnapshotPartHeader> parseSnapshotPart(ByteView bytes);
/// The slice. bad_seal for a wrong key, space, commitment, tag or padding; malformed or too_large for what is inside.
[[nodiscard]] Result<Bytes> openSnapshotPart(ByteView bytes, const SpaceId& space, const crypto::SecretKey& epochKey);

}  // namespace waymark::wire

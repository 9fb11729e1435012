// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "platform/crypto/sign.h"

namespace waymark::wire {

/// A place of a stream and what is there.
struct PurgePlace {
    StreamId stream;
    std::uint64_t seq = 0;  ///< from 1
    Hash32 hash;            ///< of that envelope
    auto operator<=>(const PurgePlace&) const = default;
};

/// What stands for an erased record: whoever has the record finds it, and the relay learns no id of one.
using PurgedRow = FixedBytes<struct PurgedRowTag, 16>;
[[nodiscard]] PurgedRow purgedRow(const SpaceId& space, const ChannelId& channel, const RowId& row);

/// "These records were erased for good": what a relay deletes of them, and what a phone does
/// (docs/formats/purge.md). In the clear; all lists rise.
struct Purge {
    ChannelId channel;
    UnixMs made = 0;                 ///< by the relay's time
    std::vector<PurgePlace> reach;   ///< one a stream: a snapshot that goes as far is without what was erased
    std::vector<PurgePlace> places;  ///< the changesets that held it; none where the relay's log has none left
    std::vector<PurgedRow> rows;     ///< at least one
    std::vector<Hash32> files;       ///< sealed files that only these records named

    /// Whether it names that place.
    [[nodiscard]] bool names(const StreamId& stream, std::uint64_t seq) const;
    [[nodiscard]] bool names(const PurgedRow& row) const;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Purge> decode(ByteView bytes);
    bool operator==(const Purge&) const = default;
};

/// As it is posted, kept and pulled: with who signed it. Views into bytes that it does not own.
struct SignedPurge {
    SignKey device;
    Signature signature;
    ByteView purge;  ///< Purge::encode()

    /// malformed; too_large; update_needed for a version of the future. The signature is not looked at.
    [[nodiscard]] static Result<SignedPurge> parse(ByteView bytes);
    /// bad_signature unless that device signed it in this space.
    [[nodiscard]] Status verify(const SpaceId& space) const;
};

[[nodiscard]] Bytes signPurge(const crypto::SigningKeyPair& device, const SpaceId& space, const Purge& purge);
/// Its name: BLAKE2b-256 of the signed bytes.
[[nodiscard]] Hash32 purgeId(ByteView bytes);
/// Whether an item of a pulled page says that it is one and not an envelope. It may still not parse.
[[nodiscard]] bool isPurge(ByteView item);

/// The item that a relay gives where a changeset was purged: which one was there. Nobody signs it.
[[nodiscard]] Bytes emptyPlace(const PurgePlace& place);
/// What an item of a pulled page says of an empty place; nullopt for any other item.
[[nodiscard]] std::optional<PurgePlace> emptyPlaceOf(ByteView item);

}  // namespace waymark::wire

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "platform/base/ids.h"

namespace waymark::client {

/// One genuine envelope of a stream: which it is, and which it follows.
struct ChainLink {
    Hash32 hash;
    Hash32 prev;
    std::uint64_t seq = 0;
    bool served = true;  ///< the relay gives it; false for one that only its own phone has
};

/// What speaks for one branch of a stream and against another (docs/adr/0015).
struct BranchEvidence {
    std::optional<Hash32> cut;  ///< where the ledger ends the stream
    std::set<Hash32> covered;   ///< heads of snapshots that are trusted
    std::set<Hash32> named;     ///< heads that changesets of other people name
};

/// The envelopes of a stream that count behind the place `from` (its hash and seq), rising. Where two follow the same
/// one, a branch that only its own phone has gives way; then the one that leads to the cut stands, else one that a
/// trusted snapshot covers, else one that another person has named, else, or if that is true of both, the one whose
/// first envelope has the lower hash. Pure: the same links and evidence give the same chain, in whatever order they
/// came to be known.
[[nodiscard]] std::vector<Hash32> standingChain(const ChainLink& from, std::span<const ChainLink> links,
                                                const BranchEvidence& evidence);

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/client/chain_store.h"
#include "sync/client/fork_store.h"
#include "sync/client/snapshot_store.h"
#include "sync/client/space_parts.h"

namespace waymark::client {

/// What a relay offers as snapshots of a section, judged by this phone's ledger and by what was merged here
/// (docs/formats/snapshot.md, "Who makes one, and whom it is worth"). One thread.
class SnapshotOffers {
public:
    explicit SnapshotOffers(SpaceParts& parts);

    struct Offer {
        Hash32 id;
        Bytes bytes;  ///< the manifest as it was signed
        wire::SnapshotManifest manifest;
        std::uint64_t covers = 0;
        std::vector<SignKey> signers;  ///< whose signatures verified
        bool trusted = false;          ///< by who signed it
        bool fits = false;             ///< its ledger entry is here, and it contradicts no cut and nothing merged here
    };
    struct Looked {
        std::uint64_t floor = 0;
        std::vector<Offer> offers;  ///< newest first
        bool needsLedger = false;   ///< one of them was made by a ledger that is not all here
    };
    /// What no honest relay or phone brings about is noted as a problem of the section, and left out.
    Async<Result<Looked>> look(const ChannelId& channel);

    /// Signed by the owner or by two persons who are in the circle and read the section.
    [[nodiscard]] Result<bool> isTrusted(const ChannelId& channel, const std::vector<SignKey>& signers) const;
    /// Whether everything it holds was merged here.
    [[nodiscard]] Result<bool> isReached(const wire::SnapshotManifest& manifest) const;

private:
    [[nodiscard]] Result<std::optional<Offer>> judge(const ChannelId& channel, const wire::ListedSnapshot& listed,
                                                     bool& needsLedger);
    [[nodiscard]] Result<bool> fits(const Offer& offer);
    [[nodiscard]] Result<bool> fitsMerged(const Offer& offer, const wire::SnapshotHead& named, bool isOwn);
    [[nodiscard]] std::optional<PersonNumber> worth(const ChannelId& channel, const SignKey& device) const;

    SpaceParts& m_parts;
    ChainStore m_chains;
    ForkStore m_forks;
};

}  // namespace waymark::client

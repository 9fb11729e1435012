// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/relay/relay_parts.h"

namespace waymark::relay {

/// What was erased for good: deleted here once a trusted snapshot holds what stays. The relay reads none of it; that
/// the snapshot is without what was erased is the owner's word (docs/formats/purge.md).
class PurgeRoutes {
public:
    explicit PurgeRoutes(RelayParts& parts) : m_parts(parts) {}

    /// Taken again it changes nothing. relay_forbidden (not the owner's, or for who may not read the section),
    /// bad_signature, relay_conflict (a stream or an envelope that is not the one here), purge_uncovered.
    [[nodiscard]] Reply purge(const Caller& caller, ByteView body);

private:
    /// What of a purge is at this relay.
    struct Here {
        std::vector<std::pair<wire::PurgePlace, std::uint64_t>> held;  ///< with their rseq
        std::vector<wire::PurgePlace> ahead;                           ///< nothing was there yet, or it was lost
        std::vector<Hash32> snapshots;                                 ///< that do not reach as far
        bool covered = false;

        [[nodiscard]] bool deletes() const { return !held.empty() || !snapshots.empty(); }
    };
    [[nodiscard]] Status mayBring(const Caller& caller, const wire::SignedPurge& made, const wire::Purge& purge) const;
    [[nodiscard]] Status place(const Caller& caller, const wire::PurgePlace& place, const wire::ChannelHeads& heads,
                               Here& here) const;
    [[nodiscard]] Result<Here> look(const Caller& caller, const wire::Purge& purge) const;

    RelayParts& m_parts;
};

}  // namespace waymark::relay

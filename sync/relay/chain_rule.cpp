// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/chain_rule.h"

namespace waymark::relay {

Place placeOf(const std::optional<wire::StreamHead>& head, const std::optional<Hash32>& kept,
              const NewEnvelope& envelope, bool dropped)
{
    if (kept) {
        return *kept == envelope.hash ? Place::stored : Place::fork;
    }
    const auto newest = head.value_or(wire::StreamHead{});
    if (dropped && envelope.seq <= newest.seq) {
        // Only of the newest is the hash still known.
        return envelope.seq < newest.seq || envelope.hash == newest.hash ? Place::stored : Place::fork;
    }
    if (envelope.seq != newest.seq + 1) {
        return Place::gap;
    }
    return envelope.prev == newest.hash ? Place::follows : Place::fork;
}

}  // namespace waymark::relay

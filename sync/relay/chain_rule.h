// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/relay/relay_store.h"

namespace waymark::relay {

/// Where an envelope stands to the chain of its stream.
enum class Place : std::uint8_t {
    follows,  ///< the next one
    stored,   ///< kept already, byte for byte, or kept once and gone since with what a snapshot covers
    gap,      ///< something before it is missing here
    fork,     ///< another envelope is, or was followed, in its place
};

/// `head` is the stream's newest envelope, `kept` the hash of the one kept under the same seq, `dropped` whether the
/// beginning of that log has gone. Pure: every store decides by it.
[[nodiscard]] Place placeOf(const std::optional<wire::StreamHead>& head, const std::optional<Hash32>& kept,
                            const NewEnvelope& envelope, bool dropped = false);

}  // namespace waymark::relay

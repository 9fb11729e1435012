// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/wire/api_auth.h"

namespace waymark::wire {

/// POST /v1/s/{space}/recovery, no session: a new phone says that it is the owner's, who has lost theirs. Only members
/// know a space's id. Kept for seven days, a few a space; the same phone again is answered alike.
struct RecoveryAsk {
    SignKey device;
    BoxKey box;
    Signature signature;  ///< by that device, labelled "join", in the space, over askBytes()

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<RecoveryAsk> decode(ByteView body);
    bool operator==(const RecoveryAsk&) const = default;
};

[[nodiscard]] Bytes askBytes(const SignKey& device, const BoxKey& box);

/// GET /v1/s/{space}/recovery: what members are asked, and whether the relay has the share that the ledger names.
struct RecoveryAsks {
    UnixMs time = 0;
    bool hasShare = false;
    std::vector<RecoveryAsk> asks;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<RecoveryAsks> decode(ByteView body);
};

/// PUT /v1/s/{space}/recovery/share, by a phone of the owner: the one whose hash the ledger's setup names, else
/// relay_forbidden. GET, by a new phone that enough of the people confirmed: not_yet before its time.
struct RelayShare {
    Hash32 share;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<RelayShare> decode(ByteView body);
};

}  // namespace waymark::wire

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/wire/api_auth.h"

namespace waymark::wire {

/// A slot is a write-once letterbox for joining, up to kMaxSlotValue, readable by who knows its id. There is no
/// session: the id is the capability, so derive one from the secret for each direction (inviter's offer, joiner's
/// answer, …).
///
/// PUT /v1/slot/{id}. Filling it again with the same value is fine, with another code_used, after its end code_expired.
struct SlotPutRequest {
    std::int64_t lifetimeMs = 0;  ///< up to the relay's limit (7 days)
    ByteView value;               ///< sealed; opaque to the relay

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<SlotPutRequest> decode(ByteView body);
};

/// GET /v1/slot/{id}: code_unknown if never filled, code_used after DELETE, code_expired past its end.
/// PUT answers the same message with an empty value.
/// DELETE /v1/slot/{id} empties it for good (204, also when done before; code_unknown if never filled).
struct SlotResponse {
    UnixMs time = 0;
    UnixMs expires = 0;
    Bytes value;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<SlotResponse> decode(ByteView body);
};

}  // namespace waymark::wire

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "platform/base/result.h"
#include "sync/records/op.h"

namespace waymark::records {

/// Where a stream stood for the sealing device.
struct StreamHead {
    StreamId stream;
    std::uint64_t seq = 0;
    Hash32 hash;  ///< of its envelope `seq`
    bool operator==(const StreamHead&) const = default;
};

/// One saved transaction: whole or not at all.
struct PayloadTransaction {
    UnixMs wallTime = 0;  ///< the author's own clock at the save; for showing only
    std::vector<Op> ops;
    bool operator==(const PayloadTransaction&) const = default;
};

/// What one envelope seals (docs/formats/payload.md).
struct Payload {
    std::uint32_t schemaVersion = 0;
    std::uint64_t ledgerHeight = 0;
    Hash32 ledgerHash;
    std::vector<StreamHead> seen;  ///< heads of this channel's other streams that moved, sorted by stream
    std::vector<PayloadTransaction> transactions;
    bool operator==(const Payload&) const = default;
};

/// Deterministic CBOR. `own` is the changeset's own stream and costs no bytes in names. too_large above kMaxPlaintext.
[[nodiscard]] Result<Bytes> encodePayload(const Payload& payload, const StreamId& own);

/// malformed for anything encodePayload would not have written, except op kinds and columns only a newer build knows.
[[nodiscard]] Result<Payload> decodePayload(ByteView bytes, const StreamId& own);

}  // namespace waymark::records

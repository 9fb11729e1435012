// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "platform/database/database.h"
#include "sync/records/payload.h"
#include "sync/records/refs.h"

namespace waymark::records {

/// What sealing needs to know besides the edits.
struct SealInput {
    SectionRef section;
    StreamId stream;
    std::uint64_t seq = 0;  ///< that the envelope will have
    std::uint64_t ledgerHeight = 0;
    Hash32 ledgerHash;
    std::optional<UnixMs> relayTime;  ///< never below the newest receipt; stamps more than 10 min ahead are pulled back
    std::vector<StreamHead> seen;
};

/// Whole transactions, oldest first, ready for one envelope. Handed back to Merge::sealed in the same SQL transaction
/// that stores the envelope; nothing is changed until then.
struct SealBatch {
    Bytes bytes;  ///< the CBOR payload
    Payload payload;
    std::vector<std::int64_t> transactions;  ///< local transaction numbers
    std::vector<std::uint64_t> locals;       ///< local numbers, by op index
};

/// As Store::nextBatch.
[[nodiscard]] Result<std::optional<SealBatch>> nextBatch(database::Database& database, const Schema& schema,
                                                         const SealInput& input);

}  // namespace waymark::records

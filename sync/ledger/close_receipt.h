// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::ledger {

class Ledger;

/// Within how long of its close a relay deletes a circle. A receipt that names a later time is none.
inline constexpr std::int64_t kDeleteWithinMs = 30LL * 24 * 60 * 60 * 1000;

/// The relay's word, signed as "closed", that it took the close of a space and deletes all it holds of it.
struct CloseReceipt {
    SpaceId space;
    Hash32 entry;        ///< hash of the closing entry
    UnixMs closed = 0;   ///< when the relay took it: the time of that entry's receipt there
    UnixMs deletes = 0;  ///< by when nothing of the space is left there but what says that it was closed
    Signature signature;
    auto operator<=>(const CloseReceipt&) const = default;
};

/// The bytes that are signed: one deterministic CBOR item.
[[nodiscard]] Bytes closeReceiptBytes(const CloseReceipt& receipt);
[[nodiscard]] Bytes encodeCloseReceipt(const CloseReceipt& receipt);
/// malformed.
[[nodiscard]] Result<CloseReceipt> decodeCloseReceipt(ByteView bytes);

/// Whether it is the word of the relay which the ledger names, about the entry that closes it: close_unsigned when it
/// is signed by another, names another entry, an earlier time than its receipt, or a day
/// beyond kDeleteWithinMs; not_found while the ledger is
/// not closed.
[[nodiscard]] Status checkCloseReceipt(const Ledger& ledger, const CloseReceipt& receipt);

}  // namespace waymark::ledger

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <vector>

#include "platform/base/result.h"
#include "sync/circle/circle_store.h"
#include "sync/circle/intent.h"
#include "sync/ledger/ledger.h"

namespace waymark::circle {

/// Where the builder finds epoch keys; key_missing when there is none.
using FindKey = std::function<Result<const crypto::SecretKey*>(const ChannelId&, std::uint32_t)>;
/// How far a stream is known here; seq 0 when nothing of it is.
using FindHead = std::function<Result<StreamHead>(const StreamId&)>;

/// What an entry is built on top of, and by whom.
struct EntryBasis {
    const ledger::Ledger& ledger;
    const SignKey& author;
    UnixMs time = 0;  ///< the receipt it may expect
    const FindKey& findKey;
    const FindHead& findHead;
};

/// The bodies of the entry that says this intent. Empty when the ledger says it already. Errors: key_missing,
/// not_found, bad_input.
[[nodiscard]] Result<std::vector<ledger::Body>> bodiesOf(const Intent& intent, const EntryBasis& basis);

/// The bodies with what their endings ask for: a cut for each stream they end, a new key for every line that somebody
/// loses and the author may give one, and keyrings for all who hold it then. key_missing when an old key is not here.
[[nodiscard]] Result<std::vector<ledger::Body>> closed(std::vector<ledger::Body> bodies, const EntryBasis& basis);

/// The intents of sync/circle/branch_bodies.cpp, as bodiesOf(). What settles a branch: all of the intent's bodies that
/// are not said yet and that its author may say, or nothing where that is an admin who may not say them all.
[[nodiscard]] Result<std::vector<ledger::Body>> settlement(const Intent& intent, const EntryBasis& basis);
[[nodiscard]] Result<std::vector<ledger::Body>> keptEpoch(const Intent& intent, const EntryBasis& basis);

}  // namespace waymark::circle

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

/// The bodies of the entry that says this intent on top of that ledger, by that device. Empty when the ledger says it
/// already. Errors: key_missing, not_found, bad_input.
[[nodiscard]] Result<std::vector<ledger::Body>> bodiesOf(const Intent& intent, const ledger::AccessTable& access,
                                                         const SpaceId& space, const SignKey& author,
                                                         const FindKey& findKey);

}  // namespace waymark::circle

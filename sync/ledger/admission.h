// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "platform/base/result.h"
#include "sync/ledger/access_table.h"
#include "sync/ledger/body.h"

namespace waymark::ledger {

/// What only a holder of every body can check: that each device which an entry gives something to hold has a keyring
/// in it. `before` and `after` are the tables without and with the entry folded in. ledger_recipients when one is
/// missing.
[[nodiscard]] Status checkKeyrings(const std::vector<Body>& bodies, const AccessTable& before,
                                   const AccessTable& after);

/// That the author has said where every stream ends which the entry at `height` ended in a section it could read.
/// ledger_cut when not.
[[nodiscard]] Status checkCuts(const SignKey& author, std::uint64_t height, const AccessTable& before,
                               const AccessTable& after);

}  // namespace waymark::ledger

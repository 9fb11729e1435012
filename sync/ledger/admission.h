// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "platform/base/result.h"
#include "sync/ledger/access_table.h"
#include "sync/ledger/body.h"

namespace waymark::ledger {

/// What only a holder of every body can check: that each device which an entry gives something to hold has a keyring
/// in it. `after` is the table with the entry folded in. ledger_recipients when one is missing.
[[nodiscard]] Status checkKeyrings(const std::vector<Body>& bodies, const AccessTable& after);

}  // namespace waymark::ledger

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "sync/ledger/ledger.h"

namespace waymark::tests {

/// How the phone's ledger ends or folds to another access table than the relay's, as far as that device may see, row
/// by row, in words for a report; empty when it does not. Whole rows are compared: who is in and who is out, with which
/// phones, who reads or writes which section until when, its epochs and streams with their cuts, who owns the circle or
/// looks after it, recovery, invitations, lost branches. Without a device all there is, field by field.
[[nodiscard]] std::string tableDifference(const ledger::Ledger& relay, const ledger::Ledger& phone,
                                          const std::optional<SignKey>& device);

}  // namespace waymark::tests

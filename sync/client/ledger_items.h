// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/circle/steps.h"
#include "sync/wire/api_ledger.h"

namespace waymark::client {

/// A ledger entry on its way to the relay and back. The item points into the entry.
[[nodiscard]] wire::LedgerItem itemOf(const circle::ReceivedEntry& entry);
[[nodiscard]] circle::ReceivedEntry receivedOf(const wire::LedgerItem& item);

}  // namespace waymark::client

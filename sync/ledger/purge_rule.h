// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/ledger/access_table.h"

namespace waymark::ledger {

/// Whose word an erase-now is (docs/formats/purge.md).
enum class PurgeSigner : std::uint8_t {
    nobody,
    formerly,  ///< a phone that was an owner's in that section: what it signed then still tells what is gone
    owner,     ///< the owner's phone: it has things deleted
};

[[nodiscard]] PurgeSigner purgeSigner(const AccessTable& access, const ChannelId& channel, const SignKey& device);

}  // namespace waymark::ledger

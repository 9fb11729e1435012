// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/relay/relay_parts.h"

namespace waymark::relay {

/// What the relay does when somebody has lost every phone: carries the new phone's question to the members, and keeps
/// its share of the recovery key until the ledger says that its time has come.
class RecoveryRoutes {
public:
    explicit RecoveryRoutes(RelayParts& parts) : m_parts(parts) {}

    /// Without a session. not_found for a space that is not there, relay_busy when too many ask.
    [[nodiscard]] Reply ask(const SpaceId& space, ByteView body);
    [[nodiscard]] Reply asks(const Caller& caller) const;
    [[nodiscard]] Reply putShare(const Caller& caller, ByteView body);
    [[nodiscard]] Reply getShare(const Caller& caller) const;

private:
    [[nodiscard]] Result<std::optional<Hash32>> named(const Caller& caller) const;

    RelayParts& m_parts;
};

}  // namespace waymark::relay

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/relay/relay_parts.h"

namespace waymark::relay {

/// Spaces that were closed: what the relay signs for them, and their end.
class ClosingRoutes {
public:
    explicit ClosingRoutes(RelayParts& parts) : m_parts(parts) {}

    /// Whether nothing but the closing entry is left of it.
    [[nodiscard]] Result<bool> isDeleted(const SpaceId& space) const;
    /// What is kept of the entry that closes a space: the relay's word by when all is deleted.
    [[nodiscard]] StoredClosing closingOf(const ledger::Entry& entry, const ledger::Receipt& receipt) const;
    [[nodiscard]] Reply state(const SpaceId& space) const;
    /// By the owner, once it is closed: now instead of then.
    [[nodiscard]] Reply deleteNow(const Caller& caller);
    /// Deletes what is due before the next time this is called.
    [[nodiscard]] Status tidy();

private:
    [[nodiscard]] Bytes signedReceipt(const ledger::Receipt& taken, UnixMs deletes) const;
    [[nodiscard]] Status end(const SpaceId& space, ByteView closing, UnixMs deletes);

    RelayParts& m_parts;
};

}  // namespace waymark::relay

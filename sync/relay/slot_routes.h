// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/relay/relay_parts.h"

namespace waymark::relay {

/// Joining slots: written once, read by who knows the id, told apart when unknown, used or expired.
class SlotRoutes {
public:
    explicit SlotRoutes(RelayParts& parts) : m_parts(parts) {}

    [[nodiscard]] Reply put(const SlotId& slot, ByteView body);
    [[nodiscard]] Reply get(const SlotId& slot) const;
    /// Empties those that have ended, and forgets those that did long ago.
    [[nodiscard]] Status tidy() const;
    [[nodiscard]] Reply empty(const SlotId& slot);
    /// Whether there is something to read in it.
    [[nodiscard]] Result<bool> isFilled(const SlotId& slot) const;

private:
    /// The slot while it can be read: code_unknown, code_used, code_expired.
    [[nodiscard]] Result<StoredSlot> open(const SlotId& slot) const;

    RelayParts& m_parts;
};

}  // namespace waymark::relay

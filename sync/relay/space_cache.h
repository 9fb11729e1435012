// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <list>
#include <unordered_map>

#include "sync/ledger/ledger.h"
#include "sync/relay/relay_store.h"

namespace waymark::relay {

/// One space as the relay knows it: its log's incarnation and its folded ledger.
struct Space {
    wire::Incarnation incarnation;
    ledger::Ledger ledger;
};

/// Folded ledgers of the spaces used last; the store has all of them.
class SpaceCache {
public:
    SpaceCache(Store& store, std::size_t most) : m_store(store), m_most(most) {}

    /// Null when there is no such space. The pointer lives until the next call. database_damaged when what is stored
    /// does not fold.
    [[nodiscard]] Result<Space*> find(const SpaceId& space);
    /// Reads it anew next time.
    void forget(const SpaceId& space);

private:
    struct Kept {
        Space space;
        std::list<SpaceId>::iterator use;
    };
    [[nodiscard]] Result<Space> load(const SpaceId& id, const StoredSpace& stored) const;

    Store& m_store;
    std::size_t m_most;
    std::list<SpaceId> m_uses;  ///< newest first
    std::unordered_map<SpaceId, Kept> m_spaces;
};

}  // namespace waymark::relay

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/space_cache.h"

namespace waymark::relay {

Result<Space*> SpaceCache::find(const SpaceId& space)
{
    if (const auto found = m_spaces.find(space); found != m_spaces.end()) {
        m_uses.splice(m_uses.begin(), m_uses, found->second.use);
        return &found->second.space;
    }
    WAYMARK_ASSIGN(const auto stored, m_store.space(space));
    if (!stored) {
        return nullptr;
    }
    WAYMARK_ASSIGN(auto loaded, load(space, *stored));
    if (m_spaces.size() >= m_most) {
        forget(m_uses.back());
    }
    m_uses.push_front(space);
    const auto [place, isNew] = m_spaces.emplace(space, Kept{std::move(loaded), m_uses.begin()});
    return &place->second.space;
}

void SpaceCache::forget(const SpaceId& space)
{
    if (const auto found = m_spaces.find(space); found != m_spaces.end()) {
        m_uses.erase(found->second.use);
        m_spaces.erase(found);
    }
}

Result<Space> SpaceCache::load(const SpaceId& id, const StoredSpace& stored) const
{
    Space space{stored.incarnation, ledger::Ledger(id)};
    for (const auto& kept : stored.ledger) {
        const auto entry = ledger::decodeEntry(kept.entry);
        const auto receipt = ledger::decodeReceipt(kept.receipt);
        if (!entry || !receipt || !space.ledger.append(*entry, *receipt)) {
            return fail(ErrorCode::database_damaged, "stored ledger");
        }
    }
    return space;
}

}  // namespace waymark::relay

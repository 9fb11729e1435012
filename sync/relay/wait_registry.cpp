// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/wait_registry.h"

namespace waymark::relay {
namespace {

template <class Index, class Ids>
void unlist(Index& index, const Ids& ids, std::uint64_t poll)
{
    for (const auto& id : ids) {
        const auto [begin, end] = index.equal_range(id);
        for (auto at = begin; at != end;) {
            at = at->second == poll ? index.erase(at) : std::next(at);
        }
    }
}

}  // namespace

std::uint64_t WaitRegistry::add(const Watch& watch, std::function<void()> wake)
{
    const auto id = m_next++;
    for (const auto& space : watch.spaces) {
        m_bySpace.emplace(space, id);
    }
    for (const auto& slot : watch.slotIds) {
        m_bySlot.emplace(slot, id);
    }
    m_polls.emplace(id, Poll{watch, std::move(wake)});
    return id;
}

void WaitRegistry::remove(std::uint64_t id)
{
    const auto found = m_polls.find(id);
    if (found == m_polls.end()) {
        return;
    }
    unlist(m_bySpace, found->second.watch.spaces, id);
    unlist(m_bySlot, found->second.watch.slotIds, id);
    m_polls.erase(found);
}

void WaitRegistry::spaceNews(const SpaceId& space)
{
    const auto [begin, end] = m_bySpace.equal_range(space);
    for (auto at = begin; at != end; ++at) {
        m_polls.at(at->second).wake();
    }
}

void WaitRegistry::slotNews(const SlotId& slot)
{
    const auto [begin, end] = m_bySlot.equal_range(slot);
    for (auto at = begin; at != end; ++at) {
        m_polls.at(at->second).wake();
    }
}

}  // namespace waymark::relay

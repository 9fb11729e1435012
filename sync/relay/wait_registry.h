// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>

#include "sync/relay/relay_core.h"

namespace waymark::relay {

/// Long polls that wait for news. Used on the core's thread only, so that no news falls between looking and waiting.
class WaitRegistry {
public:
    /// Calls `wake` at the next news of anything watched, and again at later ones until remove().
    [[nodiscard]] std::uint64_t add(const Watch& watch, std::function<void()> wake);
    void remove(std::uint64_t id);

    void spaceNews(const SpaceId& space);
    void slotNews(const SlotId& slot);
    [[nodiscard]] std::size_t size() const { return m_polls.size(); }

private:
    struct Poll {
        Watch watch;
        std::function<void()> wake;
    };
    std::map<std::uint64_t, Poll> m_polls;
    std::multimap<SpaceId, std::uint64_t> m_bySpace;
    std::multimap<SlotId, std::uint64_t> m_bySlot;
    std::uint64_t m_next = 1;
};

}  // namespace waymark::relay

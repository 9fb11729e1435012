// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "sync/client/slot_sync.h"
#include "sync/client/space_sync.h"

namespace waymark::client {

/// The one long poll of a home, over every space that is caught up and every slot somebody is to fill. Begins only when
/// no space is at work, so that it names where they came to. One thread.
class Listener {
public:
    using Spaces = std::vector<std::unique_ptr<SpaceSync>>;

    Listener(Relay& relay, const Spaces& spaces, const SlotSync& slots, std::function<void()> slotFilled);

    /// For ever. Drop what it returns to stop it.
    Async<Status> live();
    /// A space came to rest or went to work, or a slot is awaited: look again at what to listen for.
    void look() { m_signal.raise(); }
    /// After its live() was dropped.
    void stopped() { m_listening = false; }
    /// Whether what is being waited for leaves out something that should be: then live() is to begin anew.
    [[nodiscard]] bool isStale() const;

private:
    Async<Result<bool>> listen();
    void lineBroke();
    [[nodiscard]] wire::WaitRequest request() const;
    void tell(const wire::WaitResponse& response);

    Relay& m_relay;
    const Spaces& m_spaces;
    const SlotSync& m_slots;
    std::function<void()> m_slotFilled;
    RelayLink m_link;
    Signal m_signal;
    Backoff m_backoff;
    bool m_listening = false;
    std::vector<SpaceId> m_waitsFor;
    std::vector<SlotId> m_waitsForSlots;
};

}  // namespace waymark::client

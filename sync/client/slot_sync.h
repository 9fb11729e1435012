// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>
#include <utility>
#include <vector>

#include "sync/circle/circles.h"
#include "sync/client/relay_link.h"

namespace waymark::client {

/// Carries out what invitations and joins want done with the relay's slots. One thread.
class SlotSync {
public:
    SlotSync(circle::Circles& circles, Relay& relay) : m_circles(circles), m_link(relay, {}) {}

    /// Every step that can be done now, those that follow from it included.
    Async<Status> run();
    /// Whether there is something to do that the last run did not try.
    [[nodiscard]] bool hasNewSteps() const;
    /// Slots somebody is to fill.
    [[nodiscard]] std::vector<SlotId> awaited() const;

private:
    Async<Status> carryOut(circle::SlotStep step);

    circle::Circles& m_circles;
    RelayLink m_link;
    std::set<std::pair<circle::SlotStep::Kind, SlotId>> m_tried;
};

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>

#include "sync/circle/circles.h"
#include "sync/client/relay_link.h"

namespace waymark::client {

/// On a new phone: asks to be the owner's, waits for people and for the delay, and takes the place of the lost phones.
/// Every step finds in the database and at the relay where the last one came to. One thread.
class RecoverySync {
public:
    RecoverySync(circle::Circles& circles, Relay& relay) : m_circles(circles), m_relay(relay) {}

    /// As far as each can come now.
    Async<Status> run();
    /// Whether something waits for others.
    [[nodiscard]] bool isWaiting() const;

private:
    Async<Status> step(circle::RecoveringView view);
    Async<Status> ask(const circle::RecoveringView& view);
    Async<Status> takeShare(const circle::RecoveringView& view, RelayLink& link);
    Async<Status> finish(SpaceId space, bool byWords);
    Async<Status> pull(const SpaceId& space, RelayLink& link, std::uint64_t from);
    Async<Status> post(const SpaceId& space, RelayLink& link, circle::PendingEntry entry);

    circle::Circles& m_circles;
    Relay& m_relay;
    std::map<SpaceId, std::int64_t> m_askedAt;
};

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>

#include "sync/relay/auth_routes.h"
#include "sync/relay/slot_routes.h"

namespace waymark::relay {

/// The long poll over all spaces of a phone, as one look at what is there now.
class WaitRoutes {
public:
    WaitRoutes(RelayParts& parts, AuthRoutes& auth, SlotRoutes& slotRoutes)
        : m_parts(parts), m_auth(auth), m_slots(slotRoutes)
    {
    }

    /// Fills `watch` when there is no news yet.
    [[nodiscard]] Reply wait(ByteView body, std::optional<Watch>& watch);

    [[nodiscard]] bool enter(const std::vector<SignKey>& devices);
    void leave(const std::vector<SignKey>& devices);

private:
    [[nodiscard]] Result<bool> hasNews(const Caller& caller, const wire::WaitSpace& seen) const;
    [[nodiscard]] Status look(const wire::WaitSpace& seen, wire::WaitResponse& response, Watch& watch);

    RelayParts& m_parts;
    AuthRoutes& m_auth;
    SlotRoutes& m_slots;
    std::map<SignKey, std::size_t> m_parked;
};

}  // namespace waymark::relay

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/relay/closing_routes.h"

namespace waymark::relay {

/// Login: a nonce out, its signature in, a token out. Says the same about spaces and devices that do not exist.
class AuthRoutes {
public:
    AuthRoutes(RelayParts& parts, const ClosingRoutes& closings)
        : m_parts(parts), m_closings(closings), m_challenges(parts.config.maxChallenges)
    {
    }

    [[nodiscard]] Reply relay() const;
    [[nodiscard]] Reply challenge(ByteView body);
    [[nodiscard]] Reply session(ByteView body);

    /// The device behind a token, if it may use this space now: relay_unauthorized without a session, relay_forbidden
    /// for another space, a space that is not there or a device that is no longer in it;
    /// circle_closed for one that was closed and deleted.
    /// `recovering`: also a recovery key, and a new phone that was confirmed.
    [[nodiscard]] Result<Caller> caller(const std::optional<wire::SessionToken>& token, const SpaceId& space,
                                        bool recovering = false);

private:
    [[nodiscard]] Status checkLogin(const wire::SessionRequest& request);

    RelayParts& m_parts;
    const ClosingRoutes& m_closings;
    SessionTable m_challenges;
};

}  // namespace waymark::relay

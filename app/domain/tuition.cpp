// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/tuition.h"

#include <algorithm>

namespace waymark::domain {

TuitionBalance balanceOf(int fundedMinutes, std::span<const TuitionSession> sessions, LocalTime now)
{
    TuitionBalance balance;
    balance.funded = std::max(fundedMinutes, 0);
    for (const TuitionSession& session : sessions) {
        const int minutes = std::max(session.minutes, 0);
        if (session.state == SessionState::booked) {
            balance.booked += minutes;
            balance.awaitingWords += session.starts < now ? 1 : 0;
        } else if (session.state == SessionState::done || session.charged) {
            balance.used += minutes;
        }
    }
    const int rest = balance.funded - balance.used - balance.booked;
    balance.left = std::max(rest, 0);
    balance.over = std::max(-rest, 0);
    return balance;
}

}  // namespace waymark::domain

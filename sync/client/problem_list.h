// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "sync/client/sync_report.h"

namespace waymark::client {

/// What is in the way of one space. Each round notes anew what it meets; what lasts keeps the time it began.
class ProblemList {
public:
    ProblemList(const SpaceId& space, const Clock& clock) : m_space(space), m_clock(clock) {}

    void beginRound() { m_now.clear(); }
    void note(ErrorCode code, const std::optional<ChannelId>& channel = {});
    /// What was noted since beginRound() is what there is.
    void endRound() { m_shown = m_now; }
    [[nodiscard]] const std::vector<Problem>& shown() const { return m_shown; }

    /// What no honest relay and no healthy phone brings about, of all that was noted since this was asked last.
    struct Odd {
        ErrorCode code = ErrorCode::internal;
        ChannelId channel;  ///< zero: the circle as a whole
        auto operator<=>(const Odd&) const = default;
    };
    [[nodiscard]] std::set<Odd> takeOdd() { return std::exchange(m_odd, {}); }

private:
    SpaceId m_space;
    const Clock& m_clock;
    std::vector<Problem> m_now;
    std::vector<Problem> m_shown;
    std::set<Odd> m_odd;
};

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/clock.h"

namespace waymark::simulation {

/// Time of the whole history, in milliseconds from its beginning. Moves only forward, from event to event.
struct SimTime {
    static constexpr UnixMs kBegin = 1'760'000'000'000;
    std::int64_t elapsed = 0;
};

/// One phone's or relay's clock: true time and an error of its own that may jump.
class SimClock final : public Clock {
public:
    explicit SimClock(const SimTime& time) : m_time(time) {}
    [[nodiscard]] UnixMs now() const override { return SimTime::kBegin + m_time.elapsed + m_error; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_time.elapsed; }
    void setError(std::int64_t ms) { m_error = ms; }
    [[nodiscard]] std::int64_t error() const { return m_error; }

private:
    const SimTime& m_time;
    std::int64_t m_error = 0;
};

}  // namespace waymark::simulation

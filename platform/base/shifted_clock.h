// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/clock.h"

namespace waymark {

/// A clock that starts at a given moment and then runs on: what --now is.
class ShiftedClock final : public Clock {
public:
    explicit ShiftedClock(UnixMs startsAt) : m_startsAt(startsAt), m_origin(m_real.monotonicMs()) {}
    [[nodiscard]] UnixMs now() const override { return m_startsAt + (m_real.monotonicMs() - m_origin); }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_real.monotonicMs(); }

private:
    RealClock m_real;
    UnixMs m_startsAt;
    std::int64_t m_origin;
};

}  // namespace waymark

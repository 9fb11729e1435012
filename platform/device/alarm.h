// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>

#include "platform/base/clock.h"

namespace waymark::device {

/// Wakes the app at one moment of the wall clock, however far away, and nothing in between: through sleep, and when the
/// clock is set. One thread, but for the ring.
class Alarm {
public:
    virtual ~Alarm() = default;

    /// Called on a thread of the alarm's own when the moment has come, and also when the clock was set, so that the
    /// moment can be thought over. Empty: nobody listens; waits for a call that is running.
    virtual void onRing(std::function<void()> ring) = 0;

    /// Replaces the moment before; one that is over rings at once. nullopt: sleep.
    virtual void set(std::optional<UnixMs> at) = 0;
};

}  // namespace waymark::device

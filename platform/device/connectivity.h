// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

namespace waymark::device {

/// Whether the phone has a way to the network. A hint to try now, never a reason not to: a relay may be on this very
/// machine.
class Connectivity {
public:
    virtual ~Connectivity() = default;

    /// Any thread.
    [[nodiscard]] virtual bool isOnline() const = 0;

    /// One listener, replaced by the next; {} removes it and waits for a call under way. It is called when the answer
    /// has changed, ON THE WATCHER'S OWN THREAD: hand it over (http::Client::wakeup) and return.
    virtual void onChange(std::function<void(bool isOnline)> changed) = 0;
};

}  // namespace waymark::device

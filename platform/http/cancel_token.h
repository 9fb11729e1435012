// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>

namespace waymark::http {

/// A flag that ends a blocking perform() from another thread. Copies share the flag. Thread-safe.
class CancelToken {
public:
    CancelToken();

    void cancel() const;
    [[nodiscard]] bool isCancelled() const;

private:
    friend class Client;
    struct State;

    /// Called by cancel(), and at once if it was called before; replaced by the next one, cleared by {}.
    void onCancel(std::function<void()> wake) const;

    std::shared_ptr<State> m_state;
};

}  // namespace waymark::http

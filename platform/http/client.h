// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "platform/base/result.h"
#include "platform/http/cancel_token.h"
#include "platform/http/message.h"

namespace waymark::http {

using RequestId = std::uint64_t;
using Callback = std::function<void(Result<Response>)>;

/// Every HTTPS exchange of the process, and the event loop of the thread that owns it: poll() sleeps until an answer,
/// a wakeup() or the given time, and not once in between. Connections are kept and used again. One thread, but for
/// wakeup(). Errors: offline, timeout, relay_untrusted, relay_garbage, bad_input.
class Client {
public:
    Client();
    ~Client();  ///< Requests under way end without a callback.
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    /// The callback runs once, inside a later poll(), on its thread; it may start and cancel requests.
    RequestId start(Request request, Callback callback);

    /// After this the callback does not run. An id that has ended is ignored.
    void cancel(RequestId id);

    /// Moves requests on and runs callbacks; when none is due, first waits up to `timeoutMs` (-1: for ever). Returns
    /// how many callbacks ran. May return early with none.
    int poll(int timeoutMs);

    /// Ends the current or the next poll(). Any thread.
    void wakeup();

    [[nodiscard]] std::size_t underWay() const;

    /// Blocks until the answer; other requests' callbacks may run meanwhile. `cancelled` once the token says so.
    [[nodiscard]] Result<Response> perform(Request request, const CancelToken& token = {});

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace waymark::http

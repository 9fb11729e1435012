// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "platform/base/bytes.h"
#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "sync/wire/api_routes.h"

namespace waymark::client {

/// One request to the relay. `authorization` is the header's value, empty where no session is needed.
struct Call {
    wire::Method method = wire::Method::get;
    std::string path;
    std::string authorization;
    Bytes body;
    std::int64_t answerWithinMs = 30'000;  ///< more for a long poll
};

/// What the relay answered, any status. A call that got no answer is an Error instead: offline, timeout,
/// relay_untrusted, relay_garbage, too_large, cancelled.
struct Reply {
    int status = 0;
    Bytes body;
};

using CallId = std::uint64_t;

/// Carries requests to one relay and answers back. One thread, that of the engine, but for `wakeup`.
/// `done` runs inside `poll`, exactly once a call, and never inside `start` or `cancel`; after `cancel` never.
class Transport {
public:
    using Done = std::function<void(Result<Reply>)>;

    virtual ~Transport() = default;
    virtual CallId start(Call call, Done done) = 0;
    virtual void cancel(CallId id) = 0;

    /// Waits at most so long (-1: until something happens) for answers and hands them out.
    virtual void poll(std::int64_t timeoutMs) = 0;
    /// Makes a running or the next `poll` return at once. Any thread.
    virtual void wakeup() = 0;

    /// From now on the relay is who has this TLS key, beside whatever vouched for it before. Zero lets go of it again.
    virtual void holdPin(const Hash32& pin) = 0;

    /// Bytes given to and taken from the network since this was made.
    [[nodiscard]] virtual std::uint64_t bytesUp() const = 0;
    [[nodiscard]] virtual std::uint64_t bytesDown() const = 0;
};

}  // namespace waymark::client

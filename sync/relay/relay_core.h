// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "platform/base/clock.h"
#include "sync/relay/relay_config.h"
#include "sync/relay/relay_identity.h"
#include "sync/relay/relay_store.h"

namespace waymark::relay {

/// One HTTP request without HTTP. Views live until handle() returns.
struct Request {
    std::string_view method;
    std::string_view target;
    std::string_view authorization;  ///< value of that header, empty if there is none
    ByteView body;
    std::string_view address;  ///< the peer's, for per-address limits only; empty = exempt (loopback)
};

/// What to answer: status, CBOR body (an api_error for 400 and above; empty for 204), hint for Retry-After (0: none),
/// the methods for Allow (empty: none; with 405).
struct Response {
    int status = 200;
    Bytes body;
    std::int64_t retryAfterMs = 0;
    std::string allow;
};

/// What a long poll without news waits for.
struct Watch {
    std::int64_t timeoutMs = 0;
    std::vector<SpaceId> spaces;
    std::vector<SlotId> slotIds;
    std::vector<SignKey> devices;  ///< whose polls these are, for enterWait()
};

struct Answer {
    Response response;
    std::optional<Watch> watch;     ///< set when `response` is a wait's "nothing yet": ask again on news or time-out
    std::string_view route;         ///< its pattern, for counters; empty for an unknown path
    std::optional<ErrorCode> code;  ///< of an error
};

/// The relay itself: request in, answer out, over a store. No sockets, no threads, no time but the clock's; the server
/// and the simulations' transport call it the same way. One thread at a time. The store and clock outlive it.
class RelayCore {
public:
    RelayCore(Store& store, RelayIdentity identity, RelayConfig config, const Clock& clock);
    ~RelayCore();
    RelayCore(const RelayCore&) = delete;
    RelayCore& operator=(const RelayCore&) = delete;

    [[nodiscard]] Answer handle(const Request& request);

    /// Deletes the closed spaces that are due before this is called again, which is to be within tidyMs, and what
    /// joining slots held that have ended.
    [[nodiscard]] Status tidy();

    /// Called after a commit, on the thread of handle(), with the space that has a new entry or envelope.
    void onSpaceNews(std::function<void(const SpaceId&)> listener);
    /// The same for a slot that was filled.
    void onSlotNews(std::function<void(const SlotId&)> listener);

    /// Long polls that are parked count against waitsPerDevice; false = too many, and nothing was counted.
    [[nodiscard]] bool enterWait(const std::vector<SignKey>& devices);
    void leaveWait(const std::vector<SignKey>& devices);

    [[nodiscard]] const RelayConfig& config() const;
    [[nodiscard]] const SignKey& signKey() const;
    [[nodiscard]] const Hash32& pin() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace waymark::relay

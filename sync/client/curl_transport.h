// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>

#include "platform/http/client.h"
#include "sync/client/relay_settings.h"
#include "sync/client/transport.h"

namespace waymark::client {

/// The relay over HTTPS. The client is the worker's event loop and outlives it; it may carry other requests too.
class CurlTransport final : public Transport {
public:
    CurlTransport(http::Client& client, const RelaySettings& relay);
    ~CurlTransport() override;

    CallId start(Call call, Done done) override;
    void cancel(CallId id) override;
    void poll(std::int64_t timeoutMs) override;
    void wakeup() override { m_client.wakeup(); }
    void holdPin(const Hash32& pin) override;

    [[nodiscard]] std::uint64_t bytesUp() const override { return m_up; }
    [[nodiscard]] std::uint64_t bytesDown() const override { return m_down; }

private:
    [[nodiscard]] http::Request requestOf(Call call) const;

    http::Client& m_client;
    std::string m_url;
    http::Trust m_trust;
    std::map<CallId, http::RequestId> m_underWay;
    CallId m_last = 0;
    std::uint64_t m_up = 0;
    std::uint64_t m_down = 0;
};

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>

#include "sync/client/curl_transport.h"

namespace waymark::tests {

/// The real transport, that keeps what it was given to send and what it hands back, before and after TLS.
class RecordingTransport final : public client::Transport {
public:
    RecordingTransport(http::Client& client, const client::RelaySettings& relay) : m_real(client, relay) {}

    client::CallId start(client::Call call, Done done) override;
    void cancel(client::CallId id) override { m_real.cancel(id); }
    void poll(std::int64_t timeoutMs) override { m_real.poll(timeoutMs); }
    void wakeup() override { m_real.wakeup(); }
    void holdPin(const Hash32& pin) override { m_real.holdPin(pin); }
    [[nodiscard]] std::uint64_t bytesUp() const override { return m_real.bytesUp(); }
    [[nodiscard]] std::uint64_t bytesDown() const override { return m_real.bytesDown(); }

    QByteArray up;
    QByteArray down;

private:
    client::CurlTransport m_real;
};

}  // namespace waymark::tests

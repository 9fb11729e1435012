// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <optional>
#include <string>

#include "sync/relay/relay_core.h"

namespace waymark::relay {

/// The bytes of one client over TLS, each step with its time limit and size limit from the configuration. It knows
/// where a header block and a body end, not what they say. The io context's thread.
class HttpStream {
public:
    template <class T>
    using Async = boost::asio::awaitable<T>;

    HttpStream(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context& tls, const RelayConfig& config);

    [[nodiscard]] Async<bool> handshake();
    /// Takes one header block, empty line included, off the input. The error: too_large, malformed (a bare line feed),
    /// cancelled when the peer left, time ran out or `stop` came while nothing of a request was there yet.
    [[nodiscard]] Async<std::optional<ErrorCode>> readBlock(std::string& block, const bool& stop);
    /// False when the body did not come, or came slower than the least rate. `body` grows as bytes come, not as they
    /// are announced.
    [[nodiscard]] Async<bool> readBody(std::size_t length, Bytes& body);
    /// Tells a client that waits for leave to send its body to go on, unless it sent something already.
    [[nodiscard]] Async<void> askForBody();
    [[nodiscard]] Async<bool> send(const Answer& answer, bool keepAlive);
    /// Ends when the peer sends something or leaves; no time limit of its own.
    [[nodiscard]] auto anythingFromPeer()
    {
        auto& lowest = boost::beast::get_lowest_layer(m_tls);
        lowest.expires_never();
        return lowest.socket().async_wait(boost::asio::ip::tcp::socket::wait_read,
                                          boost::asio::as_tuple(boost::asio::use_awaitable));
    }
    /// Ends a wait for the next request; does nothing inside one.
    void cancelIdle();
    [[nodiscard]] Async<void> close();

private:
    [[nodiscard]] Async<bool> readMore();
    [[nodiscard]] std::optional<ErrorCode> checkBlock() const;

    boost::asio::ssl::stream<boost::beast::tcp_stream> m_tls;
    const RelayConfig& m_config;
    std::string m_input;  ///< received, not used yet
    bool m_idle = true;
};

}  // namespace waymark::relay

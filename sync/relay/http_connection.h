// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>

#include "sync/relay/http_codec.h"
#include "sync/relay/http_stream.h"
#include "sync/relay/server_state.h"

namespace waymark::relay {

/// One client: handshake, then one request after another. Counted in the state while it lives. Private to
/// http_connection.cpp.
class HttpConnection {
public:
    HttpConnection(ServerState& state, boost::asio::ip::tcp::socket socket, std::string address, bool refused);
    ~HttpConnection();
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

    [[nodiscard]] boost::asio::awaitable<void> serve();

    /// Ends an idle or parked connection now, a busy one after its answer.
    void wind();

private:
    struct Parked;
    struct Refusal {
        ErrorCode code;
        int status;
    };
    template <class T>
    using Async = boost::asio::awaitable<T>;

    [[nodiscard]] Async<bool> serveOne();
    [[nodiscard]] Async<Answer> ask(const RequestHead& head, ByteView body);
    [[nodiscard]] Async<Answer> askCore(const Request& request, std::shared_ptr<Parked> parked);
    [[nodiscard]] bool park(const std::shared_ptr<Parked>& parked, const Watch& watch);
    [[nodiscard]] Async<void> waitForNews(std::shared_ptr<Parked> parked,
                                          boost::asio::steady_timer::time_point deadline);
    [[nodiscard]] Async<void> leave(std::shared_ptr<Parked> parked);
    [[nodiscard]] Async<void> refuse(Refusal refusal);
    [[nodiscard]] std::optional<Refusal> refusalOf(const std::optional<ErrorCode>& wrong,
                                                   const Result<RequestHead>& head) const;

    ServerState& m_state;
    HttpStream m_stream;
    std::string m_address;
    bool m_refused;
    std::shared_ptr<Parked> m_parked;
};

}  // namespace waymark::relay

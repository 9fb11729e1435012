// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <map>

#include "sync/relay/counters.h"
#include "sync/relay/relay_core.h"
#include "sync/relay/wait_registry.h"

/// What the server's connections share. Private to server.cpp and http_connection.cpp.
namespace waymark::relay {

struct ServerState {
    explicit ServerState(RelayCore& theCore) : core(theCore) {}

    RelayCore& core;  ///< used on coreThread only, but for config()

    // These belong to the thread of run(). They stand before io, whose end ends the last connections.
    Counters counters;
    std::map<const void*, std::function<void()>> connections;  ///< how to wind each down
    std::map<std::string, std::size_t> perAddress;
    std::function<void()> onLastGone;  ///< while draining
    std::size_t queued = 0;            ///< requests at or before the core
    bool stopping = false;

    WaitRegistry waits;  ///< coreThread

    boost::asio::io_context io{1};
    boost::asio::thread_pool coreThread{1};
    boost::asio::ssl::context tls{boost::asio::ssl::context::tls_server};
    boost::asio::ip::tcp::acceptor acceptor{io};
    boost::asio::steady_timer logTimer{io};
    boost::asio::steady_timer tidyTimer{io};
    boost::asio::signal_set signals{io};
};

}  // namespace waymark::relay

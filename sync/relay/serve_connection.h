// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <string>

#include "sync/relay/server_state.h"

namespace waymark::relay {

/// Serves one client to its end, counted in the state from now on. `address` is empty for peers that per-address limits
/// do not concern; `refused` ones are told 503 and go.
[[nodiscard]] boost::asio::awaitable<void> serveConnection(ServerState& state, boost::asio::ip::tcp::socket socket,
                                                           std::string address, bool refused);

}  // namespace waymark::relay

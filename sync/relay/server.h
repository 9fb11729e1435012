// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>

#include "sync/relay/relay_core.h"
#include "sync/relay/tls_identity.h"

namespace waymark::relay {

struct ServerState;

/// HTTP/1.1 over TLS 1.3 in front of a core. Connections live on the thread of run(), the core and its store on one of
/// its own. Logs one line of counters a minute to stderr when there is something new; never ids or addresses.
class Server {
public:
    /// Binds `address` ("127.0.0.1", "::1", "0.0.0.0") and port (0 = any free). The core outlives the server.
    [[nodiscard]] static Result<std::unique_ptr<Server>> listen(RelayCore& core, const TlsIdentity& tls,
                                                                const std::string& address, std::uint16_t port);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;

    /// Serves until stop() has drained: no new connections, parked polls answered, requests under way finished, at most
    /// drainMs.
    void run();

    /// Before run(): SIGTERM and SIGINT stop it from now on.
    void stopOnSignals();

    /// From any thread.
    void stop();

private:
    explicit Server(std::unique_ptr<ServerState> state);

    std::unique_ptr<ServerState> m_state;
};

}  // namespace waymark::relay

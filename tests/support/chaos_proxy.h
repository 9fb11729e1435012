// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <limits>
#include <mutex>
#include <thread>

namespace waymark::tests {

/// What a bad network does to each new connection. Counts are bytes of one connection, TLS records included.
struct ProxyPlan {
    static constexpr std::uint64_t kNever = std::numeric_limits<std::uint64_t>::max();

    std::uint64_t cutUpAfter = kNever;    ///< both sides are reset once this many bytes went to the relay
    std::uint64_t cutDownAfter = kNever;  ///< the same for bytes coming back
    std::uint64_t pieceBytes = 65536;     ///< at most so many bytes are handed on at a time
    bool silent = false;                  ///< takes the connection and never says anything
    bool garbage = false;                 ///< answers bytes that are not TLS
};

/// A TCP proxy on 127.0.0.1 in front of a relay on 127.0.0.1, on a thread of its own. `use` may be called from the
/// test's thread at any time; a connection keeps the plan it began with. Stops and closes everything when destroyed.
class ChaosProxy {
public:
    explicit ChaosProxy(std::uint16_t relayPort);
    ~ChaosProxy();
    ChaosProxy(const ChaosProxy&) = delete;
    ChaosProxy& operator=(const ChaosProxy&) = delete;

    /// 0 when no port could be had.
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// Where later connections go: a relay started again listens elsewhere.
    void pointAt(std::uint16_t relayPort) { m_relayPort = relayPort; }
    void use(const ProxyPlan& plan);

    [[nodiscard]] std::uint64_t connections() const { return m_connections; }
    [[nodiscard]] std::uint64_t cuts() const { return m_cuts; }
    [[nodiscard]] std::uint64_t bytesUp() const { return m_bytesUp; }
    [[nodiscard]] std::uint64_t bytesDown() const { return m_bytesDown; }

private:
    void run();

    int m_listener = -1;
    int m_stopPipe[2] = {-1, -1};
    std::uint16_t m_port = 0;
    std::atomic<std::uint16_t> m_relayPort;
    std::mutex m_planLock;
    ProxyPlan m_plan;
    std::atomic<std::uint64_t> m_connections = 0;
    std::atomic<std::uint64_t> m_cuts = 0;
    std::atomic<std::uint64_t> m_bytesUp = 0;
    std::atomic<std::uint64_t> m_bytesDown = 0;
    std::thread m_thread;
};

}  // namespace waymark::tests

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/server.h"

#include <openssl/ssl.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <cstdio>

#include "sync/relay/serve_connection.h"

namespace waymark::relay {
namespace {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;
using namespace std::chrono_literals;

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr auto kLogEvery = 60s;
constexpr auto kAcceptPause = 100ms;
// Above the cap a client is told so over TLS, but not any number of them.
constexpr std::size_t kRefusedAtOnce = 64;

bool configureTls(asio::ssl::context& context, const TlsIdentity& tls)
{
    boost::system::error_code badCertificate;
    boost::system::error_code badKey;
    static_cast<void>(context.use_certificate_chain(asio::buffer(tls.certificatePem), badCertificate));
    static_cast<void>(context.use_private_key(asio::buffer(tls.keyPem), asio::ssl::context::pem, badKey));
    auto* const native = context.native_handle();
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    return !badCertificate && !badKey && SSL_CTX_check_private_key(native) == 1 &&
           SSL_CTX_set_min_proto_version(native, TLS1_3_VERSION) == 1 && SSL_CTX_set_num_tickets(native, 0) == 1 &&
           SSL_CTX_set_max_early_data(native, 0) == 1;
}

/// What per-address limits go by: nothing on loopback (unless configured), a /64 for IPv6.
std::string limitedAddress(const asio::ip::address& address, const RelayConfig& config)
{
    if (address.is_loopback() && !config.limitLoopback) {
        return {};
    }
    if (!address.is_v6()) {
        return address.to_string();
    }
    auto bytes = address.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), 0);
    return asio::ip::address_v6(bytes).to_string();
}

bool isOverCap(const ServerState& state, const std::string& address)
{
    const auto& config = state.core.config();
    const auto found = state.perAddress.find(address);
    const auto fromThere = found == state.perAddress.end() || address.empty() ? 0 : found->second;
    return state.connections.size() >= config.connections || fromThere >= config.connectionsPerAddress;
}

void admit(ServerState& state, Tcp::socket socket)
{
    boost::system::error_code error;
    const auto peer = socket.remote_endpoint(error);
    const auto& config = state.core.config();
    if (error || state.connections.size() >= config.connections + kRefusedAtOnce) {
        return;
    }
    static_cast<void>(socket.set_option(Tcp::no_delay(true), error));
    const auto address = limitedAddress(peer.address(), config);
    const bool refused = isOverCap(state, address);
    // An exception (out of memory) ends this connection and nothing else.
    asio::co_spawn(state.io, serveConnection(state, std::move(socket), address, refused),
                   [](const std::exception_ptr&) {});
}

asio::awaitable<void> acceptAll(ServerState& state)
{
    asio::steady_timer pause(state.io);
    while (!state.stopping) {
        auto [error, socket] = co_await state.acceptor.async_accept(kTuple);
        if (!error) {
            admit(state, std::move(socket));
        } else if (!state.stopping) {
            pause.expires_after(kAcceptPause);
            co_await pause.async_wait(kTuple);
        }
    }
}

void writeLog(ServerState& state)
{
    if (const auto line = state.counters.takeLine(); !line.empty()) {
        std::fputs((line + "\n").c_str(), stderr);
    }
}

asio::awaitable<void> logCounters(ServerState& state)
{
    while (!state.stopping) {
        state.logTimer.expires_after(kLogEvery);
        co_await state.logTimer.async_wait(kTuple);
        writeLog(state);
    }
}

void tidy(ServerState& state)
{
    asio::post(state.coreThread, [&state] {
        if (const auto done = state.core.tidy(); !done) {
            std::fprintf(stderr, "{\"tidy\": \"%s\"}\n", std::string(errorName(done.error().code)).c_str());
        }
    });
}

/// The first time before anybody is answered: what came due while the relay was down is gone then.
asio::awaitable<void> tidyAgain(ServerState& state)
{
    while (!state.stopping) {
        tidy(state);
        state.tidyTimer.expires_after(std::chrono::milliseconds(state.core.config().tidyMs));
        co_await state.tidyTimer.async_wait(kTuple);
    }
}

asio::awaitable<void> drain(ServerState& state)
{
    asio::steady_timer timer(state.io, std::chrono::milliseconds(state.core.config().drainMs));
    state.onLastGone = [&timer] { timer.cancel(); };
    if (!state.connections.empty()) {
        co_await timer.async_wait(kTuple);
    }
    state.onLastGone = nullptr;
    state.io.stop();
}

void beginStop(ServerState& state)
{
    if (std::exchange(state.stopping, true)) {
        return;
    }
    boost::system::error_code ignored;
    static_cast<void>(state.acceptor.close(ignored));
    state.logTimer.cancel();
    state.tidyTimer.cancel();
    for (const auto& [connection, wind] : state.connections) {
        wind();
    }
    asio::co_spawn(state.io, drain(state), asio::detached);
}

}  // namespace

Server::Server(std::unique_ptr<ServerState> state) : m_state(std::move(state)) {}

Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::listen(RelayCore& core, const TlsIdentity& tls, const std::string& address,
                                               std::uint16_t port)
{
    auto state = std::make_unique<ServerState>(core);
    if (!configureTls(state->tls, tls)) {
        return fail(ErrorCode::bad_input, "TLS key or certificate");
    }
    boost::system::error_code error;
    const auto parsed = asio::ip::make_address(address, error);
    if (error) {
        return fail(ErrorCode::bad_usage, "address");
    }
    const Tcp::endpoint endpoint(parsed, port);
    auto& acceptor = state->acceptor;
    static_cast<void>(acceptor.open(endpoint.protocol(), error));
    if (!error) {
        static_cast<void>(acceptor.set_option(Tcp::acceptor::reuse_address(true), error));
        static_cast<void>(acceptor.bind(endpoint, error));
    }
    if (!error) {
        static_cast<void>(acceptor.listen(asio::socket_base::max_listen_connections, error));
    }
    if (error) {
        return fail(ErrorCode::bad_usage, "cannot listen there");
    }
    return std::unique_ptr<Server>(new Server(std::move(state)));
}

std::uint16_t Server::port() const
{
    return m_state->acceptor.local_endpoint().port();
}

void Server::run()
{
    auto& state = *m_state;
    state.core.onSpaceNews([&state](const SpaceId& space) { state.waits.spaceNews(space); });
    state.core.onSlotNews([&state](const SlotId& slot) { state.waits.slotNews(slot); });
    asio::co_spawn(state.io, tidyAgain(state), asio::detached);
    asio::co_spawn(state.io, acceptAll(state), asio::detached);
    asio::co_spawn(state.io, logCounters(state), asio::detached);
    state.io.run();
    state.coreThread.join();
    state.onLastGone = nullptr;
    writeLog(state);
}

void Server::stopOnSignals()
{
    auto& state = *m_state;
    state.signals.add(SIGTERM);
    state.signals.add(SIGINT);
    state.signals.async_wait([&state](const boost::system::error_code& error, int) {
        if (!error) {
            beginStop(state);
        }
    });
}

void Server::stop()
{
    asio::post(m_state->io, [&state = *m_state] { beginStop(state); });
}

}  // namespace waymark::relay

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/support/chaos_proxy.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace waymark::tests {
namespace {

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int connectTo(std::uint16_t port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = loopback(port);
    if (fd >= 0 && ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(fd);
        return -1;
    }
    return fd;
}

/// Closes with a reset, as a lost network does, not with an orderly end.
void reset(int fd)
{
    if (fd >= 0) {
        const linger now{1, 0};
        ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        ::close(fd);
    }
}

bool writeAll(int fd, const std::uint8_t* from, std::size_t count)
{
    while (count > 0) {
        const auto written = ::send(fd, from, count, MSG_NOSIGNAL);
        if (written <= 0) {
            return false;
        }
        from += written;
        count -= static_cast<std::size_t>(written);
    }
    return true;
}

struct Pair {
    int phone = -1;
    int relay = -1;
    ProxyPlan plan;
    std::uint64_t up = 0;
    std::uint64_t down = 0;
    bool open = true;

    void end(bool hard)
    {
        for (const int fd : {phone, relay}) {
            hard ? reset(fd) : static_cast<void>(fd >= 0 ? ::close(fd) : 0);
        }
        open = false;
    }
};

enum class Moved { ok, ended, cut };

/// Hands on what `from` has, up to the byte after which the plan cuts.
Moved pump(int from, int to, std::uint64_t& sofar, std::uint64_t cutAfter, std::uint64_t piece)
{
    std::array<std::uint8_t, 65536> buffer;
    const auto want = std::min<std::uint64_t>({buffer.size(), piece, std::max<std::uint64_t>(1, cutAfter - sofar)});
    const auto got = ::recv(from, buffer.data(), want, 0);
    if (got <= 0) {
        return Moved::ended;
    }
    if (sofar >= cutAfter) {
        return Moved::cut;
    }
    sofar += static_cast<std::uint64_t>(got);
    return writeAll(to, buffer.data(), static_cast<std::size_t>(got)) ? Moved::ok : Moved::ended;
}

}  // namespace

ChaosProxy::ChaosProxy(std::uint16_t relayPort) : m_relayPort(relayPort)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = loopback(0);
    socklen_t size = sizeof address;
    if (m_listener < 0 || ::pipe(m_stopPipe) != 0 ||
        ::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) != 0 || ::listen(m_listener, 64) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        return;
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

ChaosProxy::~ChaosProxy()
{
    if (m_thread.joinable()) {
        [[maybe_unused]] const auto woken = ::write(m_stopPipe[1], "x", 1);
        m_thread.join();
    }
    for (const int fd : {m_listener, m_stopPipe[0], m_stopPipe[1]}) {
        if (fd >= 0) {
            ::close(fd);
        }
    }
}

void ChaosProxy::use(const ProxyPlan& plan)
{
    const std::lock_guard hold(m_planLock);
    m_plan = plan;
}

void ChaosProxy::run()
{
    std::vector<Pair> pairs;
    const auto accept = [&] {
        Pair pair;
        pair.phone = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (pair.phone < 0) {
            return;
        }
        ++m_connections;
        {
            const std::lock_guard hold(m_planLock);
            pair.plan = m_plan;
        }
        if (pair.plan.garbage) {
            constexpr std::string_view kNotTls = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\xff\x00!";
            writeAll(pair.phone, reinterpret_cast<const std::uint8_t*>(kNotTls.data()), kNotTls.size());
            ::close(pair.phone);
            return;
        }
        if (!pair.plan.silent && (pair.relay = connectTo(m_relayPort)) < 0) {
            reset(pair.phone);
            return;
        }
        pairs.push_back(pair);
    };
    const auto move = [&](Pair& pair, bool up) {
        const auto before = up ? pair.up : pair.down;
        const auto moved = up ? pump(pair.phone, pair.relay, pair.up, pair.plan.cutUpAfter, pair.plan.pieceBytes)
                              : pump(pair.relay, pair.phone, pair.down, pair.plan.cutDownAfter, pair.plan.pieceBytes);
        (up ? m_bytesUp : m_bytesDown) += (up ? pair.up : pair.down) - before;
        m_cuts += moved == Moved::cut ? 1 : 0;
        if (moved != Moved::ok) {
            pair.end(moved == Moved::cut);
        }
    };
    while (true) {
        std::vector<pollfd> watched{{m_stopPipe[0], POLLIN, 0}, {m_listener, POLLIN, 0}};
        for (const auto& pair : pairs) {
            // A silent connection is only held: what the phone sends is left unread.
            watched.push_back({pair.plan.silent ? -1 : pair.phone, POLLIN, 0});
            watched.push_back({pair.relay, POLLIN, 0});
        }
        if (::poll(watched.data(), watched.size(), -1) < 0 || (watched[0].revents & POLLIN) != 0) {
            break;
        }
        const auto count = pairs.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (watched[2 + 2 * i].revents != 0) {
                move(pairs[i], true);
            }
            if (pairs[i].open && watched[3 + 2 * i].revents != 0) {
                move(pairs[i], false);
            }
        }
        if ((watched[1].revents & POLLIN) != 0) {
            accept();
        }
        std::erase_if(pairs, [](const Pair& pair) { return !pair.open; });
    }
    for (auto& pair : pairs) {
        pair.end(true);
    }
}

}  // namespace waymark::tests

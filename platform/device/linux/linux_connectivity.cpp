// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>

#include "platform/device/linux/linux_devices.h"

namespace waymark::device {
namespace {

/// /proc/net/route: a line a route; the second field is the destination, zero for the default route.
bool hasIpv4Default()
{
    std::ifstream routes("/proc/net/route");
    std::string line;
    std::getline(routes, line);
    while (std::getline(routes, line)) {
        std::istringstream fields(line);
        std::string interface;
        std::string destination;
        fields >> interface >> destination;
        if (destination == "00000000" && interface != "lo") {
            return true;
        }
    }
    return false;
}

/// /proc/net/ipv6_route: destination, prefix length, six more fields and flags, then the interface.
bool hasIpv6Default()
{
    constexpr int kFieldsBetween = 7;
    std::ifstream routes("/proc/net/ipv6_route");
    std::string line;
    while (std::getline(routes, line)) {
        std::istringstream fields(line);
        std::string destination;
        std::string length;
        std::string field;
        fields >> destination >> length;
        for (int i = 0; i < kFieldsBetween; ++i) {
            fields >> field;
        }
        fields >> field;
        if (length == "00" && destination.find_first_not_of('0') == std::string::npos && field != "lo") {
            return true;
        }
    }
    return false;
}

bool hasDefaultRoute()
{
    return hasIpv4Default() || hasIpv6Default();
}

int openRouteSocket()
{
    const int netlink = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = RTMGRP_LINK | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;
    if (netlink >= 0 && ::bind(netlink, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(netlink);
        return -1;
    }
    return netlink;
}

void drain(int netlink)
{
    std::array<char, 8192> rest;
    while (::recv(netlink, rest.data(), rest.size(), 0) > 0) {
    }
}

}  // namespace

struct LinuxConnectivity::State {
    int netlink = openRouteSocket();
    int stop = ::eventfd(0, EFD_CLOEXEC);
    mutable std::mutex mutex;
    bool isOnline = hasDefaultRoute();
    std::function<void(bool)> changed;
    std::thread thread;

    void watch();
    void look();
};

void LinuxConnectivity::State::watch()
{
    std::array<pollfd, 2> sources{pollfd{netlink, POLLIN, 0}, pollfd{stop, POLLIN, 0}};
    while (true) {
        ::poll(sources.data(), sources.size(), -1);
        if ((sources[1].revents & POLLIN) != 0) {
            return;
        }
        drain(netlink);
        look();
    }
}

void LinuxConnectivity::State::look()
{
    const bool now = hasDefaultRoute();
    // Held while the listener runs, so that removing it waits for it.
    const std::lock_guard lock(mutex);
    if (now != isOnline) {
        isOnline = now;
        if (changed) {
            changed(now);
        }
    }
}

LinuxConnectivity::LinuxConnectivity() : m_state(std::make_unique<State>())
{
    if (m_state->netlink >= 0 && m_state->stop >= 0) {
        m_state->thread = std::thread([state = m_state.get()] { state->watch(); });
    }
}

LinuxConnectivity::~LinuxConnectivity()
{
    if (m_state->thread.joinable()) {
        ::eventfd_write(m_state->stop, 1);
        m_state->thread.join();
    }
    ::close(m_state->netlink);
    ::close(m_state->stop);
}

bool LinuxConnectivity::isOnline() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->isOnline;
}

void LinuxConnectivity::onChange(std::function<void(bool)> changed)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->changed = std::move(changed);
}

}  // namespace waymark::device

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <mutex>
#include <thread>

#include "platform/device/linux/linux_devices.h"

namespace waymark::device {

struct LinuxAlarm::State {
    int timer = ::timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
    int stop = ::eventfd(0, EFD_CLOEXEC);
    std::mutex mutex;
    std::function<void()> ring;
    std::thread thread;

    void watch();
};

void LinuxAlarm::State::watch()
{
    std::array<pollfd, 2> sources{pollfd{timer, POLLIN, 0}, pollfd{stop, POLLIN, 0}};
    while (true) {
        ::poll(sources.data(), sources.size(), -1);
        if ((sources[1].revents & POLLIN) != 0) {
            return;
        }
        // Fails with ECANCELED when somebody set the clock: a ring as well.
        std::uint64_t times = 0;
        if (::read(timer, &times, sizeof times) < 0 && errno == EAGAIN) {
            continue;  // set anew meanwhile
        }
        // Held while the listener runs, so that removing it waits for it.
        const std::lock_guard lock(mutex);
        if (ring) {
            ring();
        }
    }
}

LinuxAlarm::LinuxAlarm() : m_state(std::make_unique<State>())
{
    if (m_state->timer >= 0 && m_state->stop >= 0) {
        m_state->thread = std::thread([state = m_state.get()] { state->watch(); });
    }
}

LinuxAlarm::~LinuxAlarm()
{
    if (m_state->thread.joinable()) {
        ::eventfd_write(m_state->stop, 1);
        m_state->thread.join();
    }
    ::close(m_state->timer);
    ::close(m_state->stop);
}

void LinuxAlarm::onRing(std::function<void()> ring)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->ring = std::move(ring);
}

void LinuxAlarm::set(std::optional<UnixMs> at)
{
    itimerspec when{};
    if (at) {
        // All zero would stop the timer instead.
        const UnixMs moment = std::max<UnixMs>(*at, 1);
        when.it_value.tv_sec = moment / 1000;
        when.it_value.tv_nsec = (moment % 1000) * 1'000'000;
    }
    ::timerfd_settime(m_state->timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, nullptr);
}

}  // namespace waymark::device

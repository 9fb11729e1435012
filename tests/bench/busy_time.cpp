// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/bench/busy_time.h"

#include <algorithm>
#include <ctime>

namespace waymark::bench {
namespace {

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

bool BusyTime::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0) {
        return QGuiApplication::notify(receiver, event);  // its time is in that of the event that sent it
    }
    const double before = threadMs();
    ++m_depth;
    const bool accepted = QGuiApplication::notify(receiver, event);
    --m_depth;
    m_busyMs += threadMs() - before;
    return accepted;
}

void BusyTime::begin()
{
    m_frames.clear();
    m_busyMs = 0;
}

void BusyTime::frameEnds()
{
    m_frames.push_back(m_busyMs);
    m_busyMs = 0;
}

std::vector<double> BusyTime::frames() const
{
    auto sorted = m_frames;
    sorted.push_back(m_busyMs);
    std::ranges::sort(sorted);
    return sorted;
}

}  // namespace waymark::bench

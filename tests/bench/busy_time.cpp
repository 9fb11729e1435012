// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/bench/busy_time.h"

#include <QElapsedTimer>

#include <algorithm>

namespace waymark::bench {

bool BusyTime::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0) {
        return QGuiApplication::notify(receiver, event);  // its time is in that of the event that sent it
    }
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool accepted = QGuiApplication::notify(receiver, event);
    --m_depth;
    m_busyMs += static_cast<double>(timer.nsecsElapsed()) / 1e6;
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

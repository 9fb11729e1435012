// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/reminder_bell.h"

#include <algorithm>

namespace waymark::viewmodels {

ReminderBell::ReminderBell(device::Alarm& alarm, const Clock& clock, QObject* parent)
    : QObject(parent), m_alarm(alarm), m_clock(clock)
{
    m_alarm.onRing([this] { QMetaObject::invokeMethod(this, [this] { wake(); }, Qt::QueuedConnection); });
}

ReminderBell::~ReminderBell()
{
    m_alarm.onRing({});
    m_alarm.set(std::nullopt);
}

void ReminderBell::set(const std::vector<UnixMs>& coming, const std::vector<UnixMs>& missed)
{
    const UnixMs now = m_clock.now();
    m_rangAt = std::min(m_rangAt, now);
    m_coming = coming;
    // One that rang while the home was locked is not in the home's memory yet.
    if (std::ranges::any_of(missed, [this](UnixMs at) { return at > m_rangAt; })) {
        ring(now);
    }
    m_alarm.set(m_coming.empty() ? std::nullopt : std::optional(m_coming.front()));
}

void ReminderBell::wake()
{
    const UnixMs now = m_clock.now();
    const auto later = std::ranges::upper_bound(m_coming, now);
    const bool due = later != m_coming.begin();
    m_coming.erase(m_coming.begin(), later);
    m_alarm.set(m_coming.empty() ? std::nullopt : std::optional(m_coming.front()));
    if (due) {
        ring(now);
    } else {
        emit clockSet();
    }
}

void ReminderBell::ring(UnixMs now)
{
    m_rangAt = now;
    emit rang(now);
}

}  // namespace waymark::viewmodels

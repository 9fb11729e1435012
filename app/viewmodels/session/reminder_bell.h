// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>

#include <vector>

#include "platform/base/clock.h"
#include "platform/device/alarm.h"

namespace waymark::viewmodels {

/// Rings when a reminder is due. It holds moments and nothing of what they are about, so that it can go on while the
/// home is locked; it sleeps until the next one. However many are due at once, after sleep or a clock that jumped, it
/// rings once. GUI thread.
class ReminderBell : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    ReminderBell(device::Alarm& alarm, const Clock& clock, QObject* parent = nullptr);
    ~ReminderBell() override;

    /// `missed`: due before now and not shown in the home's memory.
    void set(const std::vector<UnixMs>& coming, const std::vector<UnixMs>& missed);

signals:
    /// Everything up to now is due.
    void rang(qint64 now);
    /// The alarm woke for no reminder: the clock was set.
    void clockSet();

private:
    void wake();
    void ring(UnixMs now);

    device::Alarm& m_alarm;
    const Clock& m_clock;
    std::vector<UnixMs> m_coming;
    UnixMs m_rangAt = 0;
};

}  // namespace waymark::viewmodels

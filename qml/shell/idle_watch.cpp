// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/shell/idle_watch.h"

#include <QEvent>
#include <QSettings>

#include <algorithm>
#include <ctime>

namespace waymark::shell {
namespace {

const QString kIdleKey = QStringLiteral("lockIdleSeconds");
const QString kAwayKey = QStringLiteral("lockAwaySeconds");

bool isFromSomebody(QEvent::Type type)
{
    switch (type) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::TouchBegin:
        case QEvent::TouchUpdate:
        case QEvent::Wheel:
        case QEvent::InputMethod:
            return true;
        default:
            return false;
    }
}

}  // namespace

IdleWatch::IdleWatch(Now now, const QString& file, QObject* parent)
    : QObject(parent), m_now(std::move(now)), m_file(file)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    if (!m_file.isEmpty()) {
        const QSettings kept(m_file, QSettings::IniFormat);
        // The file is anybody's to change: no time outside the choices comes from it.
        const int idle = kept.value(kIdleKey).toInt();
        m_idleSeconds = idleChoices().contains(idle) ? idle : m_idleSeconds;
        const int away = kept.value(kAwayKey, m_awaySeconds).toInt();
        m_awaySeconds = awayChoices().contains(away) ? away : m_awaySeconds;
    }
}

void IdleWatch::setIdleSeconds(int seconds)
{
    if (seconds != m_idleSeconds && idleChoices().contains(seconds)) {
        m_idleSeconds = seconds;
        keep(kIdleKey, seconds);
    }
}

void IdleWatch::setAwaySeconds(int seconds)
{
    if (seconds != m_awaySeconds && awayChoices().contains(seconds)) {
        m_awaySeconds = seconds;
        keep(kAwayKey, seconds);
    }
}

void IdleWatch::keep(const QString& key, int seconds)
{
    if (!m_file.isEmpty()) {
        QSettings(m_file, QSettings::IniFormat).setValue(key, seconds);
    }
    emit timesChanged();
    look();
}

qint64 IdleWatch::sinceBoot()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return qint64{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
}

void IdleWatch::setRunning(bool running)
{
    if (m_running == running) {
        return;
    }
    m_running = running;
    m_touched = m_left = m_now();
    emit runningChanged();
    look();
}

void IdleWatch::setOutOfSight(bool outOfSight)
{
    if (m_outOfSight == outOfSight) {
        return;
    }
    if (!outOfSight) {
        look();  // back too late: locked before anything is seen
    }
    m_outOfSight = outOfSight;
    m_left = m_now();
    emit outOfSightChanged();
    look();
}

void IdleWatch::touch()
{
    if (!m_running) {
        return;
    }
    if (isDue(m_now())) {
        look();
        return;
    }
    m_touched = m_now();
    if (m_secondsLeft > 0) {
        look();
    }
}

bool IdleWatch::isDue(qint64 now) const
{
    return now - m_touched >= m_idleSeconds * qint64{1000} ||
           (m_outOfSight && now - m_left >= m_awaySeconds * qint64{1000});
}

void IdleWatch::look()
{
    if (!m_running) {
        m_timer.stop();
        warn(0);
        return;
    }
    const qint64 now = m_now();
    if (isDue(now)) {
        setRunning(false);
        emit lockDue();
        return;
    }
    const qint64 left = m_idleSeconds * qint64{1000} - (now - m_touched);
    warn(left <= kWarnMs ? static_cast<int>((left + 999) / 1000) : 0);
    qint64 wait = left > kWarnMs ? left - kWarnMs : std::max<qint64>(1, left % 1000 == 0 ? 1000 : left % 1000);
    if (m_outOfSight) {
        wait = std::min(wait, m_awaySeconds * qint64{1000} - (now - m_left));
    }
    m_timer.start(static_cast<int>(std::max<qint64>(1, wait)));
}

void IdleWatch::warn(int seconds)
{
    if (m_secondsLeft != seconds) {
        m_secondsLeft = seconds;
        emit secondsLeftChanged();
    }
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (isFromSomebody(event->type())) {
        touch();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace waymark::shell

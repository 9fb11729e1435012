// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>

#include <functional>

namespace waymark::shell {

/// When to lock by itself: after 2 minutes without a touch or a key, said 20 seconds before; after 30 seconds out of
/// sight. It counts time asleep too, and sleeps on one timer. GUI thread.
class IdleWatch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    /// Only while something is open that can be locked.
    Q_PROPERTY(bool running READ running WRITE setRunning NOTIFY runningChanged FINAL)
    Q_PROPERTY(bool outOfSight READ outOfSight WRITE setOutOfSight NOTIFY outOfSightChanged FINAL)
    /// 20 to 1 while the person is warned; else 0.
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged FINAL)

public:
    static constexpr qint64 kIdleMs = 120'000;
    static constexpr qint64 kWarnMs = 20'000;
    static constexpr qint64 kOutOfSightMs = 30'000;
    /// Milliseconds that go on while the phone sleeps.
    using Now = std::function<qint64()>;

    explicit IdleWatch(Now now, QObject* parent = nullptr);

    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] bool outOfSight() const { return m_outOfSight; }
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }
    void setRunning(bool running);
    void setOutOfSight(bool outOfSight);

    /// Somebody is there: "Stay", or any touch or key of the application it is installed on.
    Q_INVOKABLE void touch();
    /// Decides anew; the timer calls it.
    void look();

    bool eventFilter(QObject* watched, QEvent* event) override;

    /// The machine's own time since it started, asleep or not.
    [[nodiscard]] static qint64 sinceBoot();

signals:
    void runningChanged();
    void outOfSightChanged();
    void secondsLeftChanged();
    void lockDue();

private:
    [[nodiscard]] bool isDue(qint64 now) const;
    void warn(int seconds);

    Now m_now;
    QTimer m_timer;
    qint64 m_touched = 0;
    qint64 m_left = 0;
    bool m_running = false;
    bool m_outOfSight = false;
    int m_secondsLeft = 0;
};

}  // namespace waymark::shell

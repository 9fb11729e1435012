// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>

#include <functional>

namespace waymark::shell {

/// When to lock by itself: after 2 minutes without a touch or a key, said 20 seconds before; after 30 seconds out of
/// sight. Its reader may choose other times, within bounds; they are kept in a small file beside the home, which holds
/// nothing about anybody. It counts time asleep too, and sleeps on one timer. GUI thread.
class IdleWatch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    /// Only while something is open that can be locked.
    Q_PROPERTY(bool running READ running WRITE setRunning NOTIFY runningChanged FINAL)
    Q_PROPERTY(bool outOfSight READ outOfSight WRITE setOutOfSight NOTIFY outOfSightChanged FINAL)
    /// 20 to 1 while the person is warned; else 0.
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged FINAL)
    /// Seconds without a touch, and out of sight; one of the choices each.
    Q_PROPERTY(int idleSeconds READ idleSeconds WRITE setIdleSeconds NOTIFY timesChanged FINAL)
    Q_PROPERTY(int awaySeconds READ awaySeconds WRITE setAwaySeconds NOTIFY timesChanged FINAL)
    Q_PROPERTY(QList<int> idleChoices READ idleChoices CONSTANT FINAL)
    Q_PROPERTY(QList<int> awayChoices READ awayChoices CONSTANT FINAL)

public:
    static constexpr qint64 kWarnMs = 20'000;
    /// Milliseconds that go on while the phone sleeps.
    using Now = std::function<qint64()>;

    /// An empty file name keeps nothing (tests, the gallery).
    explicit IdleWatch(Now now, const QString& file = {}, QObject* parent = nullptr);

    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] bool outOfSight() const { return m_outOfSight; }
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }
    [[nodiscard]] int idleSeconds() const { return m_idleSeconds; }
    [[nodiscard]] int awaySeconds() const { return m_awaySeconds; }
    [[nodiscard]] QList<int> idleChoices() const { return {60, 120, 300, 600}; }
    [[nodiscard]] QList<int> awayChoices() const { return {0, 30, 60, 300}; }
    /// What is no choice changes nothing.
    void setIdleSeconds(int seconds);
    void setAwaySeconds(int seconds);
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
    void timesChanged();
    void lockDue();

private:
    [[nodiscard]] bool isDue(qint64 now) const;
    void warn(int seconds);
    void keep(const QString& key, int seconds);

    Now m_now;
    QString m_file;
    int m_idleSeconds = 120;
    int m_awaySeconds = 30;
    QTimer m_timer;
    qint64 m_touched = 0;
    qint64 m_left = 0;
    bool m_running = false;
    bool m_outOfSight = false;
    int m_secondsLeft = 0;
};

}  // namespace waymark::shell

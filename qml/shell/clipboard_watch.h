// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QGuiApplication>
#include <QString>
#include <QTimer>

#include <functional>

namespace waymark::shell {

/// Takes what the app put on a clipboard off again after a minute, and when the app ends, unless something else is
/// there by then. GUI thread only.
class ClipboardWatch : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kStaysMs = 60'000;

    /// One clipboard of the device.
    struct Board {
        virtual ~Board() = default;
        [[nodiscard]] virtual bool isOurs() const = 0;  ///< this app put there what is on it
        [[nodiscard]] virtual QString text() const = 0;
        virtual void clear() = 0;
    };
    /// Milliseconds of a clock that goes on while the device sleeps.
    using Now = std::function<qint64()>;

    /// The board outlives it.
    ClipboardWatch(Board& board, Now now, QObject* parent = nullptr);

    /// Something was put on the board.
    void change();
    /// Clears the board if its time has come. The timer calls it, and whoever knows that the device was asleep.
    void look();
    void end();

private:
    void takeOff();

    Board& m_board;
    Now m_now;
    QTimer m_timer;
    QString m_lent;
    qint64 m_since = 0;
};

/// Watches the clipboards of this device for as long as the app runs.
void watchClipboards(QGuiApplication& application);

}  // namespace waymark::shell

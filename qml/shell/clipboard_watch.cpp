// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/shell/clipboard_watch.h"

#include <QClipboard>

#include <utility>

#include "qml/shell/idle_watch.h"

namespace waymark::shell {
namespace {

class DeviceBoard final : public QObject, public ClipboardWatch::Board {
public:
    DeviceBoard(QClipboard& clipboard, QClipboard::Mode mode, QObject* parent)
        : QObject(parent), m_clipboard(clipboard), m_mode(mode)
    {
    }
    [[nodiscard]] bool isOurs() const override
    {
        return m_mode == QClipboard::Clipboard ? m_clipboard.ownsClipboard() : m_clipboard.ownsSelection();
    }
    [[nodiscard]] QString text() const override { return m_clipboard.text(m_mode); }
    void clear() override { m_clipboard.clear(m_mode); }

private:
    QClipboard& m_clipboard;
    QClipboard::Mode m_mode;
};

}  // namespace

ClipboardWatch::ClipboardWatch(Board& board, Now now, QObject* parent)
    : QObject(parent), m_board(board), m_now(std::move(now))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardWatch::look);
}

void ClipboardWatch::change()
{
    // A clipboard manager may take the same words over: they are still ours to take off.
    if (!m_board.isOurs()) {
        return;
    }
    m_lent = m_board.text();
    m_since = m_now();
    m_lent.isEmpty() ? m_timer.stop() : m_timer.start(kStaysMs);
}

void ClipboardWatch::look()
{
    const qint64 left = m_since + kStaysMs - m_now();
    if (m_lent.isEmpty()) {
        return;
    }
    left > 0 ? m_timer.start(left) : takeOff();
}

void ClipboardWatch::end()
{
    takeOff();
}

void ClipboardWatch::takeOff()
{
    m_timer.stop();
    if (const QString lent = std::exchange(m_lent, {}); !lent.isEmpty() && m_board.text() == lent) {
        m_board.clear();
    }
}

void watchClipboards(QGuiApplication& application)
{
    QClipboard* clipboard = QGuiApplication::clipboard();
    const auto watch = [&](QClipboard::Mode mode, auto changed) {
        auto* board = new DeviceBoard(*clipboard, mode, &application);
        auto* one = new ClipboardWatch(*board, IdleWatch::sinceBoot, board);
        QObject::connect(clipboard, changed, one, &ClipboardWatch::change);
        QObject::connect(&application, &QGuiApplication::applicationStateChanged, one, &ClipboardWatch::look);
        QObject::connect(&application, &QGuiApplication::aboutToQuit, one, &ClipboardWatch::end);
    };
    watch(QClipboard::Clipboard, &QClipboard::dataChanged);
    if (clipboard->supportsSelection()) {
        // Where text that is marked can be put in with the middle button.
        watch(QClipboard::Selection, &QClipboard::selectionChanged);
    }
}

}  // namespace waymark::shell

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QPointF>
#include <QQuickItem>
#include <QQuickWindow>

namespace waymark::journey {

/// A finger on the glass: its touches go through the window as those of a screen do, at times of its own.
class Finger {
public:
    explicit Finger(QQuickWindow& window) : m_window(window) {}

    void tap(QPointF at);
    /// Drags pages until all of the item is in sight, or what fits of it. False when it stays out of sight.
    [[nodiscard]] bool bringIntoSight(QQuickItem& item);

private:
    [[nodiscard]] bool scroll(QQuickItem& flickable, QQuickItem& item);
    void drag(QPointF from, double by);
    void touch(QPointF at, QEventPoint::State state, unsigned long later);

    QQuickWindow& m_window;
    unsigned long m_ms = 0;
};

}  // namespace waymark::journey

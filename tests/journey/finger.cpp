// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/journey/finger.h"

#include <qpa/qwindowsysteminterface.h>
#include <QtTest/QTest>

#include <algorithm>

namespace waymark::journey {
namespace {

constexpr int kMostDrags = 30;
constexpr int kSteps = 8;

QPointingDevice* screen()
{
    static QPointingDevice* const device = QTest::createTouchDevice();
    return device;
}

QRectF sceneRect(const QQuickItem& item)
{
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

bool inSight(const QRectF& view, const QRectF& thing)
{
    const double room = std::min(thing.height(), view.height());
    return (view & thing).height() >= room - 1 && view.contains(thing.center());
}

}  // namespace

void Finger::touch(QPointF at, QEventPoint::State state, unsigned long later)
{
    m_ms += later;
    QWindowSystemInterface::TouchPoint point;
    point.id = 1;
    point.state = state;
    point.pressure = 1;
    point.area = QRectF(m_window.mapToGlobal(at) - QPointF(4, 4), QSizeF(8, 8));
    QWindowSystemInterface::handleTouchEvent<QWindowSystemInterface::SynchronousDelivery>(&m_window, m_ms, screen(),
                                                                                          {point});
}

void Finger::tap(QPointF at)
{
    touch(at, QEventPoint::Pressed, 1'000);  // long after the one before: not a double tap
    touch(at, QEventPoint::Released, 60);
}

void Finger::drag(QPointF from, double by)
{
    touch(from, QEventPoint::Pressed, 1'000);
    for (int step = 1; step <= kSteps; ++step) {
        touch(from + QPointF(0, by * step / kSteps), QEventPoint::Updated, 16);
    }
    touch(from + QPointF(0, by), QEventPoint::Released, 400);  // held still first: the page does not fly on
}

bool Finger::scroll(QQuickItem& flickable, QQuickItem& item)
{
    for (int drags = 0; drags < kMostDrags; ++drags) {
        m_window.grabWindow();
        const QRectF view = sceneRect(flickable);
        const QRectF thing = sceneRect(item);
        if (inSight(view, thing)) {
            return true;
        }
        const double reach = view.height() * 0.35;
        const double by = std::clamp(view.center().y() - thing.center().y(), -reach, reach);
        const double before = flickable.property("contentY").toDouble();
        drag(QPointF(view.left() + 6, view.center().y() - by / 2), by);
        if (flickable.property("contentY").toDouble() == before) {
            return view.contains(thing.center());
        }
    }
    return false;
}

bool Finger::bringIntoSight(QQuickItem& item)
{
    for (QQuickItem* up = item.parentItem(); up != nullptr; up = up->parentItem()) {
        if (up->inherits("QQuickFlickable") && !scroll(*up, item)) {
            return false;
        }
    }
    m_window.grabWindow();
    return QRectF(QPointF(), m_window.size()).contains(sceneRect(item).center());
}

}  // namespace waymark::journey

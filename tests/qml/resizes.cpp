// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <qpa/qwindowsysteminterface.h>

#include <QtTest/QTest>

#include "tests/qml/walker.h"

namespace waymark::tests {

void Resizes::aWindowThatTurnsBeforeItsNextFrameMeetsNoCellThatHasGone()
{
    m_stage.wear(gallery::looks().front());
    QQuickView& view = m_stage.view();
    const QSize upright = view.size();
    const auto turn = [&view](QSize to) {
        view.resize(to);
        QWindowSystemInterface::flushWindowSystemEvents();
    };
    for (const QString& name : m_stage.names()) {
        m_stage.show(name);
        // What a lock or another phone's change takes away is gone before anything is drawn again.
        m_stage.app().forget();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        turn(upright.transposed());
        turn(upright);
    }
}

}  // namespace waymark::tests

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <qpa/qwindowsysteminterface.h>

#include <QQuickItem>
#include <QRegularExpression>
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

void Resizes::aLongListThatTurnsStaysAtItsTop()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    for (const char* name : {"promises", "long-promises"}) {
        m_stage.wear(gallery::looks().front());
        m_stage.show(QString::fromLatin1(name));
        for (const gallery::Look& look : gallery::looks()) {
            m_stage.wear(look);
            auto* frame = m_stage.view()
                              .rootObject()
                              ->property("shell")
                              .value<QObject*>()
                              ->property("home")
                              .value<QObject*>()
                              ->property("frame")
                              .value<QObject*>();
            auto* list = frame->property("shown").value<QObject*>()->property("flickable").value<QObject*>();
            QVERIFY(list->property("header").isValid());
            const QByteArray where = QByteArray(name) + " in " + look.name.toUtf8();
            QVERIFY2(qAbs(list->property("contentY").toReal() - list->property("originY").toReal()) < 1,
                     where.constData());
        }
    }
}

}  // namespace waymark::tests

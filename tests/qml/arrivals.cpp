// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QQmlListReference>
#include <QQuickItem>
#include <QtTest/QtTest>

#include "tests/qml/walker.h"

namespace waymark::tests {
namespace {

/// The open home of the stage, as somebody uses it: nothing waits for a page to be whole.
struct OpenHome {
    QObject* home = nullptr;
    QObject* frame = nullptr;

    explicit OpenHome(gallery::Stage& stage)
    {
        stage.show(QStringLiteral("today"));
        home = child(child(stage.view().rootObject(), "shell"), "home");
        frame = child(home, "frame");
    }
    static QObject* child(QObject* of, const char* name) { return of->property(name).value<QObject*>(); }

    void visit(const QString& page) const
    {
        QMetaObject::invokeMethod(home, "visit", Q_ARG(QString, page), Q_ARG(QVariant, QVariant()));
    }
    [[nodiscard]] QString shown() const
    {
        const QObject* page = child(frame, "shown");
        return page != nullptr ? page->objectName() : QString();
    }
    [[nodiscard]] qsizetype trail() const { return QQmlListReference(frame, "trail").size(); }
};

}  // namespace

void Arrivals::thePageBeforeStaysUntilTheNextIsWhole()
{
    const OpenHome open(m_stage);
    open.visit(QStringLiteral("agenda"));
    QCOMPARE(open.shown(), QStringLiteral("today"));
    QTRY_COMPARE(open.shown(), QStringLiteral("agenda"));  // by itself, between frames
    auto* page = OpenHome::child(open.frame, "shown");
    QVERIFY(page->property("visible").toBool() && page->property("width").toReal() > 0);
    QVERIFY(page->property("activeFocus").toBool());
}

void Arrivals::aSecondTapOnTheWayOpensNothingTwice()
{
    const OpenHome open(m_stage);
    open.visit(QStringLiteral("agenda"));
    open.visit(QStringLiteral("agenda"));
    QTRY_COMPARE(open.shown(), QStringLiteral("agenda"));
    QMetaObject::invokeMethod(open.home, "settle");
    QCOMPARE(open.trail(), 1);
}

void Arrivals::backOnTheWayStaysWhereOneIs()
{
    const OpenHome open(m_stage);
    open.visit(QStringLiteral("agenda"));
    QMetaObject::invokeMethod(open.frame, "back");
    m_stage.settle();
    QCOMPARE(open.shown(), QStringLiteral("today"));
    open.visit(QStringLiteral("agenda"));  // and the next tap counts
    QTRY_COMPARE(open.shown(), QStringLiteral("agenda"));
}

void Arrivals::aLockOnTheWayLeavesNoPage()
{
    const OpenHome open(m_stage);
    open.visit(QStringLiteral("agenda"));
    m_stage.app().setStage(viewmodels::AppViewModel::Stage::Locked);
    m_stage.settle();
    QCOMPARE(open.shown(), QString());
    QCOMPARE(open.trail(), 0);
}

}  // namespace waymark::tests

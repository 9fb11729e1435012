// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QQuickItem>
#include <QtTest/QtTest>

#include "tests/qml/walker.h"

namespace waymark::tests {
namespace {

using Role = viewmodels::AppViewModel::Role;

QObject* child(QObject* of, const char* name)
{
    return of->property(name).value<QObject*>();
}

}  // namespace

void Roles::nobodyOpensAPageOfAnotherRole_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QStringList>("refused");
    QTest::newRow("young person") << Role::YoungPerson << "today"
                                  << QStringList{"carer-today", "children", "child", "notes",
                                                 "quick-note",  "homes",    "home",  "home-edit"};
    QTest::newRow("foster carer") << Role::FosterCarer << "carer-today" << QStringList{"today"};
    QTest::newRow("hub carer") << Role::HubCarer << "carer-today" << QStringList{"today"};
    QTest::newRow("adviser") << Role::Adviser << "carer-today" << QStringList{"today", "homes", "home", "home-edit"};
}

void Roles::nobodyOpensAPageOfAnotherRole()
{
    QFETCH(Role, role);
    QFETCH(QString, first);
    QFETCH(QStringList, refused);
    m_stage.show(QStringLiteral("today"));
    m_stage.app().setRole(role);
    m_stage.settle();
    QObject* home = child(child(m_stage.view().rootObject(), "shell"), "home");
    QObject* frame = child(home, "frame");
    QCOMPARE(child(frame, "shown")->objectName(), first);
    for (const QString& page : refused) {
        QVERIFY2(!home->property("pages").toStringList().contains(page), qPrintable(page));
        for (const auto way : {QLatin1String("visit"), QLatin1String("go")}) {
            QTest::ignoreMessage(QtWarningMsg, qPrintable("not a page of this role: " + page));
            way == QLatin1String("go")
                ? QMetaObject::invokeMethod(home, "go", Q_ARG(QString, page))
                : QMetaObject::invokeMethod(home, "visit", Q_ARG(QString, page), Q_ARG(QVariant, QVariant(QString())));
            QMetaObject::invokeMethod(home, "settle");
            QCOMPARE(child(frame, "shown")->objectName(), first);
        }
    }
}

}  // namespace waymark::tests

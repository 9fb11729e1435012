// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QGuiApplication>
#include <QtTest/QtTest>

#include "qml/shell/languages.h"
#include "tests/together/two_apps.h"

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    waymark::shell::chooseFonts();
    waymark::shell::speak(QStringLiteral("en"));
    waymark::tests::TwoApps test;
    return QTest::qExec(&test, argc, argv);
}

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

#include <QGuiApplication>
#include <QtTest/QtTest>

#include "qml/shell/languages.h"
#include "tests/together/endings.h"
#include "tests/together/lost_phone.h"
#include "tests/together/shared_files.h"
#include "tests/together/taken_back.h"
#include "tests/together/two_apps.h"
#include "tests/together/withheld.h"

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    // Without this, on a platform with no screen reader, QML gives its items no names.
    QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
    waymark::shell::chooseFonts();
    waymark::shell::speak(QStringLiteral("en"));
    waymark::tests::TwoApps together;
    waymark::tests::Withheld withheld;
    waymark::tests::SharedFiles sharedFiles;
    waymark::tests::TakenBack takenBack;
    waymark::tests::Endings endings;
    waymark::tests::LostPhone lostPhone;
    int failed = QTest::qExec(&together, argc, argv);
    failed += QTest::qExec(&withheld, argc, argv);
    failed += QTest::qExec(&sharedFiles, argc, argv);
    failed += QTest::qExec(&takenBack, argc, argv);
    failed += QTest::qExec(&endings, argc, argv);
    return failed + QTest::qExec(&lostPhone, argc, argv);
}

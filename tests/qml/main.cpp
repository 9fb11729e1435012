// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
/// Walks over the gallery in process, without a display or a bus. Any Qt warning is a failure.
///   tests_qml [-class walker|contrast|focus|shell|resizes] [Qt Test's own arguments]
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

#include <QGuiApplication>
#include <QtTest/QtTest>

#include "qml/shell/languages.h"
#include "tests/qml/shell_tests.h"
#include "tests/qml/walker.h"

int main(int argc, char** argv)
{
    // In Qt 6.4 a page kept there may be older than the type it builds on, and shows one field's words in another.
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    QGuiApplication application(argc, argv);
    // Without this, on a platform with no screen reader, QML gives its items no names.
    QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
    waymark::shell::chooseFonts();
    waymark::shell::speak(QStringLiteral("en"));
    QStringList arguments = application.arguments();
    QString only;
    if (const auto at = arguments.indexOf(QStringLiteral("-class")); at > 0 && at + 1 < arguments.size()) {
        only = arguments.at(at + 1);
        arguments.remove(at, 2);
    }
    waymark::gallery::Stage stage;
    if (!stage.isReady()) {
        return 1;
    }
    using namespace waymark::tests;
    int failures = 0;
    const auto run = [&](const char* name, QObject& test) {
        if (only.isEmpty() || only == QLatin1String(name)) {
            failures += QTest::qExec(&test, arguments);
        }
    };
    TestIdleWatch idleWatch;
    TestClipboardWatch clipboardWatch;
    TestLooks looks;
    TestWords words;
    Contrast contrast(stage);
    Focus focus(stage);
    Walker walker(stage);
    Roles roles(stage);
    Arrivals arrivals(stage);
    Resizes resizes(stage);
    run("shell", idleWatch);
    run("shell", clipboardWatch);
    run("shell", looks);
    run("shell", words);
    run("shell", roles);
    run("shell", arrivals);
    run("contrast", contrast);
    run("focus", focus);
    run("walker", walker);
    run("resizes", resizes);
    return failures == 0 ? 0 : 1;
}

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// waymark-journey --out DIR --relay URL --pin PIN --pictures DIR: the app with no display, over the homes of
// waymark-demo (made first when there are none) and a relay that runs. Prints each step; ends with 1 when one did not
// happen.
#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>

#include <cstdio>

#include "platform/base/clock.h"
#include "qml/shell/languages.h"
#include "tests/journey/journey.h"

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    waymark::shell::chooseFonts();
    QCommandLineParser parser;
    const QCommandLineOption demo(QStringLiteral("out"), QStringLiteral("What waymark-demo made, or is to make."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption relay(QStringLiteral("relay"), QStringLiteral("For the demo."), QStringLiteral("URL"));
    const QCommandLineOption pin(QStringLiteral("pin"), QStringLiteral("For the demo."), QStringLiteral("PIN"));
    const QCommandLineOption pictures(QStringLiteral("pictures"), QStringLiteral("Where the pictures go."),
                                      QStringLiteral("DIR"), QStringLiteral("out/pictures"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en, or xb."),
                                      QStringLiteral("LANGUAGE"), QStringLiteral("en"));
    parser.addOptions({demo, relay, pin, pictures, language});
    parser.addHelpOption();
    parser.process(application);
    waymark::shell::speak(parser.value(language));
    if (!QDir(parser.value(demo)).exists(QStringLiteral("passphrase"))) {
        QProcess::execute(QCoreApplication::applicationDirPath() + QStringLiteral("/waymark-demo"),
                          {QStringLiteral("--out"), parser.value(demo), QStringLiteral("--relay"), parser.value(relay),
                           QStringLiteral("--pin"), parser.value(pin)});
    }
    QFile secret(QDir(parser.value(demo)).filePath(QStringLiteral("passphrase")));
    if (!secret.open(QIODevice::ReadOnly) || !QDir().mkpath(parser.value(pictures))) {
        std::fputs("waymark-journey: no demo there, or no room for pictures\n", stderr);
        return 2;
    }
    const waymark::RealClock clock;
    waymark::journey::Journey journey(parser.value(demo).toStdString(), QString::fromUtf8(secret.readAll()).trimmed(),
                                      QDir(parser.value(pictures)), clock);
    return journey.run() ? 0 : 1;
}

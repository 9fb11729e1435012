// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
/// Every page and control with invented people.
///   waymark-gallery [PAGE]                                       shows one page
///   waymark-gallery --pictures DIR [--only NAME] [--look LOOK]   draws them all, in every look; exit 1 on any warning
///   waymark-gallery --looks                                      names the looks
///   waymark-gallery --follow                                     names its pages, then shows each it is told on stdin
///   waymark-gallery --readme FILE                                draws the picture of the README
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QSocketNotifier>

#include <cstdio>

#include "qml/shell/languages.h"
#include "tests/gallery/pictures.h"
#include "tests/gallery/stage.h"

namespace {

using waymark::gallery::Stage;

int warnings = 0;
QtMessageHandler previousHandler = nullptr;

void countWarnings(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    warnings += type == QtDebugMsg || type == QtInfoMsg ? 0 : 1;
    previousHandler(type, context, message);
}

int drawAll(Stage& stage, const QDir& directory, const QString& only, const QString& look)
{
    directory.mkpath(QStringLiteral("."));
    const int drawn = waymark::gallery::drawPages(stage, directory, only, look);
    std::printf("%d pictures in %s\n", drawn, qPrintable(directory.path()));
    return drawn > 0 && warnings == 0 && waymark::gallery::writeIndex(stage, directory) ? 0 : 1;
}

/// One name a line in; "shown NAME" out, when it is. For whoever reads the window from outside.
int follow(Stage& stage)
{
    std::printf("%s\n", qPrintable(stage.names().join(QLatin1Char(' '))));
    std::fflush(stdout);
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly)) {
        return 1;
    }
    QSocketNotifier asked(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&asked, &QSocketNotifier::activated, &in, [&] {
        const QString name = QString::fromUtf8(in.readLine()).trimmed();
        if (name.isEmpty()) {
            QCoreApplication::quit();
            return;
        }
        stage.show(name);
        std::printf("shown %s\n", qPrintable(name));
        std::fflush(stdout);
    });
    return QGuiApplication::exec() == 0 && warnings == 0 ? 0 : 1;
}

int nameLooks()
{
    for (const auto& look : waymark::gallery::looks()) {
        std::printf("%s\n", qPrintable(look.name));
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv)
{
    // In Qt 6.4 a page kept there may be older than the type it builds on, and shows one field's words in another.
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    QGuiApplication application(argc, argv);
    waymark::shell::chooseFonts();
    waymark::shell::speak(QStringLiteral("en"));

    QCommandLineParser parser;
    const QCommandLineOption pictures(QStringLiteral("pictures"), QStringLiteral("Draw every page to DIR."),
                                      QStringLiteral("DIR"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Only pages whose name starts so."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption look(QStringLiteral("look"), QStringLiteral("Only this look."), QStringLiteral("LOOK"));
    parser.addHelpOption();
    const QCommandLineOption names(QStringLiteral("looks"), QStringLiteral("Name every look."));
    const QCommandLineOption readme(QStringLiteral("readme"), QStringLiteral("Draw the picture of the README."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption told(QStringLiteral("follow"), QStringLiteral("Show what is asked for on stdin."));
    parser.addOptions({pictures, only, look, names, readme, told});
    parser.addPositionalArgument(QStringLiteral("page"), QStringLiteral("The page to show."));
    parser.process(application);

    if (parser.isSet(names)) {
        return nameLooks();
    }
    previousHandler = qInstallMessageHandler(countWarnings);
    Stage stage;
    if (!stage.isReady()) {
        return 1;
    }
    if (parser.isSet(told)) {
        return follow(stage);
    }
    if (parser.isSet(readme)) {
        return waymark::gallery::drawReadme(stage, parser.value(readme)) && warnings == 0 ? 0 : 1;
    }
    if (parser.isSet(pictures)) {
        return drawAll(stage, QDir(parser.value(pictures)), parser.value(only), parser.value(look));
    }
    stage.show(parser.positionalArguments().value(0, QStringLiteral("today")));
    return QGuiApplication::exec();
}

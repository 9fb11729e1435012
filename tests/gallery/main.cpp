// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
/// Every page and control with invented people.
///   waymark-gallery [PAGE]                                       shows one page
///   waymark-gallery --pictures DIR [--only NAME] [--look LOOK]   draws them all, in every look; exit 1 on any warning
#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>

#include <cstdio>

#include "qml/shell/languages.h"
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

int drawAll(Stage& stage, const QDir& directory, const QString& only, const QString& onlyLook)
{
    directory.mkpath(QStringLiteral("."));
    int failed = 0;
    int drawn = 0;
    for (const auto& look : waymark::gallery::looks()) {
        if (!onlyLook.isEmpty() && look.name != onlyLook) {
            continue;
        }
        stage.wear(look);
        for (const QString& name : stage.names()) {
            if (!name.startsWith(only)) {
                continue;
            }
            stage.show(name);
            const QString file = directory.filePath(QStringLiteral("%1-%2.png").arg(name, look.name));
            failed += stage.view().grabWindow().save(file) ? 0 : 1;
            ++drawn;
        }
    }
    std::printf("%d pictures in %s\n", drawn, qPrintable(directory.path()));
    return failed == 0 && warnings == 0 && drawn > 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv)
{
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
    parser.addOptions({pictures, only, look});
    parser.addPositionalArgument(QStringLiteral("page"), QStringLiteral("The page to show."));
    parser.process(application);

    previousHandler = qInstallMessageHandler(countWarnings);
    Stage stage;
    if (!stage.isReady()) {
        return 1;
    }
    if (parser.isSet(pictures)) {
        return drawAll(stage, QDir(parser.value(pictures)), parser.value(only), parser.value(look));
    }
    stage.show(parser.positionalArguments().value(0, QStringLiteral("today")));
    return QGuiApplication::exec();
}

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
/// Every page and control with invented data.
///   waymark-gallery [PAGE]                                shows one page
///   waymark-gallery --pictures DIR [--only NAME] [--look LOOK]   draws them all, in every look
#include "tests/gallery/pictures.h"

#include <QCommandLineParser>
#include <QFont>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>

int main(int argc, char** argv)
{
    using namespace waymark::gallery;
    QGuiApplication application(argc, argv);
    QFont::insertSubstitutions(QStringLiteral("Noto Sans"),
                               {QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans Ethiopic")});
    QFont::insertSubstitutions(QStringLiteral("Noto Serif"),
                               {QStringLiteral("Noto Naskh Arabic"), QStringLiteral("Noto Serif Ethiopic")});

    QCommandLineParser parser;
    const QCommandLineOption pictures(QStringLiteral("pictures"), QStringLiteral("Draw every page to DIR."),
                                      QStringLiteral("DIR"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Only pages whose name starts so."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption look(QStringLiteral("look"), QStringLiteral("Only this look."), QStringLiteral("LOOK"));
    parser.addOptions({pictures, only, look});
    parser.addPositionalArgument(QStringLiteral("page"), QStringLiteral("The page to show."));
    parser.process(application);

    int warnings = 0;
    QQuickView view;
    QObject::connect(view.engine(), &QQmlEngine::warnings,
                     [&warnings](const QList<QQmlError>& list) { warnings += int(list.size()); });
    view.engine()->addImportPath(QStringLiteral(":/qt/qml"));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(390, 844);
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Waymark/Gallery/Gallery.qml")));
    if (view.status() != QQuickView::Ready) {
        return 1;
    }
    view.show();
    if (parser.isSet(pictures)) {
        const int failed = drawAll(view, parser.value(pictures), parser.value(only), parser.value(look));
        return failed == 0 && warnings == 0 ? 0 : 1;
    }
    showPage(view, parser.positionalArguments().value(0, view.rootObject()->property("names").toStringList().first()));
    return QGuiApplication::exec();
}

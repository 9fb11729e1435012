// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/pictures.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTranslator>

namespace waymark::gallery {
namespace {

/// Lets bindings, layouts and polish come to rest.
void settle(QQuickView& view)
{
    for (int round = 0; round < 4; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        view.grabWindow();
    }
}

void readBackwards(QQuickView& view, bool mirrored)
{
    static QTranslator translator;
    static bool installed = false;
    if (mirrored && !installed && translator.load(QStringLiteral(":/translations/waymark_xb.qm"))) {
        installed = QCoreApplication::installTranslator(&translator);
    } else if (!mirrored && installed) {
        QCoreApplication::removeTranslator(&translator);
        installed = false;
    } else {
        return;
    }
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    view.engine()->retranslate();
}

}  // namespace

const std::vector<Look>& looks()
{
    static const std::vector<Look> all{
        {.name = QStringLiteral("light")},
        {.name = QStringLiteral("dark"), .dark = true},
        {.name = QStringLiteral("contrast"), .contrast = true},
        {.name = QStringLiteral("contrast-dark"), .dark = true, .contrast = true},
        {.name = QStringLiteral("150"), .size = {360, 640}, .textScale = 1.5},
        {.name = QStringLiteral("200"), .textScale = 2.0},
        {.name = QStringLiteral("320x568"), .size = {320, 568}},
        {.name = QStringLiteral("360x640"), .size = {360, 640}},
        {.name = QStringLiteral("tablet"), .size = {900, 640}},
        {.name = QStringLiteral("landscape"), .size = {640, 360}},
        {.name = QStringLiteral("rtl"), .mirrored = true},
        {.name = QStringLiteral("rtl-tablet"), .size = {900, 640}, .mirrored = true},
    };
    return all;
}

void wear(QQuickView& view, const Look& look)
{
    readBackwards(view, look.mirrored);
    view.resize(look.size);
    QQuickItem* root = view.rootObject();
    root->setProperty("dark", look.dark);
    root->setProperty("contrast", look.contrast);
    root->setProperty("textScale", look.textScale);
    root->setProperty("reduceMotion", true);
    settle(view);
}

void showPage(QQuickView& view, const QString& name)
{
    QMetaObject::invokeMethod(view.rootObject(), "show", Q_ARG(QString, name));
    settle(view);
}

int drawAll(QQuickView& view, const QString& directory, const QString& only, const QString& onlyLook)
{
    QDir().mkpath(directory);
    const QStringList names = view.rootObject()->property("names").toStringList();
    int failed = 0;
    for (const Look& look : looks()) {
        if (!onlyLook.isEmpty() && look.name != onlyLook) {
            continue;
        }
        wear(view, look);
        for (const QString& name : names) {
            if (!name.startsWith(only)) {
                continue;
            }
            showPage(view, name);
            const QString path = QStringLiteral("%1/%2-%3.png").arg(directory, name, look.name);
            failed += view.grabWindow().save(path) ? 0 : 1;
        }
    }
    return failed;
}

}  // namespace waymark::gallery

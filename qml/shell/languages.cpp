// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/shell/languages.h"

#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

namespace waymark::shell {
namespace {

bool install(const QString& language)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    return translator->load(QStringLiteral(":/translations/waymark_%1.qm").arg(language)) &&
           QCoreApplication::installTranslator(translator);
}

}  // namespace

bool speak(const QString& language)
{
    install(QStringLiteral("en"));
    if (language == QLatin1String("xb")) {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        return install(language);
    }
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    return language == QLatin1String("en") || language.isEmpty();
}

void chooseFonts()
{
    QFont::insertSubstitutions(QStringLiteral("Noto Sans"),
                               {QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans Ethiopic")});
    QFont::insertSubstitutions(QStringLiteral("Noto Serif"),
                               {QStringLiteral("Noto Naskh Arabic"), QStringLiteral("Noto Serif Ethiopic")});
}

}  // namespace waymark::shell

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/shell/languages.h"

#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace waymark::shell {
namespace {

std::vector<std::unique_ptr<QTranslator>>& spoken()
{
    static std::vector<std::unique_ptr<QTranslator>> translators;
    return translators;
}

bool install(const QString& language)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QStringLiteral(":/translations/waymark_%1.qm").arg(language))) {
        return false;
    }
    spoken().push_back(std::move(translator));
    return QCoreApplication::installTranslator(spoken().back().get());
}

}  // namespace

bool speak(const QString& language)
{
    spoken().clear();  // a translator that goes takes itself out
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    install(QStringLiteral("en"));
    const bool mirrored = language == QLatin1String("xb") && install(language);
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    return mirrored || language == QLatin1String("en") || language.isEmpty();
}

void chooseFonts()
{
    QFont::insertSubstitutions(QStringLiteral("Noto Sans"),
                               {QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans Ethiopic")});
    QFont::insertSubstitutions(
        QStringLiteral("OpenDyslexic"),
        {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans Ethiopic")});
    QFont::insertSubstitutions(QStringLiteral("Noto Serif"),
                               {QStringLiteral("Noto Naskh Arabic"), QStringLiteral("Noto Serif Ethiopic")});
}

}  // namespace waymark::shell

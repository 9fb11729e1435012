// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/shell/looks.h"

#include <QFontDatabase>

#include <algorithm>

namespace waymark::shell {
namespace {

constexpr double kMostScale = 2.0;
constexpr QSize kDesignSize{360, 640};
constexpr QSize kLeastSize{320, 480};
constexpr int kGrip = 40;

}  // namespace

Looks::Looks(device::Appearance& appearance, const QString& file, QObject* parent)
    : QObject(parent), m_appearance(appearance), m_system(appearance.look())
{
    if (file.isEmpty()) {
        return;
    }
    m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
    m_choice.colours = static_cast<Colours>(std::clamp(m_file->value(QStringLiteral("colours"), 0).toInt(), 0, 2));
    m_choice.strong = m_file->value(QStringLiteral("strong"), false).toBool();
    m_choice.textScale = std::clamp(m_file->value(QStringLiteral("textScale"), 1.0).toDouble(), 1.0, kMostScale);
    m_choice.reduceMotion = m_file->value(QStringLiteral("reduceMotion"), false).toBool();
    m_choice.easyLetters = m_file->value(QStringLiteral("easyLetters"), false).toBool();
    const QString language = m_file->value(QStringLiteral("language")).toString();
    m_choice.language = language == QLatin1String("en") || language == QLatin1String("xb") ? language : QString();
}

bool Looks::hasEasyLetters()
{
    return QFontDatabase::hasFamily(QStringLiteral("OpenDyslexic"));
}

bool Looks::dark() const
{
    return m_choice.colours == Colours::Dark || (m_choice.colours == Colours::AsThePhone && m_system.isDark);
}

void Looks::setColours(Colours colours)
{
    Choice next = m_choice;
    next.colours = colours;
    choose(next);
}

void Looks::setStrong(bool strong)
{
    Choice next = m_choice;
    next.strong = strong;
    choose(next);
}

void Looks::setTextScale(double scale)
{
    Choice next = m_choice;
    next.textScale = std::clamp(scale, 1.0, kMostScale);
    choose(next);
}

void Looks::setReduceMotion(bool reduce)
{
    Choice next = m_choice;
    next.reduceMotion = reduce;
    choose(next);
}

void Looks::setEasyLetters(bool easy)
{
    Choice next = m_choice;
    next.easyLetters = easy;
    choose(next);
}

void Looks::setLanguage(const QString& language)
{
    Choice next = m_choice;
    next.language = language;
    choose(next);
}

void Looks::undo()
{
    if (m_before) {
        const Choice before = *m_before;
        m_before.reset();
        wear(before);
    }
}

void Looks::choose(const Choice& choice)
{
    if (choice == m_choice) {
        return;
    }
    m_before = m_choice;
    wear(choice);
}

void Looks::wear(const Choice& choice)
{
    const bool otherLanguage = choice.language != m_choice.language;
    m_choice = choice;
    if (m_file) {
        m_file->setValue(QStringLiteral("colours"), static_cast<int>(choice.colours));
        m_file->setValue(QStringLiteral("strong"), choice.strong);
        m_file->setValue(QStringLiteral("textScale"), choice.textScale);
        m_file->setValue(QStringLiteral("reduceMotion"), choice.reduceMotion);
        m_file->setValue(QStringLiteral("easyLetters"), choice.easyLetters);
        m_file->setValue(QStringLiteral("language"), choice.language);
    }
    emit changed();
    if (otherLanguage) {
        emit languageChanged(choice.language);
    }
}

void Looks::refresh()
{
    const device::Look now = m_appearance.look();
    if (now != m_system) {
        m_system = now;
        emit changed();
    }
}

QSize Looks::windowSize() const
{
    const QSize kept = m_file ? m_file->value(QStringLiteral("size")).toSize() : QSize();
    return kept.isEmpty() ? kDesignSize : kept.expandedTo(kLeastSize);
}

std::optional<QPoint> Looks::windowPlace(const QList<QRect>& screens) const
{
    if (!m_file || !m_file->contains(QStringLiteral("place"))) {
        return std::nullopt;
    }
    const QPoint kept = m_file->value(QStringLiteral("place")).toPoint();
    const QRect head(kept, QSize(windowSize().width(), kGrip));  // what one would take hold of to move it
    const bool isSeen = std::ranges::any_of(screens, [&](const QRect& screen) { return screen.contains(head); });
    return isSeen ? std::optional(kept) : std::nullopt;
}

void Looks::keepWindow(const QRect& place)
{
    if (m_file) {
        m_file->setValue(QStringLiteral("size"), place.size());
        m_file->setValue(QStringLiteral("place"), place.topLeft());
    }
}

}  // namespace waymark::shell

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/shell/looks.h"

#include <algorithm>

namespace waymark::shell {
namespace {

constexpr double kMostScale = 2.0;
constexpr QSize kDesignSize{360, 640};
constexpr QSize kLeastSize{320, 480};

}  // namespace

Looks::Looks(device::Appearance& appearance, const QString& file, QObject* parent)
    : QObject(parent), m_appearance(appearance), m_system(appearance.look())
{
    if (file.isEmpty()) {
        return;
    }
    m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
    m_colours = static_cast<Colours>(std::clamp(m_file->value(QStringLiteral("colours"), 0).toInt(), 0, 2));
    m_strong = m_file->value(QStringLiteral("strong"), false).toBool();
    m_textScale = std::clamp(m_file->value(QStringLiteral("textScale"), 1.0).toDouble(), 1.0, kMostScale);
    m_reduceMotion = m_file->value(QStringLiteral("reduceMotion"), false).toBool();
}

bool Looks::dark() const
{
    return m_colours == Colours::Dark || (m_colours == Colours::AsThePhone && m_system.isDark);
}

void Looks::setColours(Colours colours)
{
    if (m_colours != colours) {
        m_colours = colours;
        keep(QStringLiteral("colours"), static_cast<int>(colours));
    }
}

void Looks::setStrong(bool strong)
{
    if (m_strong != strong) {
        m_strong = strong;
        keep(QStringLiteral("strong"), strong);
    }
}

void Looks::setTextScale(double scale)
{
    scale = std::clamp(scale, 1.0, kMostScale);
    if (!qFuzzyCompare(m_textScale, scale)) {
        m_textScale = scale;
        keep(QStringLiteral("textScale"), scale);
    }
}

void Looks::setReduceMotion(bool reduce)
{
    if (m_reduceMotion != reduce) {
        m_reduceMotion = reduce;
        keep(QStringLiteral("reduceMotion"), reduce);
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

void Looks::keepWindowSize(const QSize& size)
{
    if (m_file) {
        m_file->setValue(QStringLiteral("size"), size);
    }
}

void Looks::keep(const QString& key, const QVariant& value)
{
    if (m_file) {
        m_file->setValue(key, value);
    }
    emit changed();
}

}  // namespace waymark::shell

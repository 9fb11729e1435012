// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QSettings>
#include <QSize>

#include <memory>

#include "platform/device/appearance.h"

namespace waymark::shell {

/// How the person wants the window to look: what Theme's four inputs are bound to. Kept in a small file beside the
/// home, which holds nothing about anybody. GUI thread.
class Looks : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(Colours colours READ colours WRITE setColours NOTIFY changed FINAL)
    Q_PROPERTY(bool strong READ strong WRITE setStrong NOTIFY changed FINAL)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed FINAL)
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY changed FINAL)
    Q_PROPERTY(bool dark READ dark NOTIFY changed FINAL)
    Q_PROPERTY(bool contrast READ contrast NOTIFY changed FINAL)

public:
    enum class Colours { AsThePhone, Light, Dark };
    Q_ENUM(Colours)

    /// An empty file name keeps nothing (tests, the gallery).
    Looks(device::Appearance& appearance, const QString& file, QObject* parent = nullptr);

    [[nodiscard]] Colours colours() const { return m_colours; }
    [[nodiscard]] bool strong() const { return m_strong; }
    [[nodiscard]] double textScale() const { return m_textScale; }
    [[nodiscard]] bool reduceMotion() const { return m_reduceMotion; }
    [[nodiscard]] bool dark() const;
    [[nodiscard]] bool contrast() const { return m_strong || m_system.hasHighContrast; }

    void setColours(Colours colours);
    void setStrong(bool strong);
    void setTextScale(double scale);
    void setReduceMotion(bool reduce);

    /// Asks the system again: when the window comes back to sight.
    Q_INVOKABLE void refresh();

    [[nodiscard]] QSize windowSize() const;
    void keepWindowSize(const QSize& size);

signals:
    void changed();

private:
    void keep(const QString& key, const QVariant& value);

    device::Appearance& m_appearance;
    std::unique_ptr<QSettings> m_file;
    device::Look m_system;
    Colours m_colours = Colours::AsThePhone;
    bool m_strong = false;
    double m_textScale = 1.0;
    bool m_reduceMotion = false;
};

}  // namespace waymark::shell

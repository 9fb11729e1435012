// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QRect>
#include <QSettings>
#include <QSize>

#include <memory>
#include <optional>

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
    Q_PROPERTY(bool easyLetters READ easyLetters WRITE setEasyLetters NOTIFY changed FINAL)
    Q_PROPERTY(bool hasEasyLetters READ hasEasyLetters CONSTANT FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed FINAL)
    Q_PROPERTY(bool dark READ dark NOTIFY changed FINAL)
    Q_PROPERTY(bool contrast READ contrast NOTIFY changed FINAL)

public:
    enum class Colours { AsThePhone, Light, Dark };
    Q_ENUM(Colours)

    /// An empty file name keeps nothing (tests, the gallery).
    Looks(device::Appearance& appearance, const QString& file, QObject* parent = nullptr);

    [[nodiscard]] Colours colours() const { return m_choice.colours; }
    [[nodiscard]] bool strong() const { return m_choice.strong; }
    [[nodiscard]] double textScale() const { return m_choice.textScale; }
    [[nodiscard]] bool reduceMotion() const { return m_choice.reduceMotion; }
    /// OpenDyslexic in place of Noto; it does nothing where the face is not installed.
    [[nodiscard]] bool easyLetters() const { return m_choice.easyLetters; }
    [[nodiscard]] static bool hasEasyLetters();
    /// "en" or "xb"; empty: nothing was chosen.
    [[nodiscard]] QString language() const { return m_choice.language; }
    [[nodiscard]] bool dark() const;
    [[nodiscard]] bool contrast() const { return m_choice.strong || m_system.hasHighContrast; }
    [[nodiscard]] bool canUndo() const { return m_before.has_value(); }

    void setColours(Colours colours);
    void setStrong(bool strong);
    void setTextScale(double scale);
    void setReduceMotion(bool reduce);
    void setEasyLetters(bool easy);
    void setLanguage(const QString& language);
    /// Takes the last change back; once.
    Q_INVOKABLE void undo();

    /// Asks the system again: when the window comes back to sight.
    Q_INVOKABLE void refresh();

    /// Where the window was on this machine: its size, and its place if some screen still shows that. Nothing else of
    /// the home is in the file, so on a shared computer it tells nobody anything.
    [[nodiscard]] QSize windowSize() const;
    [[nodiscard]] std::optional<QPoint> windowPlace(const QList<QRect>& screens) const;
    void keepWindow(const QRect& place);

signals:
    void changed();
    void languageChanged(const QString& language);

private:
    struct Choice {
        Colours colours = Colours::AsThePhone;
        bool strong = false;
        double textScale = 1.0;
        bool reduceMotion = false;
        bool easyLetters = false;
        QString language;
        bool operator==(const Choice&) const = default;
    };

    void choose(const Choice& choice);
    void wear(const Choice& choice);

    device::Appearance& m_appearance;
    std::unique_ptr<QSettings> m_file;
    device::Look m_system;
    Choice m_choice;
    std::optional<Choice> m_before;
};

}  // namespace waymark::shell

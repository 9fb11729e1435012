// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Lock settings.
struct LockSettingsFace {
    Q_GADGET
    QML_VALUE_TYPE(lockSettingsFace)
    Q_PROPERTY(bool usesPin MEMBER usesPin FINAL)
    Q_PROPERTY(bool mayPin MEMBER mayPin FINAL)
    Q_PROPERTY(bool wordsKept MEMBER wordsKept FINAL)
    Q_PROPERTY(bool busy MEMBER busy FINAL)
    Q_PROPERTY(bool changed MEMBER changed FINAL)
    Q_PROPERTY(QString problem MEMBER problem FINAL)
public:
    bool usesPin = false;
    bool mayPin = false;     ///< this phone can keep part of the key, so six digits are enough
    bool wordsKept = false;  ///< its reader has shown that they have the twelve words
    bool busy = false;
    bool changed = false;  ///< the change asked for last was made
    QString problem;
    bool operator==(const LockSettingsFace&) const = default;
};

/// How the open home is locked, and changing it. GUI thread only.
class LockSettingsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::LockSettingsFace face READ face NOTIFY faceChanged FINAL)

public:
    explicit LockSettingsViewModel(QObject* parent = nullptr);

    [[nodiscard]] const LockSettingsFace& face() const { return m_face; }
    void set(const LockSettingsFace& face);

    /// Its page for a new passphrase or PIN was opened.
    Q_INVOKABLE void begin();
    /// A new passphrase, or six digits.
    Q_INVOKABLE void change(const QString& secret, bool pin);

signals:
    void faceChanged();
    /// UTF-8; the receiver wipes it.
    void changeAsked(const QByteArray& secret, bool pin);

private:
    LockSettingsFace m_face;
};

}  // namespace waymark::viewmodels

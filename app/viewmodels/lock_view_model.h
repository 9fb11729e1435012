// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QTimer>

#include "platform/crypto/secret_key.h"

namespace waymark::viewmodels {

/// The lock: a PIN pad or a passphrase, and the way in with the twelve words when both are forgotten. A second one asks
/// again inside the open home, before what only its reader may do. PIN digits live in locked memory and never become a
/// QML value; a passphrase and the words pass through once. GUI thread only.
class LockViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool usesPin READ usesPin NOTIFY kindChanged FINAL)
    Q_PROPERTY(int digitsEntered READ digitsEntered NOTIFY digitsChanged FINAL)
    Q_PROPERTY(int digitsWanted READ digitsWanted CONSTANT FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString message READ message NOTIFY stateChanged FINAL)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY kindChanged FINAL)
    Q_PROPERTY(bool mayPin READ mayPin NOTIFY kindChanged FINAL)
    Q_PROPERTY(Step step READ step NOTIFY stateChanged FINAL)

public:
    static constexpr int kDigits = 6;
    /// Locked; typing the twelve words; they were right, and a new passphrase or PIN is to be chosen.
    enum class Step { Locked, Words, NewSecret };
    Q_ENUM(Step)

    explicit LockViewModel(QObject* parent = nullptr);

    [[nodiscard]] bool usesPin() const { return m_usesPin; }
    [[nodiscard]] int digitsEntered() const { return m_entered; }
    [[nodiscard]] int digitsWanted() const { return kDigits; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] int waitSeconds() const { return m_wait; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] bool mayPin() const { return m_mayPin; }
    [[nodiscard]] Step step() const { return m_step; }

    void setKind(bool usesPin, const QString& name);
    void setMayPin(bool mayPin);
    void setStep(Step step);
    void setBusy(bool busy);
    /// The try failed; seconds > 0 means the next one has to wait that long. Counts down by itself.
    void setRefused(const QString& words, int seconds);
    void reset();
    /// It was the right one.
    void accept();

    Q_INVOKABLE void digit(int value);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void unlock(const QString& passphrase);
    Q_INVOKABLE void forgot();
    Q_INVOKABLE void useWords(const QString& words);
    Q_INVOKABLE void choose(const QString& secret, bool pin);
    /// Back to the lock; what the words opened is shut again.
    Q_INVOKABLE void giveUp();

signals:
    void kindChanged();
    void digitsChanged();
    void stateChanged();
    /// UTF-8; the receiver wipes it.
    void unlockAsked(const QByteArray& secret);
    void wordsGiven(const QByteArray& words);
    void secretChosen(const QByteArray& secret, bool pin);
    void gaveUp();
    void accepted();

private:
    void countDown();
    void clearDigits();

    bool m_usesPin = false;
    bool m_mayPin = false;
    bool m_busy = false;
    Step m_step = Step::Locked;
    int m_entered = 0;
    int m_wait = 0;
    QString m_message;
    QString m_name;
    crypto::SecretKey m_digits;
    QTimer m_second;
};

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QByteArray>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of getting back in on a new phone.
struct LostPhoneFace {
    Q_GADGET
    QML_VALUE_TYPE(lostPhoneFace)
    Q_PROPERTY(int step MEMBER step FINAL)
    Q_PROPERTY(QString problem MEMBER problem FINAL)
    Q_PROPERTY(bool wordsWrong MEMBER wordsWrong FINAL)
    Q_PROPERTY(bool needsRelay MEMBER needsRelay FINAL)
    Q_PROPERTY(bool byWords MEMBER byWords FINAL)
    Q_PROPERTY(QString stateWords MEMBER stateWords FINAL)
    Q_PROPERTY(QString saidWords MEMBER saidWords FINAL)
    Q_PROPERTY(bool stopped MEMBER stopped FINAL)
public:
    int step = 0;  ///< 0 how and where, 1 looking, 2 asks, 3 it cannot go on, 4 back in
    QString problem;
    bool wordsWrong = false;  ///< the problem is with the twelve words, not with the code
    bool needsRelay = false;
    bool byWords = false;
    QString stateWords;    ///< how it stands: "Two of your people have to say yes."
    QString saidWords;     ///< "1 of 2 have said yes"
    bool stopped = false;  ///< somebody with a phone of the owner's stopped it
    bool operator==(const LostPhoneFace&) const = default;
};

/// This phone asks to be the owner's in a circle whose owner lost every phone. The twelve words are here only until
/// they are handed on. GUI thread only.
class LostPhoneViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::LostPhoneFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* checkWords READ checkWords CONSTANT FINAL)

public:
    explicit LostPhoneViewModel(QObject* parent = nullptr);

    [[nodiscard]] const LostPhoneFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<ChoiceRow>* checkWords() { return &m_checkWords; }

    void set(const LostPhoneFace& face);
    void forget();

    /// `words`: the twelve printed ones; empty: people are asked.
    Q_INVOKABLE void begin(const QString& code, const QString& relay, const QString& words);
    Q_INVOKABLE void giveUp();

signals:
    void faceChanged();
    void askAsked(const QString& code, const QString& relay, QByteArray words);
    void giveUpAsked();

private:
    LostPhoneFace m_face;
    RowsOf<ChoiceRow> m_checkWords{this};
};

}  // namespace waymark::viewmodels

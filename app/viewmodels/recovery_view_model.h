// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of the recovery words' page.
struct RecoveryFace {
    Q_GADGET
    QML_VALUE_TYPE(recoveryFace)
    Q_PROPERTY(bool offered MEMBER offered FINAL)
    Q_PROPERTY(bool kept MEMBER kept FINAL)
    Q_PROPERTY(bool shown MEMBER shown FINAL)
    Q_PROPERTY(bool right MEMBER right FINAL)
    Q_PROPERTY(bool busy MEMBER busy FINAL)
    Q_PROPERTY(int first MEMBER first FINAL)
    Q_PROPERTY(int second MEMBER second FINAL)
    Q_PROPERTY(QString problem MEMBER problem FINAL)
public:
    bool offered = false;  ///< the home was just made: its passphrase need not be asked again
    bool kept = false;     ///< its reader has shown that they have the words
    bool shown = false;    ///< the words are on the screen
    bool right = false;    ///< the two that were asked for were right
    bool busy = false;
    int first = 0;  ///< 1-12: the two words that are asked for; 0 until they are
    int second = 0;
    QString problem;
    bool operator==(const RecoveryFace&) const = default;
};

/// The twelve words that open the home when the passphrase is forgotten. They are here only while they are on the
/// screen. GUI thread only.
class RecoveryViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::RecoveryFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* words READ words CONSTANT FINAL)

public:
    explicit RecoveryViewModel(QObject* parent = nullptr);

    [[nodiscard]] const RecoveryFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<ChoiceRow>* words() { return &m_words; }

    void set(const RecoveryFace& face);

    Q_INVOKABLE void show();
    /// Takes them off the screen and out of the window.
    Q_INVOKABLE void cover();
    /// Covers them and asks for two, by chance.
    Q_INVOKABLE void askForTwo();
    Q_INVOKABLE void check(const QString& first, const QString& second);
    /// Makes twelve new ones; the old ones open nothing any more.
    Q_INVOKABLE void replace();
    /// Its page was left.
    Q_INVOKABLE void leave();

signals:
    void faceChanged();
    void showAsked();
    void checkAsked(int first, const QString& firstWord, int second, const QString& secondWord);
    void replaceAsked();

private:
    RecoveryFace m_face;
    RowsOf<ChoiceRow> m_words{this};
};

}  // namespace waymark::viewmodels

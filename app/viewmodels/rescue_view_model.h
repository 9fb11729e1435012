// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>

#include "app/viewmodels/rows/ask_row.h"
#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/person_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// How the owner of the circle that is shown gets back in when every phone is lost.
struct RescueFace {
    Q_GADGET
    QML_VALUE_TYPE(rescueFace)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
    Q_PROPERTY(bool trusted MEMBER trusted FINAL)
    Q_PROPERTY(bool prepared MEMBER prepared FINAL)
    Q_PROPERTY(QString owner MEMBER owner FINAL)
    Q_PROPERTY(int need MEMBER need FINAL)
    Q_PROPERTY(QString needWords MEMBER needWords FINAL)
    Q_PROPERTY(bool wordsKept MEMBER wordsKept FINAL)
    Q_PROPERTY(bool busy MEMBER busy FINAL)
    Q_PROPERTY(QString problem MEMBER problem FINAL)
    Q_PROPERTY(QString code MEMBER code FINAL)
    Q_PROPERTY(QString codeModules MEMBER codeModules FINAL)
    Q_PROPERTY(int codeSide MEMBER codeSide FINAL)
public:
    bool mine = false;     ///< the circle is the reader's
    bool trusted = false;  ///< the reader is one of those who may say yes
    bool prepared = false;
    QString owner;
    int need = 0;       ///< how many of the people; 0: the printed words alone
    QString needWords;  ///< "2 of 3"
    bool wordsKept = false;
    bool busy = false;
    QString problem;
    QString code;  ///< where the circle is, for the new phone; no secret. Empty until it was asked for
    QString codeModules;
    int codeSide = 0;
    bool operator==(const RescueFace&) const = default;
};

/// One that asks, with the six words to compare.
struct Ask {
    AskRow row;
    QList<ChoiceRow> words;
};

/// Choosing the people, how it stands, and the phones that ask to be the owner's.
class RescueViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::RescueFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::AskRow ask READ ask NOTIFY askChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* members READ members CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* asks READ asks CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* checkWords READ checkWords CONSTANT FINAL)

public:
    explicit RescueViewModel(QObject* parent = nullptr);

    [[nodiscard]] const RescueFace& face() const { return m_face; }
    /// The one that is open; without a key when it is over.
    [[nodiscard]] const AskRow& ask() const { return m_ask; }
    /// Who may say yes now, and who could be chosen.
    [[nodiscard]] RowsOf<PersonRow>* people() { return &m_people; }
    [[nodiscard]] RowsOf<PersonRow>* members() { return &m_members; }
    /// In all circles of this home.
    [[nodiscard]] RowsOf<AskRow>* asks() { return &m_asks; }
    [[nodiscard]] RowsOf<ChoiceRow>* checkWords() { return &m_checkWords; }

    void set(const RescueFace& face);
    void setAsks(const QList<Ask>& asks);
    void forget();

    /// `people`: keys of members. After the passphrase or PIN was given again.
    Q_INVOKABLE void setUp(const QStringList& people, int need);
    Q_INVOKABLE void showCode();
    Q_INVOKABLE void openAsk(const QString& key);
    /// The six words were compared, and match.
    Q_INVOKABLE void confirm();
    /// After the passphrase or PIN was given again.
    Q_INVOKABLE void veto();

signals:
    void faceChanged();
    void askChanged();
    void setUpAsked(const QStringList& people, int need);
    void codeAsked();
    void confirmAsked(const QString& key);
    void vetoAsked(const QString& key);

private:
    void showOpened();

    RescueFace m_face;
    AskRow m_ask;
    QString m_opened;
    QList<Ask> m_all;
    RowsOf<PersonRow> m_people{this};
    RowsOf<PersonRow> m_members{this};
    RowsOf<AskRow> m_asks{this};
    RowsOf<ChoiceRow> m_checkWords{this};
};

}  // namespace waymark::viewmodels

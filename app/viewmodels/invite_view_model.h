// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/access_row.h"
#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of an invitation.
struct InviteFace {
    Q_GADGET
    QML_VALUE_TYPE(inviteFace)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(int step MEMBER step FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(QString digits MEMBER digits FINAL)
    Q_PROPERTY(QString qrModules MEMBER qrModules FINAL)
    Q_PROPERTY(int qrSide MEMBER qrSide FINAL)
    Q_PROPERTY(QString link MEMBER link FINAL)
    Q_PROPERTY(QString expires MEMBER expires FINAL)
    Q_PROPERTY(bool expired MEMBER expired FINAL)
    Q_PROPERTY(QString who MEMBER who FINAL)
    Q_PROPERTY(QString request MEMBER request FINAL)
    Q_PROPERTY(QString problem MEMBER problem FINAL)
    Q_PROPERTY(bool ownDevice MEMBER ownDevice FINAL)
    Q_PROPERTY(QString replaces MEMBER replaces FINAL)
    Q_PROPERTY(QString replacedName MEMBER replacedName FINAL)
    Q_PROPERTY(QString replacedSaw MEMBER replacedSaw FINAL)
public:
    QString key;
    int step = 0;       ///< 0 choose, 1 making, 2 waiting, 3 check words, 4 done
    QString words;      ///< ten words, spaces between
    QString digits;     ///< 33 digits in groups
    QString qrModules;  ///< qrSide times qrSide of "1" and "0", row by row
    int qrSide = 0;     ///< 0: there is no code to draw
    QString link;       ///< for a message or for a screen with no camera
    QString expires;
    bool expired = false;
    QString who;      ///< the joiner's own name for themselves
    QString request;  ///< names the one who waits
    QString problem;
    bool ownDevice = false;  ///< another phone of the reader's
    QString replaces;        ///< the member who goes as they come; empty: nobody
    QString replacedName;
    QString replacedSaw;  ///< the parts that one sees: "About me and Plan"
    bool operator==(const InviteFace&) const = default;
};

/// Asking somebody in, from the first choice to the six words that match.
class InviteViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::InviteFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* roles READ roles CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* sections READ sections CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* checkWords READ checkWords CONSTANT FINAL)

public:
    explicit InviteViewModel(QObject* parent = nullptr);

    [[nodiscard]] const InviteFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<ChoiceRow>* roles() { return &m_roles; }
    [[nodiscard]] RowsOf<AccessRow>* sections() { return &m_sections; }
    [[nodiscard]] RowsOf<ChoiceRow>* checkWords() { return &m_checkWords; }

    void set(const InviteFace& face);

    Q_INVOKABLE void begin(bool ownDevice);
    /// Somebody new in the place of a member, who goes in the same step.
    Q_INVOKABLE void replace(const QString& person);
    /// A code that is out: who used it, and whether it is really them.
    Q_INVOKABLE void reopen(const QString& invitation);
    Q_INVOKABLE void chooseRole(const QString& key);
    /// As AccessRow: 0 not at all, 1 to read, 2 to write too. Its row then says what they will see.
    Q_INVOKABLE void chooseSection(const QString& key, int access);
    /// Makes the code.
    Q_INVOKABLE void make();
    /// The words match: let them in. Where somebody goes for it, after the passphrase or PIN was given again.
    Q_INVOKABLE void approve();
    /// They do not match.
    Q_INVOKABLE void refuse();
    Q_INVOKABLE void cancel();

signals:
    void faceChanged();
    void begun(bool ownDevice);
    void replaceBegun(const QString& person);
    void reopened(const QString& invitation);
    void roleChosen(const QString& key);
    void sectionChosen(const QString& key, int access);
    void makeAsked();
    void approved();
    void refused();
    void cancelled();

private:
    InviteFace m_face;
    RowsOf<ChoiceRow> m_roles{this};
    RowsOf<AccessRow> m_sections{this};
    RowsOf<ChoiceRow> m_checkWords{this};
};

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/person_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Circle.
struct CircleFace {
    Q_GADGET
    QML_VALUE_TYPE(circleFace)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString kindWords MEMBER kindWords FINAL)
    Q_PROPERTY(bool canInvite MEMBER canInvite FINAL)
    Q_PROPERTY(int devices MEMBER devices FINAL)
    Q_PROPERTY(bool canLeave MEMBER canLeave FINAL)
    Q_PROPERTY(bool canClose MEMBER canClose FINAL)
    Q_PROPERTY(bool closed MEMBER closed FINAL)
    Q_PROPERTY(bool closeWaits MEMBER closeWaits FINAL)
    Q_PROPERTY(QString closedBy MEMBER closedBy FINAL)
    Q_PROPERTY(QString closedOn MEMBER closedOn FINAL)
    Q_PROPERTY(QString deletesOn MEMBER deletesOn FINAL)
    Q_PROPERTY(bool deleted MEMBER deleted FINAL)
    Q_PROPERTY(bool deletesNow MEMBER deletesNow FINAL)
    Q_PROPERTY(bool canDelete MEMBER canDelete FINAL)
    Q_PROPERTY(bool canTakeOff MEMBER canTakeOff FINAL)
    Q_PROPERTY(bool over MEMBER over FINAL)
    Q_PROPERTY(bool out MEMBER out FINAL)
    Q_PROPERTY(bool saidClosed MEMBER saidClosed FINAL)
    Q_PROPERTY(QString newsKey MEMBER newsKey FINAL)
    Q_PROPERTY(QString newsName MEMBER newsName FINAL)
    Q_PROPERTY(QString newsClosedBy MEMBER newsClosedBy FINAL)
    Q_PROPERTY(int waiting MEMBER waiting FINAL)
    Q_PROPERTY(bool online MEMBER online FINAL)
    Q_PROPERTY(QString owner MEMBER owner FINAL)
    Q_PROPERTY(QString adviser MEMBER adviser FINAL)
    Q_PROPERTY(QString adviserName MEMBER adviserName FINAL)
public:
    QString key;
    QString name;
    QString kindWords;
    bool canInvite = false;
    int devices = 0;  ///< own phones in the circle
    bool canLeave = false;
    bool canClose = false;
    bool closed = false;      ///< nothing is shared in it any more
    bool closeWaits = false;  ///< the relay has yet to hear of that
    QString closedBy;         ///< empty: the reader
    QString closedOn;         ///< "Tuesday 13 October 2026"
    QString deletesOn;        ///< by when the relay deletes all, as it signed; empty: it has not
    bool deleted = false;     ///< it says that it has deleted it
    bool deletesNow = false;  ///< the reader wants that at once, and the relay has yet to hear of it
    bool canDelete = false;   ///< the reader may have the relay delete it at once
    bool canTakeOff = false;  ///< it may be taken off this phone
    bool over = false;        ///< the reader is not in it any more
    bool out = false;         ///< the relay says that somebody took this phone out of it
    bool saidClosed = false;  ///< the relay says that it is closed, and this phone cannot check that
    QString newsKey;          ///< a circle its reader was taken out of, and has not put the news of away
    QString newsName;
    QString newsClosedBy;  ///< the news is that this person closed it
    int waiting = 0;       ///< changes to it that wait for the next sync
    bool online = false;   ///< the relay is in reach
    QString owner;         ///< whose it is, as its reader knows them
    QString adviser;       ///< the member who could be changed for another; empty: none
    QString adviserName;
    bool operator==(const CircleFace&) const = default;
};

/// Who is in the circle and who waits to come in.
class CircleViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::CircleFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* members READ members CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* circles READ circles CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* invitations READ invitations CONSTANT FINAL)

public:
    explicit CircleViewModel(QObject* parent = nullptr);

    [[nodiscard]] const CircleFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<PersonRow>* members() { return &m_members; }
    [[nodiscard]] RowsOf<ChoiceRow>* circles() { return &m_circles; }
    /// Codes that are out; chosen: somebody used it and waits.
    [[nodiscard]] RowsOf<ChoiceRow>* invitations() { return &m_invitations; }

    void set(const CircleFace& face);

    /// Shows another circle.
    Q_INVOKABLE void open(const QString& key);
    /// Takes a code back that nobody was let in with.
    Q_INVOKABLE void withdraw(const QString& invitation);
    /// Goes out of the circle that is shown: after the passphrase or PIN was given again.
    Q_INVOKABLE void leave();
    /// Closes it for everybody: after the passphrase or PIN was given again.
    Q_INVOKABLE void close();
    /// Has the relay delete a closed one at once: after the passphrase or PIN was given again.
    Q_INVOKABLE void deleteAtRelay();
    /// Takes one that is over off this phone, all of it: after the passphrase or PIN was given again.
    Q_INVOKABLE void takeOff();
    /// The news of being out of a circle, or of its close, was read.
    Q_INVOKABLE void putNewsAway();
    /// Kind: young-person or constellation.
    Q_INVOKABLE void create(const QString& name, const QString& kind);
    /// A small child's, called by their name, which the reader looks after until that day: 2031-04-03.
    Q_INVOKABLE void lookAfter(const QString& name, const QString& until);

signals:
    void faceChanged();
    void opened(const QString& key);
    void withdrawAsked(const QString& invitation);
    void leaveAsked();
    void closeAsked();
    void deleteAsked();
    void takeOffAsked();
    void newsRead(const QString& key);
    void createAsked(const QString& name, const QString& kind);
    void lookAfterAsked(const QString& name, const QString& until);

private:
    CircleFace m_face;
    RowsOf<PersonRow> m_members{this};
    RowsOf<ChoiceRow> m_circles{this};
    RowsOf<ChoiceRow> m_invitations{this};
};

}  // namespace waymark::viewmodels

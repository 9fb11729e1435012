// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantMap>

#include "app/viewmodels/rows/access_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of a person's page.
struct PersonFace {
    Q_GADGET
    QML_VALUE_TYPE(personFace)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString record MEMBER record FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString role MEMBER role FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString phone MEMBER phone FINAL)
    Q_PROPERTY(QString textTo MEMBER textTo FINAL)
    Q_PROPERTY(QString hours MEMBER hours FINAL)
    Q_PROPERTY(QString rule MEMBER rule FINAL)
    Q_PROPERTY(bool member MEMBER member FINAL)
    Q_PROPERTY(bool canShare MEMBER canShare FINAL)
    Q_PROPERTY(bool canRemove MEMBER canRemove FINAL)
    Q_PROPERTY(bool adviser MEMBER adviser FINAL)
    Q_PROPERTY(bool canWrite MEMBER canWrite FINAL)
    Q_PROPERTY(QString news MEMBER news FINAL)
    Q_PROPERTY(bool ownLine MEMBER ownLine FINAL)
    Q_PROPERTY(QString ringNumber MEMBER ringNumber FINAL)
    Q_PROPERTY(QString textNumber MEMBER textNumber FINAL)
    Q_PROPERTY(QString hoursWritten MEMBER hoursWritten FINAL)
    Q_PROPERTY(int ruleNumber MEMBER ruleNumber FINAL)
    Q_PROPERTY(bool hasAddress MEMBER hasAddress FINAL)
    Q_PROPERTY(bool addressShown MEMBER addressShown FINAL)
    Q_PROPERTY(QString address MEMBER address FINAL)
public:
    QString key;
    QString record;  ///< what is written about them, for its history; empty: nothing yet
    QString name;
    QString role;
    QString line;  ///< what the young person wrote: "My sister, in Leeds"
    QString letters;
    int hue = 0;
    QString phone;
    QString textTo;
    QString hours;           ///< "Monday to Friday, 9 am to 5 pm"
    QString rule;            ///< contact rule in words
    bool member = false;     ///< in the circle, so there is something to see
    bool canShare = false;   ///< the reader may change what they see
    bool canRemove = false;  ///< the reader may take them out of the circle
    bool adviser = false;
    bool canWrite = false;
    QString news;          ///< "Last news 2 hours ago"
    bool ownLine = false;  ///< the reader may write who they are
    QString ringNumber;    ///< as written, to be changed; empty: none
    QString textNumber;    ///< only when it is another
    QString hoursWritten;  ///< "mo-fr 09:00-17:00"
    int ruleNumber = 0;    ///< domain::ContactRule
    bool hasAddress = false;
    bool addressShown = false;
    QString address;  ///< only while it is shown
    bool operator==(const PersonFace&) const = default;
};

/// One person: how to reach them and what they can see.
class PersonViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::PersonFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* access READ access CONSTANT FINAL)

public:
    explicit PersonViewModel(QObject* parent = nullptr);

    [[nodiscard]] const PersonFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<AccessRow>* access() { return &m_access; }

    void set(const PersonFace& face);

    Q_INVOKABLE void open(const QString& key);
    /// Texts by name: name, line, phone, text (the number for texts), hours, rule. Empty ones clear. `seen` is what
    /// stood in the form before: only what differs is written.
    Q_INVOKABLE void change(const QVariantMap& words, const QVariantMap& seen = {});
    /// Asks for the address: after the passphrase or PIN was given again.
    Q_INVOKABLE void showAddress();
    Q_INVOKABLE void hideAddress();
    Q_INVOKABLE void setAddress(const QString& address);
    /// Puts an important person away. Can be undone.
    Q_INVOKABLE void archive();
    /// Takes a member out of the circle: after the passphrase or PIN was given again.
    Q_INVOKABLE void remove();

signals:
    void faceChanged();
    void opened(const QString& key);
    void changeAsked(const QVariantMap& words, const QVariantMap& seen);
    void addressAsked();
    void addressChanged(const QString& address);
    void archiveAsked();
    void removeAsked();

private:
    PersonFace m_face;
    RowsOf<AccessRow> m_access{this};
};

}  // namespace waymark::viewmodels

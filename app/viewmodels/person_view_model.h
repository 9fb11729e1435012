// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

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
    Q_PROPERTY(bool canWrite MEMBER canWrite FINAL)
    Q_PROPERTY(QString news MEMBER news FINAL)
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
    QString hours;          ///< "Monday to Friday, 9 am to 5 pm"
    QString rule;           ///< contact rule in words
    bool member = false;    ///< in the circle, so there is something to see
    bool canShare = false;  ///< the reader may change what they see
    bool canWrite = false;
    QString news;  ///< "Last news 2 hours ago"
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
    Q_INVOKABLE void setContact(const QString& phone, const QString& hours, const QString& rule);
    /// Puts an important person away. Can be undone.
    Q_INVOKABLE void archive();

signals:
    void faceChanged();
    void opened(const QString& key);
    void contactChanged(const QString& phone, const QString& hours, const QString& rule);
    void archiveAsked();

private:
    PersonFace m_face;
    RowsOf<AccessRow> m_access{this};
};

}  // namespace waymark::viewmodels

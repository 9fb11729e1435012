// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/person_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of People.
struct PeopleFace {
    Q_GADGET
    QML_VALUE_TYPE(peopleFace)
    Q_PROPERTY(int inCircle MEMBER inCircle FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(bool alone MEMBER alone FINAL)
    Q_PROPERTY(bool canAdd MEMBER canAdd FINAL)
public:
    int inCircle = 0;
    QString letters;  ///< the reader's own, for the empty circle
    int hue = 0;
    bool alone = false;  ///< nobody has been added
    bool canAdd = false;
    bool operator==(const PeopleFace&) const = default;
};

/// The people around its reader.
class PeopleViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::PeopleFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* circle READ circle CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* important READ important CONSTANT FINAL)

public:
    explicit PeopleViewModel(QObject* parent = nullptr);

    [[nodiscard]] const PeopleFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<PersonRow>* circle() { return &m_circle; }
    [[nodiscard]] RowsOf<PersonRow>* important() { return &m_important; }

    void set(const PeopleFace& face);

    /// Adds somebody who has no phone in the circle.
    Q_INVOKABLE void addImportant(const QString& name, const QString& role, const QString& phone);

signals:
    void faceChanged();
    void importantAdded(const QString& name, const QString& role, const QString& phone);

private:
    PeopleFace m_face;
    RowsOf<PersonRow> m_circle{this};
    RowsOf<PersonRow> m_important{this};
};

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include "app/viewmodels/rows/person_row.h"
#include "app/viewmodels/rows/row_model.h"
#include "app/viewmodels/rows/shared_row.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Who sees what.
struct SharingFace {
    Q_GADGET
    QML_VALUE_TYPE(sharingFace)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
    Q_PROPERTY(int turn MEMBER turn FINAL)
    Q_PROPERTY(QString owner MEMBER owner FINAL)
    Q_PROPERTY(QStringList lent MEMBER lent FINAL)
    Q_PROPERTY(int waiting MEMBER waiting FINAL)
    Q_PROPERTY(QStringList ended MEMBER ended FINAL)
public:
    bool mine = false;  ///< the reader may change it
    int turn = 0;       ///< rises when who sees what has changed
    QString owner;      ///< who may
    QStringList lent;   ///< what is shared until a day, a line each
    int waiting = 0;    ///< how many of the table's cells wait for the next sync
    QStringList ended;  ///< of what was shared with the reader and is over, a line each
    bool operator==(const SharingFace&) const = default;
};

/// Who sees what in the circle that is shown: the table, and the line at the foot of every shared page.
class SharingViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::SharingFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* sections READ sections CONSTANT FINAL)

public:
    explicit SharingViewModel(QObject* parent = nullptr);

    [[nodiscard]] const SharingFace& face() const { return m_face; }
    /// The columns of the table: everybody but the owner.
    [[nodiscard]] RowsOf<PersonRow>* people() { return &m_people; }
    [[nodiscard]] RowsOf<SharedRow>* sections() { return &m_sections; }

    void set(const SharingFace& face);
    void forget();

    /// Of one section or, for pages made of several, of all of them: {line: "You, Priya and Dawn", people: of
    /// {letters, hue}, sections: of {key, name, icon, watchers}}. Sections the reader does not hold are left out.
    [[nodiscard]] Q_INVOKABLE QVariantMap audience(const QStringList& sections) const;
    /// The parts one of `people` sees: "About me, Plan and Health".
    [[nodiscard]] Q_INVOKABLE QString heldBy(const QString& person) const;

signals:
    void faceChanged();

private:
    SharingFace m_face;
    RowsOf<PersonRow> m_people{this};
    RowsOf<SharedRow> m_sections{this};
};

}  // namespace waymark::viewmodels

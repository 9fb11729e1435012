// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/agenda_row.h"
#include "app/viewmodels/rows/circle_row.h"
#include "app/viewmodels/rows/person_row.h"
#include "app/viewmodels/rows/promise_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of a carer's day.
struct CarerFace {
    Q_GADGET
    QML_VALUE_TYPE(carerFace)
    Q_PROPERTY(QString date MEMBER date FINAL)
    Q_PROPERTY(QString today MEMBER today FINAL)
    Q_PROPERTY(QString chosen MEMBER chosen FINAL)
    Q_PROPERTY(QString chosenName MEMBER chosenName FINAL)
    Q_PROPERTY(bool chosenIsChild MEMBER chosenIsChild FINAL)
    Q_PROPERTY(QString lessons MEMBER lessons FINAL)
    Q_PROPERTY(QString quietLine MEMBER quietLine FINAL)
    Q_PROPERTY(int promiseCount MEMBER promiseCount FINAL)
    Q_PROPERTY(bool canNote MEMBER canNote FINAL)
    Q_PROPERTY(bool alone MEMBER alone FINAL)
public:
    QString date;
    QString today;   ///< 2026-10-13
    QString chosen;  ///< key of the one circle that is shown; empty: all of them
    QString chosenName;
    bool chosenIsChild = false;
    QString lessons;  ///< "Mia 2 hours, Sam 1 hour"; empty: no tuition this week
    QString quietLine;
    int promiseCount = 0;
    bool canNote = false;  ///< about one of those who are shown
    bool alone = false;    ///< in no circle yet
    bool operator==(const CarerFace&) const = default;
};

/// The day of somebody who is there for others, across their circles or of the one that is chosen.
class CarerViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::CarerFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* circles READ circles CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* children READ children CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* today READ today CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* soon READ soon CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* promises READ promises CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* schools READ schools CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* onCall READ onCall CONSTANT FINAL)

public:
    explicit CarerViewModel(QObject* parent = nullptr);

    [[nodiscard]] const CarerFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<CircleRow>* circles() { return &m_circles; }
    [[nodiscard]] RowsOf<PersonRow>* children() { return &m_children; }
    [[nodiscard]] RowsOf<AgendaRow>* today() { return &m_today; }
    [[nodiscard]] RowsOf<AgendaRow>* soon() { return &m_soon; }
    [[nodiscard]] RowsOf<PromiseRow>* promises() { return &m_promises; }
    [[nodiscard]] RowsOf<PersonRow>* schools() { return &m_schools; }
    [[nodiscard]] RowsOf<PersonRow>* onCall() { return &m_onCall; }

    void set(const CarerFace& face);
    void clear();

    /// Shows one circle, or all of them for an empty key.
    Q_INVOKABLE void choose(const QString& key);

signals:
    void faceChanged();
    void chosen(const QString& key);

private:
    CarerFace m_face;
    RowsOf<CircleRow> m_circles{this};
    RowsOf<PersonRow> m_children{this};
    RowsOf<AgendaRow> m_today{this};
    RowsOf<AgendaRow> m_soon{this};
    RowsOf<PromiseRow> m_promises{this};
    RowsOf<PersonRow> m_schools{this};
    RowsOf<PersonRow> m_onCall{this};
};

}  // namespace waymark::viewmodels

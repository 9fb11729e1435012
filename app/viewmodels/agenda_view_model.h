// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>
#include <QVariantMap>

#include "app/viewmodels/rows/event_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of the calendar.
struct AgendaFace {
    Q_GADGET
    QML_VALUE_TYPE(agendaFace)
    Q_PROPERTY(QString month MEMBER month FINAL)
    Q_PROPERTY(QString today MEMBER today FINAL)
    Q_PROPERTY(QString seenBy MEMBER seenBy FINAL)
    Q_PROPERTY(QVariantList watchers MEMBER watchers FINAL)
    Q_PROPERTY(QVariantMap marks MEMBER marks FINAL)
    Q_PROPERTY(bool canAdd MEMBER canAdd FINAL)
public:
    QString month;  ///< 2026-10: the one that is shown
    QString today;  ///< 2026-10-13
    QString seenBy;
    QVariantList watchers;  ///< who they are, of {letters, hue}
    QVariantMap marks;      ///< of the month: a day (2026-10-13) and how many things it has
    bool canAdd = false;
    bool operator==(const AgendaFace&) const = default;
};

/// Dates to keep: what is coming, and one month. GUI thread only.
class AgendaViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::AgendaFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* coming READ coming CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* month READ month CONSTANT FINAL)

public:
    explicit AgendaViewModel(QObject* parent = nullptr);

    [[nodiscard]] const AgendaFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<EventRow>* coming() { return &m_coming; }
    [[nodiscard]] RowsOf<EventRow>* month() { return &m_month; }
    void set(const AgendaFace& face);

    /// Shows another month: "2026-11".
    Q_INVOKABLE void lookAt(const QString& month);

signals:
    void faceChanged();
    void monthAsked(const QString& month);

private:
    AgendaFace m_face;
    RowsOf<EventRow> m_coming{this};
    RowsOf<EventRow> m_month{this};
};

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/change_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of What changed.
struct HistoryFace {
    Q_GADGET
    QML_VALUE_TYPE(historyFace)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString section MEMBER section FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
public:
    QString key;      ///< the record's id; empty: none is open
    QString title;    ///< "Promise: Ring the college"
    QString section;  ///< who sees it follows from this
    int hue = -1;     ///< of the part of the plan it belongs to
    bool operator==(const HistoryFace&) const = default;
};

/// What changed in one record, by whom, when and on which phone; and the way back to an earlier text.
class HistoryViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::HistoryFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* changes READ changes CONSTANT FINAL)

public:
    explicit HistoryViewModel(QObject* parent = nullptr);

    [[nodiscard]] const HistoryFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<ChangeRow>* changes() { return &m_changes; }

    void set(const HistoryFace& face);

    /// Shows the past of a record.
    Q_INVOKABLE void open(const QString& record);
    /// Writes again what that change wrote. Can be undone.
    Q_INVOKABLE void bringBack(const QString& change);

signals:
    void faceChanged();
    void opened(const QString& record);
    void broughtBack(const QString& change);

private:
    HistoryFace m_face;
    RowsOf<ChangeRow> m_changes{this};
};

}  // namespace waymark::viewmodels

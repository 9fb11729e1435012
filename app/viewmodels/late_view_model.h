// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/late_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// What was written in the circle that is shown after its author's time there was over, and writing it in.
class LateViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::RowModel* items READ items CONSTANT FINAL)
    Q_PROPERTY(int toTake READ toTake NOTIFY toTakeChanged FINAL)

public:
    explicit LateViewModel(QObject* parent = nullptr);

    /// The newest first.
    [[nodiscard]] RowsOf<LateRow>* items() { return &m_items; }
    /// How many the reader may write in.
    [[nodiscard]] int toTake() const { return m_toTake; }
    void set(const QList<LateRow>& items);

    Q_INVOKABLE void take(const QString& key);
    Q_INVOKABLE void takeAll();

signals:
    void toTakeChanged();
    void takeAsked(const QString& key);
    void takeAllAsked();

private:
    RowsOf<LateRow> m_items{this};
    int m_toTake = 0;
};

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/odd_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// What was noticed that is not as it should be, in all circles of this home.
class OddViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::RowModel* things READ things CONSTANT FINAL)

public:
    explicit OddViewModel(QObject* parent = nullptr);

    /// The newest first.
    [[nodiscard]] RowsOf<OddRow>* things() { return &m_things; }

    /// It was read. It comes back when it happens again.
    Q_INVOKABLE void putAway(const QString& key);

signals:
    void putAwayAsked(const QString& key);

private:
    RowsOf<OddRow> m_things{this};
};

}  // namespace waymark::viewmodels

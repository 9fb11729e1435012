// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// What this is made of: its version and, from docs/dependencies.md as the build found it, what it stands on and under
/// which licence. GUI thread only.
class AboutViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString version READ version CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* parts READ parts CONSTANT FINAL)

public:
    explicit AboutViewModel(QObject* parent = nullptr);

    [[nodiscard]] QString version() const;
    [[nodiscard]] RowsOf<ChoiceRow>* parts() { return &m_parts; }

private:
    RowsOf<ChoiceRow> m_parts{this};
};

}  // namespace waymark::viewmodels

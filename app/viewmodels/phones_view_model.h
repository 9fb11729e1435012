// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "app/viewmodels/rows/phone_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// Which phones hold a copy, circle by circle. GUI thread only.
class PhonesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::RowModel* phones READ phones CONSTANT FINAL)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY canAddChanged FINAL)

public:
    explicit PhonesViewModel(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] RowsOf<PhoneRow>* phones() { return &m_phones; }
    /// Whether the circle that is shown takes another phone of the reader's.
    [[nodiscard]] bool canAdd() const { return m_canAdd; }
    void setCanAdd(bool canAdd)
    {
        if (m_canAdd != canAdd) {
            m_canAdd = canAdd;
            emit canAddChanged();
        }
    }

    /// Its page was opened: the list is read while it is.
    Q_INVOKABLE void open() { emit opened(true); }
    Q_INVOKABLE void close() { emit opened(false); }

signals:
    void canAddChanged();
    void opened(bool open);

private:
    RowsOf<PhoneRow> m_phones{this};
    bool m_canAdd = false;
};

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/promise_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// Every promise its reader may see, what can be done to one, and what a new one needs. GUI thread only.
class PromisesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::RowModel* all READ all CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* days READ days CONSTANT FINAL)

public:
    explicit PromisesViewModel(QObject* parent = nullptr);

    [[nodiscard]] RowsOf<PromiseRow>* all() { return &m_all; }
    [[nodiscard]] RowsOf<ChoiceRow>* people() { return &m_people; }
    [[nodiscard]] RowsOf<ChoiceRow>* days() { return &m_days; }

    Q_INVOKABLE void keep(const QString& key);
    /// Takes "kept" back.
    Q_INVOKABLE void reopen(const QString& key);
    /// Puts it away; the notice offers the way back.
    Q_INVOKABLE void archive(const QString& key);
    /// Who is a key of `people`, day a key of `days`; both may be empty.
    Q_INVOKABLE void add(int heading, const QString& what, const QString& who, const QString& day);

signals:
    void keepAsked(const QString& key);
    void reopenAsked(const QString& key);
    void archiveAsked(const QString& key);
    void addAsked(int heading, const QString& what, const QString& who, const QString& day);

private:
    RowsOf<PromiseRow> m_all{this};
    RowsOf<ChoiceRow> m_people{this};
    RowsOf<ChoiceRow> m_days{this};
};

}  // namespace waymark::viewmodels

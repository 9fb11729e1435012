// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QSortFilterProxyModel>

#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The first rows of a list that a page shows whole, under each other: a page with ten thousand dates opens as fast as
/// one with ten. `showMore` brings the next ones. `only` keeps the rows whose `role` says exactly that. GUI thread
/// only.
class FirstRows : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(waymark::viewmodels::RowModel* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(QString role READ role WRITE setRole NOTIFY onlyChanged FINAL)
    Q_PROPERTY(QString only READ only WRITE setOnly NOTIFY onlyChanged FINAL)
    Q_PROPERTY(int limit READ limit WRITE setLimit NOTIFY countChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int rest READ rest NOTIFY countChanged FINAL)  ///< How many more there are.

public:
    static constexpr int kStep = 20;

    explicit FirstRows(QObject* parent = nullptr);

    [[nodiscard]] RowModel* source() const { return m_source; }
    void setSource(RowModel* source);
    [[nodiscard]] QString role() const { return m_role; }
    void setRole(const QString& role);
    [[nodiscard]] QString only() const { return m_only; }
    void setOnly(const QString& only);
    [[nodiscard]] int limit() const { return m_limit; }
    void setLimit(int limit);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int rest() const { return m_matching - rowCount(); }

    Q_INVOKABLE void showMore();

signals:
    void sourceChanged();
    void onlyChanged();
    void countChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] bool matches(int row) const;
    void settle();

    RowModel* m_source = nullptr;
    QString m_role;
    QString m_only;
    int m_limit = kStep;
    int m_end = 0;       // the row of the source after the last one shown
    int m_matching = 0;  // rows of the source that match
};

}  // namespace waymark::viewmodels

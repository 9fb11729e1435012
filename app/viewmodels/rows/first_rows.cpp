// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/rows/first_rows.h"

namespace waymark::viewmodels {

FirstRows::FirstRows(QObject* parent) : QSortFilterProxyModel(parent) {}

void FirstRows::setSource(RowModel* source)
{
    if (m_source == source) {
        return;
    }
    if (m_source != nullptr) {
        m_source->disconnect(this);
    }
    m_source = source;
    setSourceModel(source);
    if (source != nullptr) {
        // After the proxy's own slots, which were connected first.
        connect(source, &QAbstractItemModel::rowsInserted, this, &FirstRows::settle);
        connect(source, &QAbstractItemModel::rowsRemoved, this, &FirstRows::settle);
        connect(source, &QAbstractItemModel::rowsMoved, this, &FirstRows::settle);
        connect(source, &QAbstractItemModel::dataChanged, this, &FirstRows::settle);
    }
    settle();
    emit sourceChanged();
}

void FirstRows::setRole(const QString& role)
{
    m_role = role;
    settle();
    emit onlyChanged();
}

void FirstRows::setOnly(const QString& only)
{
    if (m_only == only) {
        return;
    }
    m_only = only;
    settle();
    emit onlyChanged();
}

void FirstRows::setLimit(int limit)
{
    m_limit = limit;
    settle();
}

void FirstRows::showMore()
{
    setLimit(m_limit + kStep);
}

bool FirstRows::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    return row < m_end && matches(row);
}

bool FirstRows::matches(int row) const
{
    if (m_only.isEmpty() || m_role.isEmpty()) {
        return true;
    }
    return m_source->data(m_source->index(row), m_source->roleNames().key(m_role.toUtf8())).toString() == m_only;
}

void FirstRows::settle()
{
    m_end = 0;
    m_matching = 0;
    const int rows = m_source == nullptr ? 0 : m_source->count();
    for (int row = 0; row < rows; ++row) {
        if (matches(row) && ++m_matching <= m_limit) {
            m_end = row + 1;
        }
    }
    invalidateFilter();
    emit countChanged();
}

}  // namespace waymark::viewmodels

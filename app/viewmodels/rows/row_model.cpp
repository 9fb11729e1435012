// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/rows/row_model.h"

#include <QMetaProperty>

namespace waymark::viewmodels {

RowModel::RowModel(const QMetaObject& rowType, QObject* parent) : QAbstractListModel(parent), m_rowType(rowType) {}

QVariant RowModel::data(const QModelIndex& index, int role) const
{
    const int property = role - Qt::UserRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || property < 0 || property >= m_rowType.propertyCount()) {
        return {};
    }
    return m_rowType.property(property).readOnGadget(rowAt(index.row()));
}

QHash<int, QByteArray> RowModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int property = 0; property < m_rowType.propertyCount(); ++property) {
        names.insert(Qt::UserRole + property, m_rowType.property(property).name());
    }
    return names;
}

void RowModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent)) {
        m_more = false;  // until they are here
        emit moreWanted();
    }
}

QVariantMap RowModel::row(const QString& key) const
{
    const auto keyRole = roleNames().key("key");
    for (int at = 0; at < count(); ++at) {
        if (data(index(at), keyRole).toString() != key) {
            continue;
        }
        QVariantMap found;
        for (int property = 0; property < m_rowType.propertyCount(); ++property) {
            found.insert(QString::fromLatin1(m_rowType.property(property).name()),
                         m_rowType.property(property).readOnGadget(rowAt(at)));
        }
        return found;
    }
    return {};
}

}  // namespace waymark::viewmodels

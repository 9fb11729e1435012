// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QList>
#include <QSet>
#include <QVariantMap>

namespace waymark::viewmodels {

/// A list for QML whose roles are the properties of one Q_GADGET row type. GUI thread only.
class RowModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    [[nodiscard]] int count() const { return rowCount({}); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    /// One row by its key, as a value; empty when it is gone.
    [[nodiscard]] Q_INVOKABLE QVariantMap row(const QString& key) const;

    /// Whether there are more rows than are here. A list that is scrolled to its end asks for them; set() brings them.
    void setMore(bool more) { m_more = more; }
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override { return m_more && !parent.isValid(); }
    void fetchMore(const QModelIndex& parent) override;

signals:
    void countChanged();
    void moreWanted();

protected:
    RowModel(const QMetaObject& rowType, QObject* parent);
    [[nodiscard]] virtual const void* rowAt(qsizetype at) const = 0;

private:
    const QMetaObject& m_rowType;
    bool m_more = false;
};

/// The rows themselves. Row has a QString `key`, unique in the list, and operator==. `set` changes only what differs,
/// so that a list somebody is reading neither jumps nor loses its focus when another phone's change arrives.
template <class Row>
class RowsOf final : public RowModel {
public:
    explicit RowsOf(QObject* parent) : RowModel(Row::staticMetaObject, parent) {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }
    [[nodiscard]] const Row* find(const QString& key) const
    {
        const auto at = indexOf(key, 0);
        return at < 0 ? nullptr : &m_rows.at(at);
    }

    void set(const QList<Row>& rows)
    {
        const auto before = m_rows.size();
        dropMissing(rows);
        const QSet<QString> here = keysOf(m_rows);
        for (qsizetype at = 0; at < rows.size();) {
            qsizetype fresh = at;
            while (fresh < rows.size() && !here.contains(rows.at(fresh).key)) {
                ++fresh;
            }
            if (fresh > at) {
                insert(rows, at, fresh);
                at = fresh;
            } else {
                place(rows.at(at), at);
                ++at;
            }
        }
        if (before != m_rows.size()) {
            emit countChanged();
        }
    }

private:
    [[nodiscard]] const void* rowAt(qsizetype at) const override { return &m_rows.at(at); }

    [[nodiscard]] qsizetype indexOf(const QString& key, qsizetype from) const
    {
        for (qsizetype at = from; at < m_rows.size(); ++at) {
            if (m_rows.at(at).key == key) {
                return at;
            }
        }
        return -1;
    }

    static QSet<QString> keysOf(const QList<Row>& rows)
    {
        QSet<QString> keys;
        keys.reserve(rows.size());
        for (const auto& row : rows) {
            keys.insert(row.key);
        }
        return keys;
    }

    void dropMissing(const QList<Row>& wanted)
    {
        const QSet<QString> keys = keysOf(wanted);
        for (qsizetype at = m_rows.size() - 1; at >= 0; --at) {
            if (!keys.contains(m_rows.at(at).key)) {
                beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
                m_rows.removeAt(at);
                endRemoveRows();
            }
        }
    }

    /// A run at once: a list that comes to thousands is told once, not thousands of times.
    void insert(const QList<Row>& rows, qsizetype from, qsizetype to)
    {
        beginInsertRows({}, static_cast<int>(from), static_cast<int>(to) - 1);
        m_rows = m_rows.first(from) + rows.sliced(from, to - from) + m_rows.sliced(from);
        endInsertRows();
    }

    void place(const Row& row, qsizetype at)
    {
        const int here = static_cast<int>(at);
        const auto found = indexOf(row.key, at);
        if (found != at) {
            beginMoveRows({}, static_cast<int>(found), static_cast<int>(found), {}, here);
            m_rows.move(found, at);
            endMoveRows();
        }
        if (!(m_rows.at(at) == row)) {
            m_rows[at] = row;
            emit dataChanged(index(here), index(here));
        }
    }

    QList<Row> m_rows;
};

}  // namespace waymark::viewmodels

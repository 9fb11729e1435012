// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/result_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Search.
struct SearchFace {
    Q_GADGET
    QML_VALUE_TYPE(searchFace)
    Q_PROPERTY(QString query MEMBER query FINAL)
    Q_PROPERTY(int found MEMBER found FINAL)
public:
    QString query;  ///< what the results are for; empty: nothing was asked
    int found = 0;
    bool operator==(const SearchFace&) const = default;
};

/// Finds words in what its reader may read, as they are typed. Keeps nothing that was asked.
class SearchViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::SearchFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* plan READ plan CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* promises READ promises CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* dates READ dates CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* learning READ learning CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* helplines READ helplines CONSTANT FINAL)

public:
    explicit SearchViewModel(QObject* parent = nullptr);

    [[nodiscard]] const SearchFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<ResultRow>* people() { return &m_people; }
    [[nodiscard]] RowsOf<ResultRow>* plan() { return &m_plan; }
    [[nodiscard]] RowsOf<ResultRow>* promises() { return &m_promises; }
    [[nodiscard]] RowsOf<ResultRow>* dates() { return &m_dates; }
    [[nodiscard]] RowsOf<ResultRow>* learning() { return &m_learning; }
    [[nodiscard]] RowsOf<ResultRow>* helplines() { return &m_helplines; }

    void set(const SearchFace& face);

    /// No words: forgets what was found.
    Q_INVOKABLE void find(const QString& words);
    void forget();

signals:
    void faceChanged();
    void asked(const QString& words);

private:
    SearchFace m_face;
    RowsOf<ResultRow> m_people{this};
    RowsOf<ResultRow> m_plan{this};
    RowsOf<ResultRow> m_promises{this};
    RowsOf<ResultRow> m_dates{this};
    RowsOf<ResultRow> m_learning{this};
    RowsOf<ResultRow> m_helplines{this};
};

}  // namespace waymark::viewmodels

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
    Q_PROPERTY(bool busy MEMBER busy FINAL)
    Q_PROPERTY(bool searched MEMBER searched FINAL)
public:
    QString query;
    bool busy = false;
    bool searched = false;
    bool operator==(const SearchFace&) const = default;
};

/// Finds words in what its reader may read.
class SearchViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::SearchFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* results READ results CONSTANT FINAL)

public:
    explicit SearchViewModel(QObject* parent = nullptr);

    [[nodiscard]] const SearchFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<ResultRow>* results() { return &m_results; }

    void set(const SearchFace& face);

    Q_INVOKABLE void find(const QString& words);

signals:
    void faceChanged();
    void asked(const QString& words);

private:
    SearchFace m_face;
    RowsOf<ResultRow> m_results{this};
};

}  // namespace waymark::viewmodels

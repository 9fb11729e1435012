// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/bin_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of the bin.
struct BinFace {
    Q_GADGET
    QML_VALUE_TYPE(binFace)
    Q_PROPERTY(QString burst MEMBER burst FINAL)
public:
    QString burst;  ///< "Dawn put away 23 things today."; empty: nobody did
    bool operator==(const BinFace&) const = default;
};

/// What was put away, and what the owner erased and may still take back.
class BinViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::BinFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* putAway READ putAway CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* erased READ erased CONSTANT FINAL)

public:
    explicit BinViewModel(QObject* parent = nullptr);

    [[nodiscard]] const BinFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<BinRow>* putAway() { return &m_putAway; }
    [[nodiscard]] RowsOf<BinRow>* erased() { return &m_erased; }

    void set(const BinFace& face);
    void forget();

    /// Only while it is open is it read.
    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    Q_INVOKABLE void putBack(const QString& key);
    /// Everything the burst is about.
    Q_INVOKABLE void putAllBack();
    Q_INVOKABLE void erase(const QString& key);
    Q_INVOKABLE void takeBack(const QString& key);

signals:
    void faceChanged();
    void shownChanged(bool open);
    void putBackAsked(const QString& key);
    void putAllBackAsked();
    void eraseAsked(const QString& key);
    void takeBackAsked(const QString& key);

private:
    BinFace m_face;
    RowsOf<BinRow> m_putAway{this};
    RowsOf<BinRow> m_erased{this};
};

}  // namespace waymark::viewmodels

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
    Q_PROPERTY(QString waiting MEMBER waiting FINAL)
public:
    QString burst;    ///< "Dawn put away 23 things today."; empty: nobody did
    QString waiting;  ///< what was erased for good and is not gone from the relay yet; empty: nothing
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
    Q_PROPERTY(QString chosen READ chosen NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString chosenRecord READ chosenRecord NOTIFY chosenChanged FINAL)

public:
    explicit BinViewModel(QObject* parent = nullptr);

    [[nodiscard]] const BinFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<BinRow>* putAway() { return &m_putAway; }
    [[nodiscard]] RowsOf<BinRow>* erased() { return &m_erased; }

    [[nodiscard]] const QString& chosen() const { return m_chosen; }
    [[nodiscard]] const QString& chosenRecord() const { return m_chosenRecord; }

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
    /// The page about erasing that record for good is about to open. `chosen` is what it is called.
    Q_INVOKABLE void choose(const QString& record);
    Q_INVOKABLE void eraseNow();

signals:
    void faceChanged();
    void shownChanged(bool open);
    void putBackAsked(const QString& key);
    void putAllBackAsked();
    void eraseAsked(const QString& key);
    void takeBackAsked(const QString& key);
    void chosenChanged();
    void eraseNowAsked(const QString& record);

private:
    BinFace m_face;
    QString m_chosen;
    QString m_chosenRecord;
    RowsOf<BinRow> m_putAway{this};
    RowsOf<BinRow> m_erased{this};
};

}  // namespace waymark::viewmodels

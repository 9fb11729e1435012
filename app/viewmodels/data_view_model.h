// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of My data.
struct DataFace {
    Q_GADGET
    QML_VALUE_TYPE(dataFace)
    Q_PROPERTY(QString folder MEMBER folder FINAL)
    Q_PROPERTY(QString busy MEMBER busy FINAL)
    Q_PROPERTY(double part MEMBER part FINAL)
    Q_PROPERTY(bool canStop MEMBER canStop FINAL)
    Q_PROPERTY(QString done MEMBER done FINAL)
    Q_PROPERTY(QString problem MEMBER problem FINAL)
public:
    QString folder;        ///< where files go unless its reader names another
    QString busy;          ///< what is going on, in words; empty: nothing
    double part = -1;      ///< how far it is, 0 to 1; below 0: not known
    bool canStop = false;  ///< it can be stopped and then leaves nothing behind
    QString done;          ///< what was made last, and where
    QString problem;       ///< why the last thing was not made
    bool operator==(const DataFace&) const = default;
};

/// What is kept here, and taking it out: as a file that other programs read, or as an encrypted backup. GUI thread
/// only.
class DataViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::DataFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* kinds READ kinds CONSTANT FINAL)

public:
    explicit DataViewModel(QObject* parent = nullptr);

    [[nodiscard]] const DataFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<ChoiceRow>* kinds() { return &m_kinds; }
    void set(const DataFace& face);

    /// Its page was opened: counts are read while it is.
    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    // A folder or a file may be named by its path, or as a file dialog does, by a file:// address.

    /// Not encrypted. `hidden`: addresses and other masked things too; `files`: photos and papers too, beside it.
    Q_INVOKABLE void exportTo(const QString& folder, bool hidden, bool files);
    Q_INVOKABLE void backUpTo(const QString& folder);
    /// Everything here is replaced by what the backup holds. `secret`: its passphrase, or its twelve words.
    Q_INVOKABLE void restore(const QString& file, const QString& secret);
    /// Stops what is going on; no half file stays.
    Q_INVOKABLE void stop();

signals:
    void faceChanged();
    void opened(bool open);
    void exportAsked(const QString& folder, bool hidden, bool files);
    void backupAsked(const QString& folder);
    void stopAsked();
    /// UTF-8; the receiver wipes it.
    void restoreAsked(const QString& file, const QByteArray& secret);

private:
    DataFace m_face;
    RowsOf<ChoiceRow> m_kinds{this};
};

}  // namespace waymark::viewmodels

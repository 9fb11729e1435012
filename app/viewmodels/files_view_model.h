// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include "app/viewmodels/rows/file_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// What goes on beside the lists.
struct FilesFace {
    Q_GADGET
    QML_VALUE_TYPE(filesFace)
    Q_PROPERTY(QString adding MEMBER adding FINAL)
    Q_PROPERTY(QString folder MEMBER folder FINAL)
    Q_PROPERTY(QString pictureKey MEMBER pictureKey FINAL)
    Q_PROPERTY(QString picture MEMBER picture FINAL)
public:
    QString adding;      ///< key of the record that something is being added to; empty: none
    QString folder;      ///< where files are saved unless its reader names another
    QString pictureKey;  ///< of the photo that is looked at
    QString picture;     ///< the photo, as a data: address
    bool operator==(const FilesFace&) const = default;
};

/// Photos and papers of the records whose pages are open. GUI thread only.
class FilesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::FilesFace face READ face NOTIFY faceChanged FINAL)

public:
    explicit FilesViewModel(QObject* parent = nullptr);

    [[nodiscard]] const FilesFace& face() const { return m_face; }
    void set(const FilesFace& face);
    void setRows(const QString& record, const QList<FileRow>& rows);
    /// Nothing of the home is left.
    void clear();

    /// Those of a record; the model is this object's and stays.
    Q_INVOKABLE waymark::viewmodels::RowModel* rowsOf(const QString& record);
    /// Its page was opened: they are read while it is. As often as it was opened it is closed.
    Q_INVOKABLE void open(const QString& record);
    Q_INVOKABLE void close(const QString& record);
    [[nodiscard]] QStringList openRecords() const { return m_open.keys(); }

    // A folder or a file may be named by its path, or as a file dialog does, by a file:// address.

    Q_INVOKABLE void add(const QString& record, const QString& file);
    Q_INVOKABLE void fetch(const QString& key);
    Q_INVOKABLE void stop(const QString& key);
    Q_INVOKABLE void save(const QString& key, const QString& folder);
    Q_INVOKABLE void remove(const QString& key, bool waits);
    /// Shows a photo large; it is in `face` when it is ready.
    Q_INVOKABLE void look(const QString& key);
    Q_INVOKABLE void lookAway();

signals:
    void faceChanged();
    void openChanged();
    void addAsked(const QString& record, const QString& file);
    void fetchAsked(const QString& key);
    void stopAsked(const QString& key);
    void saveAsked(const QString& key, const QString& folder);
    void removeAsked(const QString& key, bool waits);
    void lookAsked(const QString& key);

private:
    [[nodiscard]] RowsOf<FileRow>* modelOf(const QString& record);

    FilesFace m_face;
    QHash<QString, RowsOf<FileRow>*> m_rows;
    QHash<QString, int> m_open;
};

}  // namespace waymark::viewmodels

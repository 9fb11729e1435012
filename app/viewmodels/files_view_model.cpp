// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/files_view_model.h"

#include <QStandardPaths>
#include <QUrl>

namespace waymark::viewmodels {
namespace {

QString placeOf(const QString& named)
{
    const QUrl address(named.trimmed());
    return address.isLocalFile() ? address.toLocalFile() : named.trimmed();
}

}  // namespace

FilesViewModel::FilesViewModel(QObject* parent) : QObject(parent)
{
    m_face.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void FilesViewModel::set(const FilesFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

RowsOf<FileRow>* FilesViewModel::modelOf(const QString& record)
{
    auto*& rows = m_rows[record];
    if (rows == nullptr) {
        rows = new RowsOf<FileRow>(this);
    }
    return rows;
}

void FilesViewModel::setRows(const QString& record, const QList<FileRow>& rows)
{
    modelOf(record)->set(rows);
}

void FilesViewModel::clear()
{
    for (auto* rows : std::as_const(m_rows)) {
        rows->set({});
    }
    FilesFace face;
    face.folder = m_face.folder;
    set(face);
}

RowModel* FilesViewModel::rowsOf(const QString& record)
{
    return modelOf(record);
}

void FilesViewModel::open(const QString& record)
{
    if (++m_open[record] == 1) {
        emit openChanged();
    }
}

void FilesViewModel::close(const QString& record)
{
    const auto found = m_open.find(record);
    if (found != m_open.end() && --*found == 0) {
        m_open.erase(found);
        emit openChanged();
    }
}

void FilesViewModel::add(const QString& record, const QString& file)
{
    if (m_face.adding.isEmpty()) {
        emit addAsked(record, placeOf(file));
    }
}

void FilesViewModel::fetch(const QString& key)
{
    emit fetchAsked(key);
}

void FilesViewModel::stop(const QString& key)
{
    emit stopAsked(key);
}

void FilesViewModel::save(const QString& key, const QString& folder)
{
    emit saveAsked(key, placeOf(folder));
}

void FilesViewModel::remove(const QString& key, bool waits)
{
    emit removeAsked(key, waits);
}

void FilesViewModel::look(const QString& key)
{
    FilesFace face = m_face;
    face.pictureKey = key;
    face.picture.clear();
    set(face);
    emit lookAsked(key);
}

void FilesViewModel::lookAway()
{
    FilesFace face = m_face;
    face.pictureKey.clear();
    face.picture.clear();
    set(face);
}

}  // namespace waymark::viewmodels

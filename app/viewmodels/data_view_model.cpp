// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/data_view_model.h"

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

DataViewModel::DataViewModel(QObject* parent) : QObject(parent) {}

void DataViewModel::set(const DataFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void DataViewModel::open()
{
    DataFace face = m_face;
    face.done.clear();
    face.problem.clear();
    if (face.folder.isEmpty()) {
        face.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    }
    set(face);
    emit opened(true);
}

void DataViewModel::close()
{
    emit opened(false);
}

void DataViewModel::exportTo(const QString& folder, bool hidden, bool files)
{
    if (m_face.busy.isEmpty()) {
        emit exportAsked(placeOf(folder), hidden, files);
    }
}

void DataViewModel::backUpTo(const QString& folder)
{
    if (m_face.busy.isEmpty()) {
        emit backupAsked(placeOf(folder));
    }
}

void DataViewModel::restore(const QString& file, const QString& secret)
{
    if (m_face.busy.isEmpty()) {
        emit restoreAsked(placeOf(file), secret.toUtf8());
    }
}

void DataViewModel::stop()
{
    if (m_face.canStop) {
        emit stopAsked();
    }
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/data_view_model.h"

#include <QStandardPaths>

namespace waymark::viewmodels {

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

void DataViewModel::exportTo(const QString& folder, bool hidden)
{
    if (m_face.busy.isEmpty()) {
        emit exportAsked(folder.trimmed(), hidden);
    }
}

void DataViewModel::backUpTo(const QString& folder)
{
    if (m_face.busy.isEmpty()) {
        emit backupAsked(folder.trimmed());
    }
}

void DataViewModel::restore(const QString& file, const QString& secret)
{
    if (m_face.busy.isEmpty()) {
        emit restoreAsked(file.trimmed(), secret.toUtf8());
    }
}

}  // namespace waymark::viewmodels

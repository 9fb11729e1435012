// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/versions_view_model.h"

namespace waymark::viewmodels {

VersionsViewModel::VersionsViewModel(QObject* parent) : QObject(parent) {}

void VersionsViewModel::set(const VersionsFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void VersionsViewModel::open(const QString& field)
{
    emit opened(field);
}

void VersionsViewModel::choose(const QString& key)
{
    emit chosenKey(key);
}

void VersionsViewModel::keep()
{
    emit keepAsked();
}

}  // namespace waymark::viewmodels

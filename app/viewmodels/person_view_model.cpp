// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/person_view_model.h"

namespace waymark::viewmodels {

PersonViewModel::PersonViewModel(QObject* parent) : QObject(parent) {}

void PersonViewModel::set(const PersonFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void PersonViewModel::open(const QString& key)
{
    emit opened(key);
}

void PersonViewModel::setContact(const QString& phone, const QString& hours, const QString& rule)
{
    emit contactChanged(phone, hours, rule);
}

void PersonViewModel::archive()
{
    emit archiveAsked();
}

}  // namespace waymark::viewmodels

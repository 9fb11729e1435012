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

void PersonViewModel::change(const QVariantMap& words, const QVariantMap& seen)
{
    emit changeAsked(words, seen);
}

void PersonViewModel::showAddress()
{
    emit addressAsked();
}

void PersonViewModel::hideAddress()
{
    PersonFace face = m_face;
    face.addressShown = false;
    face.address.clear();
    set(face);
}

void PersonViewModel::setAddress(const QString& address)
{
    emit addressChanged(address.trimmed());
}

void PersonViewModel::archive()
{
    emit archiveAsked();
}

void PersonViewModel::remove()
{
    emit removeAsked();
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/people_view_model.h"

namespace waymark::viewmodels {

PeopleViewModel::PeopleViewModel(QObject* parent) : QObject(parent) {}

void PeopleViewModel::set(const PeopleFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void PeopleViewModel::addImportant(const QString& name, const QString& role, const QString& phone)
{
    emit importantAdded(name, role, phone);
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/agenda_view_model.h"

namespace waymark::viewmodels {

AgendaViewModel::AgendaViewModel(QObject* parent) : QObject(parent) {}

void AgendaViewModel::set(const AgendaFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void AgendaViewModel::lookAt(const QString& month)
{
    emit monthAsked(month);
}

}  // namespace waymark::viewmodels

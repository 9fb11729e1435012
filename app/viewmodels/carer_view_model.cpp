// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/carer_view_model.h"

namespace waymark::viewmodels {

CarerViewModel::CarerViewModel(QObject* parent) : QObject(parent) {}

void CarerViewModel::set(const CarerFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void CarerViewModel::clear()
{
    m_circles.set({});
    m_children.set({});
    m_today.set({});
    m_soon.set({});
    m_promises.set({});
    m_schools.set({});
    m_onCall.set({});
    set({});
}

void CarerViewModel::choose(const QString& key)
{
    emit chosen(key);
}

}  // namespace waymark::viewmodels

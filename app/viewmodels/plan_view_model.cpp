// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/plan_view_model.h"

namespace waymark::viewmodels {

PlanViewModel::PlanViewModel(QObject* parent) : QObject(parent) {}

void PlanViewModel::set(const PlanFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

}  // namespace waymark::viewmodels

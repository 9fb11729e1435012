// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/more_view_model.h"

namespace waymark::viewmodels {

MoreViewModel::MoreViewModel(QObject* parent) : QObject(parent) {}

void MoreViewModel::set(const MoreFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

}  // namespace waymark::viewmodels

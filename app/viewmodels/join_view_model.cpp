// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/join_view_model.h"

namespace waymark::viewmodels {

JoinViewModel::JoinViewModel(QObject* parent) : QObject(parent) {}

void JoinViewModel::set(const JoinFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void JoinViewModel::join(const QString& code, const QString& relay)
{
    emit joinAsked(code, relay);
}

void JoinViewModel::cancel()
{
    emit cancelled();
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/circle_view_model.h"

namespace waymark::viewmodels {

CircleViewModel::CircleViewModel(QObject* parent) : QObject(parent) {}

void CircleViewModel::set(const CircleFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void CircleViewModel::open(const QString& key)
{
    emit opened(key);
}

void CircleViewModel::withdraw(const QString& invitation)
{
    emit withdrawAsked(invitation);
}

void CircleViewModel::leave()
{
    emit leaveAsked();
}

void CircleViewModel::close()
{
    emit closeAsked();
}

void CircleViewModel::deleteAtRelay()
{
    emit deleteAsked();
}

void CircleViewModel::takeOff()
{
    emit takeOffAsked();
}

void CircleViewModel::putNewsAway()
{
    if (!m_face.newsKey.isEmpty()) {
        emit newsRead(m_face.newsKey);
    }
}

void CircleViewModel::create(const QString& name, const QString& kind)
{
    emit createAsked(name, kind);
}

void CircleViewModel::lookAfter(const QString& name, const QString& until)
{
    emit lookAfterAsked(name, until);
}

}  // namespace waymark::viewmodels

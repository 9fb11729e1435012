// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/homes_view_model.h"

namespace waymark::viewmodels {

HomesViewModel::HomesViewModel(QObject* parent) : QObject(parent) {}

void HomesViewModel::set(const HomesFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void HomesViewModel::clear()
{
    m_constellations.set({});
    m_homes.set({});
    m_hubCarers.set({});
    m_onCall.set({});
    m_gatherings.set({});
    set({});
}

void HomesViewModel::choose(const QString& key)
{
    emit chosen(key);
}

void HomesViewModel::beOnCallUntil(int hour)
{
    emit onCallAsked(hour);
}

void HomesViewModel::makeConstellation(const QString& name)
{
    emit makeAsked(name);
}

}  // namespace waymark::viewmodels

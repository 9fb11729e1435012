// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/sync_view_model.h"

namespace waymark::viewmodels {

SyncViewModel::SyncViewModel(QObject* parent) : QObject(parent) {}

void SyncViewModel::set(const SyncFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void SyncViewModel::setRelay(const QString& address, const QString& pin)
{
    emit relayChosen(address, pin);
}

void SyncViewModel::test()
{
    emit testAsked();
}

void SyncViewModel::shareNow()
{
    emit shareAsked();
}

}  // namespace waymark::viewmodels

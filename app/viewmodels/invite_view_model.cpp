// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/invite_view_model.h"

namespace waymark::viewmodels {

InviteViewModel::InviteViewModel(QObject* parent) : QObject(parent) {}

void InviteViewModel::set(const InviteFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void InviteViewModel::begin(bool ownDevice)
{
    emit begun(ownDevice);
}

void InviteViewModel::replace(const QString& person)
{
    emit replaceBegun(person);
}

void InviteViewModel::reopen(const QString& invitation)
{
    emit reopened(invitation);
}

void InviteViewModel::chooseRole(const QString& key)
{
    emit roleChosen(key);
}

void InviteViewModel::chooseSection(const QString& key, int access)
{
    emit sectionChosen(key, access);
}

void InviteViewModel::make()
{
    emit makeAsked();
}

void InviteViewModel::approve()
{
    emit approved();
}

void InviteViewModel::refuse()
{
    emit refused();
}

void InviteViewModel::cancel()
{
    emit cancelled();
}

}  // namespace waymark::viewmodels

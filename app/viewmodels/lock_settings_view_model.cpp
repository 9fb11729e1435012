// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/lock_settings_view_model.h"

namespace waymark::viewmodels {

LockSettingsViewModel::LockSettingsViewModel(QObject* parent) : QObject(parent) {}

void LockSettingsViewModel::set(const LockSettingsFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void LockSettingsViewModel::begin()
{
    LockSettingsFace face = m_face;
    face.busy = face.changed = false;
    face.problem.clear();
    set(face);
}

void LockSettingsViewModel::change(const QString& secret, bool pin)
{
    begin();
    LockSettingsFace face = m_face;
    face.busy = true;
    set(face);
    emit changeAsked(secret.toUtf8(), pin);
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/app_view_model.h"

namespace waymark::viewmodels {

AppViewModel::AppViewModel(QObject* parent) : QObject(parent) {}

void AppViewModel::setStage(Stage stage)
{
    if (m_stage != stage) {
        m_stage = stage;
        emit stageChanged();
    }
}

void AppViewModel::setRole(Role role)
{
    if (m_role != role) {
        m_role = role;
        emit roleChanged();
    }
}

void AppViewModel::lockNow()
{
    if (m_stage == Stage::Open) {
        m_lock.reset();
        setStage(Stage::Locked);
        emit lockAsked();
    }
}

void AppViewModel::setWatched(bool watched)
{
    emit watchedChanged(watched);
}

}  // namespace waymark::viewmodels

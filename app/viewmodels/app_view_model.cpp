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

void AppViewModel::setWhose(const QString& whose)
{
    if (m_whose != whose) {
        m_whose = whose;
        emit whoseChanged();
    }
}

void AppViewModel::forget()
{
    m_today.promises()->set({});
    m_today.calls()->set({});
    m_today.set({});
    m_promises.all()->set({});
    m_promises.people()->set({});
    m_plan.headings()->set({});
    m_plan.set({});
    m_heading.promises()->set({});
    m_heading.readiness()->set({});
    m_heading.suggestions()->set({});
    m_heading.set({});
    m_versions.versions()->set({});
    m_versions.set({});
    m_people.circle()->set({});
    m_people.important()->set({});
    m_people.set({});
    m_person.access()->set({});
    m_person.set({});
    m_learning.tuition()->set({});
    m_learning.sessions()->set({});
    m_learning.targets()->set({});
    m_learning.set({});
    m_agenda.coming()->set({});
    m_agenda.month()->set({});
    m_agenda.set({});
    m_event.people()->set({});
    m_event.set({});
    m_forms.set({});
    m_promise.set({});
    m_reminders.set({});
    m_circle.members()->set({});
    m_circle.circles()->set({});
    m_circle.invitations()->set({});
    m_circle.set({});
    m_invite.checkWords()->set({});
    m_invite.set({});
    m_join.checkWords()->set({});
    m_join.set({});
    m_sync.problems()->set({});
    m_sync.circles()->set({});
    m_sync.set({});
    m_rescue.forget();
    m_lostPhone.forget();
    m_late.set({});
    m_files.clear();
    m_odd.things()->set({});
    m_owner.forget();
    m_search.forget();
    m_sharing.forget();
    m_access.set({});
    m_history.changes()->set({});
    m_history.set({});
    m_bin.forget();
    m_help.onCall()->set({});
    m_confirm.reset();
    m_lockSettings.set({});
    m_phones.phones()->set({});
    m_phones.set({});
    m_data.kinds()->set({});
    m_data.set({});
    m_recovery.words()->set({});
    m_recovery.set({});
    m_carer.clear();
    m_child.clear();
    m_note.children()->set({});
    m_note.set({});
    m_homes.clear();
    m_home.people()->set({});
    m_home.set({});
    setWhose({});
    m_editor.set({});
    m_more.set({});
    m_notice.set({});
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

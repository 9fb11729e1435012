// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/note_service.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/show_carer.h"
#include "app/viewmodels/show/show_homes.h"
#include "app/viewmodels/show/show_today.h"

namespace waymark::viewmodels {

using composition::Core;
using services::NoteService;

void HomeSession::connectCarer()
{
    connect(m_app.carer(), &CarerViewModel::chosen, this, [this](const QString& key) {
        m_chosenOnToday = key;
        showDay();
    });
    auto* child = m_app.child();
    connect(child, &ChildViewModel::opened, this, [this](const QString& key) {
        if (m_app.child()->face().key != key) {
            m_app.child()->clear();  // nothing of another child may stand under this one's name
        }
        look([&](Looking& at) {
            at.circle = key.toStdString();
            at.child = true;
        });
    });
    connect(child, &ChildViewModel::noteArchived, this, [this](const QString& key) {
        const auto id = key.toStdString();
        change([id](Core& core, const SpaceId&) { return NoteService(core.context()).archive(id); },
               {tr("Put away."), [id](Core& core, const SpaceId&) { return NoteService(core.context()).restore(id); }});
    });
}

void HomeSession::showDay()
{
    show(*m_app.carer(), m_day, m_chosenOnToday, m_app.today()->face().quietLine, time());
}

void HomeSession::takeAcross(const HomeViews& views, const SpokenTime& now)
{
    if (views.day) {
        m_day = *views.day;
        showDay();
    }
    if (views.homes) {
        m_homes = *views.homes;
        showHomes();
    }
    if (views.child) {
        show(*m_app.child(), *views.child, now);
    }
}

}  // namespace waymark::viewmodels

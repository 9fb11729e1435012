// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/bin_service.h"
#include "app/services/people_service.h"
#include "app/viewmodels/session/home_session.h"

namespace waymark::viewmodels {

using composition::Core;
using services::PeopleService;

void HomeSession::connectPeople()
{
    connect(m_app.person(), &PersonViewModel::opened, this,
            [this](const QString& key) { look([&](Looking& at) { at.person = key.toStdString(); }); });
    connect(m_app.person(), &PersonViewModel::archiveAsked, this, [this] {
        const auto id = m_app.person()->face().key.toStdString();
        change([id](Core& core, const SpaceId&) { return services::BinService(core.context()).putAway(id); },
               {tr("Put away."),
                [id](Core& core, const SpaceId&) { return services::BinService(core.context()).putBack(id); }});
    });
    connect(m_app.people(), &PeopleViewModel::importantAdded, this,
            [this](const QString& name, const QString& role, const QString& phone) {
                services::PersonWords words;
                words.name = name.trimmed().toStdString();
                words.line = role.trimmed().toStdString();
                words.phone = phone.trimmed().toStdString();
                addRecord(
                    [words](Core& core, const SpaceId& space) {
                        return PeopleService(core.context()).addContact(space, words);
                    },
                    tr("Added."));
            });
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/people_service.h"
#include "app/viewmodels/session/home_session.h"

namespace waymark::viewmodels {

using composition::Core;
using services::PeopleService;

void HomeSession::connectPeople()
{
    connect(m_app.person(), &PersonViewModel::opened, this,
            [this](const QString& key) { look([&](Looking& at) { at.person = key.toStdString(); }); });
    connect(m_app.person(), &PersonViewModel::accessChosen, this, [this](const QString& section, int access) {
        change(
            [who = m_app.person()->face().key.toStdString(), name = section.toStdString(), access](
                Core& core, const SpaceId& space) {
                return core.circleService().share(space, name, who, static_cast<services::Access>(access));
            },
            {tr("Changed. They will see it when their phone is next online."), {}});
    });
    connect(m_app.person(), &PersonViewModel::archiveAsked, this, [this] {
        const auto id = m_app.person()->face().key.toStdString();
        change([id](Core& core, const SpaceId&) { return PeopleService(core.context()).archive(id); },
               {tr("Put away."), {}});
    });
    connect(m_app.people(), &PeopleViewModel::importantAdded, this,
            [this](const QString& name, const QString& role, const QString& phone) {
                services::PersonWords words;
                words.name = name.trimmed().toStdString();
                words.line = role.trimmed().toStdString();
                words.phone = phone.trimmed().toStdString();
                change(
                    [words](Core& core, const SpaceId& space) -> Status {
                        WAYMARK_TRY(PeopleService(core.context()).addContact(space, words));
                        return {};
                    },
                    {tr("Added."), {}});
            });
    // The person dials: the number only goes to the phone's own app.
    connect(m_app.help(), &HelpViewModel::dialAsked, this, [this](const QString& number) {
        if (const auto dialled = m_parts.dialler.call(number.toStdString()); !dialled) {
            complain(dialled.error());
        }
    });
    connect(m_app.help(), &HelpViewModel::textAsked, this, [this](const QString& number) {
        if (const auto texted = m_parts.dialler.text(number.toStdString()); !texted) {
            complain(texted.error());
        }
    });
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/bin_service.h"
#include "app/services/form_drafts.h"
#include "app/services/people_service.h"
#include "app/viewmodels/session/form_words.h"
#include "app/viewmodels/session/home_session.h"

namespace waymark::viewmodels {
namespace {

using composition::Core;
using services::PeopleService;

services::PersonWords personIn(const QVariantMap& form)
{
    services::PersonWords words;
    words.name = textIn(form, "name");
    words.line = textIn(form, "line");
    words.phone = textIn(form, "phone");
    words.textTo = textIn(form, "text");
    words.hours = textIn(form, "hours");
    words.rule = static_cast<domain::ContactRule>(numberIn(form, "rule"));
    return words;
}

}  // namespace

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
    connect(m_app.person(), &PersonViewModel::removeAsked, this, [this] {
        if (!isConfirmed()) {
            complain({ErrorCode::locked, {}});
            return;
        }
        const PersonFace face = m_app.person()->face();
        change([who = face.key.toStdString()](Core& core,
                                              const SpaceId& space) { return core.circleService().remove(space, who); },
               //: %1 is a person's name
               {tr("%1 is out of your circle.").arg(face.name), {}});
    });
    connect(
        m_app.person(), &PersonViewModel::changeAsked, this, [this](const QVariantMap& form, const QVariantMap& seen) {
            const QString person = m_app.person()->face().key;
            struct Written {
                services::PersonWords before, after;
            };
            auto written = std::make_shared<Written>();
            saveForm(
                QStringLiteral("person"), person,
                [key = person.toStdString(), words = personIn(form), was = personIn(seen), written](
                    Core& core, const SpaceId& space) -> Status {
                    PeopleService people(core.context());
                    WAYMARK_ASSIGN(written->before, people.words(space, key));
                    WAYMARK_TRY(people.edit(space, key, words, was));
                    WAYMARK_ASSIGN(written->after, people.words(space, key));
                    return {};
                },
                {tr("Saved on this phone."), [key = person.toStdString(), written](Core& core, const SpaceId& space) {
                     return PeopleService(core.context()).edit(space, key, written->before, written->after);
                 }});
        });
    connectAddress();
    connect(m_app.people(), &PeopleViewModel::importantAdded, this,
            [this](const QString& name, const QString& role, const QString& phone) {
                services::PersonWords words;
                words.name = name.trimmed().toStdString();
                words.line = role.trimmed().toStdString();
                words.phone = phone.trimmed().toStdString();
                addRecord(
                    [words](Core& core, const SpaceId& space) -> Result<std::string> {
                        WAYMARK_ASSIGN(auto id, PeopleService(core.context()).addContact(space, words));
                        WAYMARK_TRY(services::FormDrafts(core.context()).drop(space, "person", "new"));
                        return id;
                    },
                    tr("Added."));
            });
}

void HomeSession::connectAddress()
{
    auto* person = m_app.person();
    connect(person, &PersonViewModel::addressAsked, this, [this, person] {
        if (!isConfirmed()) {
            complain({ErrorCode::locked, {}});
            return;
        }
        auto found = std::make_shared<std::string>();
        onCore(
            [found, looking = m_workerLooking, key = person->face().key.toStdString()](Core& core) -> Status {
                WAYMARK_ASSIGN(const auto space, shownCircle(core, looking->circle));
                WAYMARK_ASSIGN(*found, PeopleService(core.context()).address(space, key));
                return {};
            },
            [this, person, found](const Status& read) {
                if (!read) {
                    complain(read.error());
                    return;
                }
                PersonFace face = person->face();
                face.addressShown = true;
                face.address = QString::fromStdString(*found);
                person->set(face);
            });
    });
    connect(person, &PersonViewModel::addressChanged, this, [this, person](const QString& address) {
        const auto key = person->face().key.toStdString();
        auto before = std::make_shared<std::string>();
        change(
            [key, before, text = address.toStdString()](Core& core, const SpaceId& space) -> Status {
                PeopleService people(core.context());
                WAYMARK_ASSIGN(*before, people.address(space, key));
                return people.setAddress(space, key, text);
            },
            {tr("Saved on this phone. It stays hidden until somebody asks for it."),
             [key, before](Core& core, const SpaceId& space) {
                 return PeopleService(core.context()).setAddress(space, key, *before);
             }});
        person->hideAddress();
    });
}

}  // namespace waymark::viewmodels

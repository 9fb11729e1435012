// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/show_circle.h"
#include "app/viewmodels/show/show_records.h"
#include "app/viewmodels/show/shown.h"
#include "app/viewmodels/wording/error_words.h"

namespace waymark::viewmodels {
namespace {

using composition::Core;
using domain::Role;

constexpr std::array kInvitable{Role::personalAdviser, Role::fosterCarer, Role::hubCarer,
                                Role::socialWorker,    Role::tutor,       Role::mentor,
                                Role::advocate,        Role::family,      Role::companion};

QString keyOf(Role role)
{
    const auto name = domain::roleName(role);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

}  // namespace

void HomeSession::fillInvite()
{
    QList<ChoiceRow> roles;
    for (const Role role : kInvitable) {
        roles.append({keyOf(role), PeopleWords::role(role), {}, roles.isEmpty()});
    }
    m_app.invite()->roles()->set(roles);
    // A new role starts with nothing: its reader turns on what is to be seen.
    QList<AccessRow> sections;
    for (const auto* name :
         {"about", "plan", "learning", "money", "health", "identity", "home", "documents", "messages"}) {
        sections.append({QString::fromLatin1(name), PeopleWords::section(name), {}, 0, {}});
    }
    m_app.invite()->sections()->set(sections);
}

void HomeSession::chooseSection(const QString& key, int access)
{
    QList<AccessRow> all = m_app.invite()->sections()->rows();
    for (auto& row : all) {
        row.access = row.key == key ? access : row.access;
    }
    m_app.invite()->sections()->set(all);
}

/// Nothing to do while the code is still being made.
void HomeSession::withdraw(const QString& invitation)
{
    if (!invitation.isEmpty()) {
        change(
            [id = invitation.toStdString()](Core& core, const SpaceId&) { return core.circleService().withdraw(id); },
            {tr("The code is taken back. It opens nothing now."), {}});
    }
}

void HomeSession::connectInvite()
{
    auto* invite = m_app.invite();
    const auto begin = [this](const InviteFace& face) {
        look([](Looking& at) { at.invitation.clear(); });
        fillInvite();
        m_app.invite()->checkWords()->set({});
        m_app.invite()->set(face);
    };
    connect(invite, &InviteViewModel::begun, this, [begin](bool ownDevice) {
        InviteFace face;
        face.ownDevice = ownDevice;
        begin(face);
    });
    connect(invite, &InviteViewModel::replaceBegun, this, [this, begin](const QString& person) {
        const PersonRow* goes = m_app.sharing()->people()->find(person);
        InviteFace face;
        face.replaces = person;
        face.replacedName = goes ? goes->name : QString();
        face.replacedSaw = m_app.sharing()->heldBy(person);
        begin(face);
    });
    connect(invite, &InviteViewModel::reopened, this, [this, begin](const QString& invitation) {
        InviteFace face;
        face.step = 1;
        begin(face);
        look([&](Looking& at) { at.invitation = invitation.toStdString(); });
    });
    connect(invite, &InviteViewModel::roleChosen, this, [invite](const QString& key) {
        QList<ChoiceRow> all = invite->roles()->rows();
        for (auto& row : all) {
            row.chosen = row.key == key;
        }
        invite->roles()->set(all);
    });
    connect(invite, &InviteViewModel::sectionChosen, this, [this](const QString& key, int access) {
        chooseSection(key, access);
        if (access > 0) {
            readContents(key, [this, key](const services::SectionContents& contents) {
                QList<AccessRow> all = m_app.invite()->sections()->rows();
                for (auto& row : all) {
                    row.words = row.key == key ? previewOf(contents).join(u'\n') : row.words;
                }
                m_app.invite()->sections()->set(all);
            });
        }
    });
    connect(invite, &InviteViewModel::makeAsked, this, [this] {
        std::string role;
        for (const auto& row : m_app.invite()->roles()->rows()) {
            role = row.chosen ? row.key.toStdString() : role;
        }
        std::vector<services::Grant> grants;
        for (const auto& row : m_app.invite()->sections()->rows()) {
            if (row.access > 0) {
                grants.push_back({row.key.toStdString(), static_cast<services::Access>(row.access)});
            }
        }
        InviteFace face = m_app.invite()->face();
        face.step = 1;
        face.problem.clear();
        m_app.invite()->set(face);
        m_worker->post([this, looking = m_workerLooking, role = domain::roleNamed(role).value_or(Role::other), grants,
                        own = face.ownDevice, replaces = face.replaces.toStdString()](CoreThread::Desk& desk) {
            const auto make = [&]() -> Result<services::InviteView> {
                WAYMARK_ASSIGN(const auto space, shownCircle(*desk.core, looking->circle));
                auto service = desk.core->circleService();
                return own ? service.inviteOwnDevice(space) : service.invitePerson(space, role, grants, replaces);
            };
            auto made = desk.core ? make() : Result<services::InviteView>(fail(ErrorCode::locked));
            if (desk.core) {
                desk.core->sharing().saved();
            }
            onGui([this, made = std::move(made)] {
                InviteFace now = m_app.invite()->face();
                if (!made) {
                    now.step = 0;
                    now.problem = errorWords(made.error().code);
                    m_app.invite()->set(now);
                } else {
                    show(*m_app.invite(), *made, time());
                    look([&](Looking& at) { at.invitation = made->id; });
                }
                emit settled();
            });
        });
    });
    connect(invite, &InviteViewModel::approved, this, [this] {
        if (!m_app.invite()->face().replaces.isEmpty() && !isConfirmed()) {
            complain({ErrorCode::locked, {}});
            return;
        }
        change([id = m_app.invite()->face().request.toStdString()](Core& core, const SpaceId&) {
            return core.circleService().approve(id);
        });
    });
    connect(invite, &InviteViewModel::refused, this, [this] {
        change([id = m_app.invite()->face().request.toStdString()](Core& core, const SpaceId&) {
            return core.circleService().decline(id);
        });
        look([](Looking& at) { at.invitation.clear(); });
        m_app.invite()->begin(false);
    });
    connect(invite, &InviteViewModel::cancelled, this, [this] {
        const InviteFace face = m_app.invite()->face();
        withdraw(face.key);
        face.replaces.isEmpty() ? m_app.invite()->begin(face.ownDevice) : m_app.invite()->replace(face.replaces);
    });
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "app/services/circle_service.h"
#include "app/services/directory.h"

namespace waymark::services {
namespace {

InviteStep stepOf(circle::InvitationState state)
{
    switch (state) {
        case circle::InvitationState::preparing:
        case circle::InvitationState::open:
            return InviteStep::showing;
        case circle::InvitationState::asked:
            return InviteStep::someoneWaits;
        case circle::InvitationState::approving:
        case circle::InvitationState::done:
            return InviteStep::done;
        case circle::InvitationState::declined:
        case circle::InvitationState::expired:
        case circle::InvitationState::failed:
            break;
    }
    return InviteStep::expired;
}

JoinRequest requestFrom(const circle::InvitationView& invitation)
{
    return {.id = invitation.id.hex(),
            .name = invitation.joinerName,
            .role = domain::roleNamed(invitation.role).value_or(Role::other),
            .checkWords = invitation.sixWords,
            .ownDevice = invitation.purpose == circle::InvitePurpose::ownDevice};
}

JoinStep stepOf(circle::JoinState state, bool wordsKnown)
{
    switch (state) {
        case circle::JoinState::looking:
        case circle::JoinState::asking:
        case circle::JoinState::waiting:
            return wordsKnown ? JoinStep::checkWords : JoinStep::waiting;
        case circle::JoinState::admitted:
            return JoinStep::waiting;
        case circle::JoinState::done:
            return JoinStep::done;
        case circle::JoinState::refused:
            break;
    }
    return JoinStep::failed;
}

Result<circle::InviteId> inviteId(std::string_view id)
{
    const auto parsed = circle::InviteId::fromHexText(id);
    if (!parsed) {
        return fail(ErrorCode::not_found, "invitation");
    }
    return *parsed;
}

}  // namespace

Result<InviteView> CircleService::viewOf(const circle::InvitationView& invitation) const
{
    InviteView view;
    view.step = stepOf(invitation.state);
    view.id = invitation.id.hex();
    view.expires = invitation.ends;
    if (view.step == InviteStep::showing) {
        WAYMARK_ASSIGN(const auto code, m_context.circles.invitationCode(invitation.id, m_basis.relay));
        view.words = code.tenWords;
        view.digits = code.digits;
        view.qr = code.qr;
    }
    if (view.step == InviteStep::someoneWaits) {
        view.requests.push_back(requestFrom(invitation));
    }
    if (invitation.replaces != 0) {
        WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, invitation.space));
        view.replaced = directory.tag(invitation.replaces);
    }
    WAYMARK_ASSIGN(const auto sections, m_context.circles.sections(invitation.space));
    for (const auto& grant : invitation.grants) {
        const auto section = std::ranges::find(sections, grant.channel, &circle::SectionView::channel);
        if (section != sections.end()) {
            view.sections.push_back(section->name);
        }
    }
    return view;
}

Result<InviteView> CircleService::invitePerson(const SpaceId& space, Role role, const std::vector<Grant>& grants,
                                               std::string_view replaces)
{
    circle::NewInvitation wanted;
    wanted.role = domain::roleName(role);
    for (const Grant& grant : grants) {
        WAYMARK_ASSIGN(const auto section, m_context.circles.section(space, grant.section));
        wanted.grants.push_back(
            {section.channel, grant.access == Access::write ? circle::Access::write : circle::Access::read});
    }
    if (!replaces.empty()) {
        WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
        WAYMARK_ASSIGN(wanted.replaces, directory.named(replaces));
    }
    WAYMARK_ASSIGN(const auto invitation, m_context.circles.invitePerson(space, wanted));
    return viewOf(invitation);
}

Result<InviteView> CircleService::inviteOwnDevice(const SpaceId& space)
{
    WAYMARK_ASSIGN(const auto invitation, m_context.circles.inviteOwnDevice(space));
    return viewOf(invitation);
}

Result<InviteView> CircleService::invitation(std::string_view id) const
{
    WAYMARK_ASSIGN(const auto wanted, inviteId(id));
    const auto all = m_context.circles.invitations();
    const auto found = std::ranges::find(all, wanted, &circle::InvitationView::id);
    return found == all.end() ? fail(ErrorCode::not_found, "invitation") : viewOf(*found);
}

std::vector<JoinRequest> CircleService::waiting() const
{
    std::vector<JoinRequest> requests;
    for (const auto& invitation : m_context.circles.invitations()) {
        if (invitation.state == circle::InvitationState::asked) {
            requests.push_back(requestFrom(invitation));
        }
    }
    return requests;
}

Status CircleService::approve(std::string_view requestId)
{
    WAYMARK_ASSIGN(const auto id, inviteId(requestId));
    const auto all = m_context.circles.invitations();
    const auto found = std::ranges::find(all, id, &circle::InvitationView::id);
    std::vector<circle::StreamHead> heads;
    if (found != all.end() && found->purpose == circle::InvitePurpose::ownDevice && m_basis.heads) {
        heads = m_basis.heads(found->space);
    }
    return m_context.circles.approve(id, heads);
}

Status CircleService::decline(std::string_view requestId)
{
    WAYMARK_ASSIGN(const auto id, inviteId(requestId));
    return m_context.circles.decline(id);
}

Status CircleService::withdraw(std::string_view invitationId)
{
    return decline(invitationId);
}

Result<JoinView> CircleService::join(std::string_view code, const Profile& profile)
{
    WAYMARK_TRY(m_context.circles.join(code, {profile.name, profile.deviceName}));
    return joining();
}

Result<JoinView> CircleService::joining() const
{
    const auto joins = m_context.circles.joins();
    if (joins.empty()) {
        return fail(ErrorCode::not_found, "no join");
    }
    const auto& newest = joins.front();
    JoinView view;
    view.step = stepOf(newest.state, !newest.sixWords.empty());
    view.checkWords = newest.sixWords;
    view.problem = newest.code;
    if (newest.space) {
        if (const auto circle = m_context.circles.circle(*newest.space)) {
            view.circle = circle->name;
        }
    }
    return view;
}

Status CircleService::abandonJoin()
{
    const auto joins = m_context.circles.joins();
    return joins.empty() ? fail(ErrorCode::not_found, "no join") : m_context.circles.abandonJoin(joins.front().id);
}

}  // namespace waymark::services

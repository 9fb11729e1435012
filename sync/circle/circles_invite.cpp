// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/crypto/random.h"
#include "sync/circle/circles_state.h"
#include "sync/ledger/fold.h"

namespace waymark::circle {
namespace {

using ledger::kDeviceInviteMs;
using ledger::kPersonInviteMs;

bool isOver(const Invitation& one, UnixMs now)
{
    return one.state <= InvitationState::asked && now > one.ends;
}

InvitationState stateAt(const Invitation& one, UnixMs now)
{
    return isOver(one, now) ? InvitationState::expired : one.state;
}

Status checkGrants(const Space& space, std::vector<SectionGrant>& grants)
{
    std::ranges::sort(grants);
    for (const auto& grant : grants) {
        const auto* row = space.shown().channel(grant.channel);
        if (row == nullptr || grant.channel == ledger::kSpaceChannel) {
            return fail(ErrorCode::not_found, "section");
        }
        if (row->ownDevicesOnly || grant.access == Access::none) {
            return fail(ErrorCode::not_allowed, "own devices only");
        }
        const auto twice = std::ranges::count(grants, grant.channel, &SectionGrant::channel);
        if (twice > 1) {
            return fail(ErrorCode::bad_input, "a section named twice");
        }
    }
    return grants.empty() || space.shown().arranges(space.me()) ? Status{}
                                                                : fail(ErrorCode::not_allowed, "only the owner grants");
}

Status checkReplaced(const Space& space, PersonNumber person)
{
    if (person == 0) {
        return {};
    }
    const auto* replaced = space.shown().person(person);
    if (replaced == nullptr) {
        return fail(ErrorCode::not_found, "person");
    }
    const auto* me = space.shown().person(space.me());
    const bool may = me != nullptr && space.shown().arranges(me->number) && replaced->level < me->level;
    return may ? Status{} : fail(ErrorCode::not_allowed, "replace");
}

Intent intentOf(const Invitation& one)
{
    Intent intent;
    intent.kind = Intent::Kind::invite;
    intent.invite = one.id();
    intent.bodies = {ledger::Invite{one.id(), one.purpose, one.level}};
    return intent;
}

/// Person 1 stands for "whoever it will be"; the builder writes the number.
Result<Intent> approval(const Invitation& one, Space& space)
{
    Intent intent;
    intent.kind = Intent::Kind::approve;
    intent.invite = one.id();
    intent.person = one.replaces;
    const auto& request = *one.request;
    intent.bodies = {ledger::InviteConsumed{one.id()}};
    if (one.purpose == InvitePurpose::ownDevice) {
        WAYMARK_ASSIGN(auto sealed, space.write(MemberText::device, {request.deviceName}));
        intent.bodies.emplace_back(ledger::AddDevice{1, request.sign, request.box, std::move(sealed)});
        return intent;
    }
    WAYMARK_ASSIGN(auto sealed, space.write(MemberText::person, {request.name, one.role, request.deviceName}));
    intent.bodies.emplace_back(ledger::AddPerson{1, one.level, request.sign, request.box, std::move(sealed)});
    for (const auto& grant : one.grants) {
        const auto salt = crypto::randomId<ledger::Salt>();
        intent.bodies.emplace_back(ledger::Grant{grant.channel, 1, grant.access, salt});
    }
    return intent;
}

}  // namespace

InvitationView Circles::State::viewOf(const Invitation& one) const
{
    InvitationView view{one.id(), one.space, one.purpose, stateAt(one, clock.now()),
                        one.role, one.level, one.grants,  one.made,
                        one.ends, {},        {},          one.replaces};
    const auto space = any(one.space);
    if (one.request && space) {
        view.joinerName = one.request->name;
        view.sixWords = sixWords(
            one.secret, {(*space)->device(), (*space)->identity().box.publicKey, one.request->sign, one.request->box});
    }
    return view;
}

Result<InvitationView> Circles::invitePerson(const SpaceId& space, const NewInvitation& wanted)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    Invitation one;
    one.secret = InviteSecret::random();
    one.space = space;
    one.role = wanted.role;
    one.level = wanted.level;
    one.grants = wanted.grants;
    one.replaces = wanted.replaces;
    one.made = m_state->clock.now();
    one.ends = one.made + kPersonInviteMs;
    if (one.role.size() > kMaxName) {
        return fail(ErrorCode::too_large, "role");
    }
    WAYMARK_TRY(checkGrants(*here, one.grants));
    WAYMARK_TRY(checkReplaced(*here, one.replaces));
    return invite(std::move(one));
}

Result<InvitationView> Circles::inviteOwnDevice(const SpaceId& space)
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    const auto* me = here->shown().person(here->me());
    if (me == nullptr) {
        return fail(ErrorCode::ledger_behind, "not in the ledger yet");
    }
    if (me->devices.size() >= ledger::kMostDevices) {
        return fail(ErrorCode::ledger_device, "three devices");
    }
    Invitation one;
    one.secret = InviteSecret::random();
    one.space = space;
    one.purpose = InvitePurpose::ownDevice;
    one.level = me->level;
    one.made = m_state->clock.now();
    one.ends = one.made + kDeviceInviteMs;
    return invite(std::move(one));
}

Result<InvitationView> Circles::invite(Invitation one)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(one.space));
    const auto done = m_state->change(one.space, [&]() -> Status {
        WAYMARK_TRY(here->want(intentOf(one)));
        WAYMARK_TRY(m_state->store.putInvitation(one));
        m_state->invitations.insert(m_state->invitations.begin(), one);
        return {};
    });
    if (!done) {
        const bool refused = done.error().code == ErrorCode::ledger_refused;
        return fail(refused ? ErrorCode::not_allowed : done.error().code, "invite");
    }
    return m_state->viewOf(one);
}

Result<InvitationCode> Circles::invitationCode(const InviteId& id, const std::optional<RelayAddress>& fallback) const
{
    WAYMARK_ASSIGN(const auto* one, m_state->invitation(id));
    const auto state = stateAt(*one, m_state->clock.now());
    if (state == InvitationState::expired) {
        return fail(ErrorCode::code_expired);
    }
    if (state > InvitationState::approving) {
        return fail(ErrorCode::code_used);
    }
    WAYMARK_ASSIGN(const auto* here, m_state->here(one->space));
    InvitePlace place{fallback.value_or(RelayAddress{}), one->space, here->anchor()};
    if (const auto& said = here->shown().relay()) {
        place.relay = {said->url, said->pin};
    }
    return InvitationCode{wordsOf(one->secret), digitsOf(one->secret), qrOf(one->secret, place)};
}

std::vector<InvitationView> Circles::invitations() const
{
    std::vector<InvitationView> views;
    for (const auto& one : m_state->invitations) {
        views.push_back(m_state->viewOf(one));
    }
    return views;
}

Status Circles::approve(const InviteId& id, std::span<const StreamHead> heads)
{
    WAYMARK_ASSIGN(auto* const one, m_state->invitation(id));
    const auto state = stateAt(*one, m_state->clock.now());
    if (state == InvitationState::approving || state == InvitationState::done) {
        return {};
    }
    if (state != InvitationState::asked) {
        return fail(state == InvitationState::expired ? ErrorCode::code_expired : ErrorCode::not_found, "nobody asks");
    }
    WAYMARK_ASSIGN(auto* const here, m_state->here(one->space));
    return m_state->change(one->space, [&]() -> Status {
        WAYMARK_ASSIGN(auto intent, approval(*one, *here));
        WAYMARK_TRY(here->want(std::move(intent)));
        one->state = InvitationState::approving;
        one->heads.assign(heads.begin(), heads.end());
        one->heads.resize(std::min(one->heads.size(), Welcome::kMaxHeads));
        return m_state->store.putInvitation(*one);
    });
}

Status Circles::decline(const InviteId& id)
{
    WAYMARK_ASSIGN(auto* const one, m_state->invitation(id));
    if (one->state == InvitationState::approving || one->state == InvitationState::done) {
        return fail(ErrorCode::code_used, "approved already");
    }
    return m_state->change(one->space, [&]() -> Status {
        one->state = InvitationState::declined;
        return m_state->store.putInvitation(*one);
    });
}

}  // namespace waymark::circle

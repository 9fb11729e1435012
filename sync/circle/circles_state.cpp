// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/circles_state.h"

#include <algorithm>

#include "platform/database/transaction.h"

namespace waymark::circle {

Status Circles::State::load()
{
    WAYMARK_ASSIGN(auto identities, store.identities());
    std::erase_if(spaces, [&](const auto& one) {
        return std::ranges::find(identities, one.first, &Identity::space) == identities.end();
    });
    for (auto& identity : identities) {
        const auto id = identity.space;
        if (const auto known = spaces.find(id); known != spaces.end()) {
            WAYMARK_TRY(known->second->reload(std::move(identity)));
            continue;
        }
        WAYMARK_ASSIGN(auto space, Space::load(store, std::move(identity), around));
        spaces.emplace(id, std::move(space));
    }
    WAYMARK_ASSIGN(saidOver, store.saidOver());
    WAYMARK_ASSIGN(invitations, store.invitations());
    WAYMARK_ASSIGN(joins, store.joins());
    return {};
}

Result<Space*> Circles::State::any(const SpaceId& space) const
{
    const auto found = spaces.find(space);
    return found == spaces.end() ? Result<Space*>(fail(ErrorCode::not_member)) : found->second.get();
}

Result<Space*> Circles::State::here(const SpaceId& space) const
{
    const auto found = any(space);
    return found && (*found)->identity().admitted ? found : fail(ErrorCode::not_member);
}

Result<Invitation*> Circles::State::invitation(const InviteId& id)
{
    const auto found = std::ranges::find_if(invitations, [&](const Invitation& one) { return one.id() == id; });
    return found == invitations.end() ? Result<Invitation*>(fail(ErrorCode::not_found)) : &*found;
}

Join* Circles::State::join(const JoinId& id)
{
    const auto found = std::ranges::find_if(joins, [&](const Join& one) { return one.id() == id; });
    return found == joins.end() ? nullptr : &*found;
}

Status Circles::State::inStore(const std::function<Status()>& work)
{
    auto done = database::inTransaction(store.database(), work);
    if (!done) {
        WAYMARK_TRY(load());
    }
    return done;
}

Status Circles::State::change(const SpaceId& space, const std::function<Status()>& work)
{
    WAYMARK_TRY(inStore(work));
    if (changed) {
        changed(space);
    }
    return {};
}

Status Circles::State::followLedger(const Space& space)
{
    for (auto& one : invitations) {
        if (one.space != space.id()) {
            continue;
        }
        auto next = one.state;
        if (one.state == InvitationState::preparing && space.shown().invite(one.id()) == nullptr) {
            next = InvitationState::failed;
        }
        if (one.state == InvitationState::approving && one.request) {
            const bool in = space.confirmed().access().isActive(one.request->sign);
            const bool waits = std::ranges::any_of(
                space.intents(), [&](const Intent& intent) { return intent.approves(one.request->sign); });
            next = in ? InvitationState::done : waits ? one.state : InvitationState::failed;
        }
        if (next != one.state) {
            one.state = next;
            WAYMARK_TRY(store.putInvitation(one));
        }
    }
    for (auto& one : joins) {
        const bool ours = one.offer && one.offer->space == space.id() && one.state == JoinState::admitted;
        if (ours && space.confirmed().access().isActive(space.device())) {
            one.state = JoinState::done;
            WAYMARK_TRY(store.putJoin(one));
        }
    }
    return {};
}

Circles::Circles(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Circles::~Circles() = default;

Status Circles::migrate(database::Database& database)
{
    return CircleStore::migrate(database);
}

Result<std::unique_ptr<Circles>> Circles::open(database::Database& database, const crypto::SecretKey& homeKey,
                                               const Clock& clock)
{
    auto state = std::make_unique<State>(database, homeKey, clock);
    WAYMARK_TRY(state->load());
    return std::unique_ptr<Circles>(new Circles(std::move(state)));
}

void Circles::onChange(std::function<void(const SpaceId&)> changed)
{
    m_state->changed = std::move(changed);
}

}  // namespace waymark::circle

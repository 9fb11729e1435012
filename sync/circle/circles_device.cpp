// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/crypto/random.h"
#include "sync/circle/circles_state.h"
#include "sync/ledger/fold.h"

namespace waymark::circle {

Status Circles::renewDevice(const SpaceId& space, const std::string& deviceName)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    const auto* me = here->shown().person(here->me());
    if (me == nullptr || here->isFormer()) {
        return fail(me == nullptr ? ErrorCode::ledger_behind : ErrorCode::device_removed);
    }
    if (deviceName.size() > kMaxName) {
        return fail(ErrorCode::too_large, "name");
    }
    WAYMARK_ASSIGN(const bool renewing, isRenewing(space));
    if (renewing) {
        return {};
    }
    if (me->devices.size() >= ledger::kMostDevices) {
        return fail(ErrorCode::not_allowed, "three phones: take one out first");
    }
    return m_state->change(space, [&]() -> Status {
        Identity renewed{space, true, crypto::SigningKeyPair::generate(), crypto::BoxKeyPair::generate(), {}, {}};
        WAYMARK_ASSIGN(auto sealed, here->write(MemberText::device, {deviceName}));
        Intent intent;
        intent.kind = Intent::Kind::approve;
        intent.invite = crypto::randomId<ledger::InviteId>();
        intent.bodies = {ledger::Invite{intent.invite, InvitePurpose::ownDevice, me->level},
                         ledger::InviteConsumed{intent.invite},
                         ledger::AddDevice{1, renewed.sign.publicKey, renewed.box.publicKey, std::move(sealed)}};
        WAYMARK_TRY(m_state->store.putRenewal(renewed));
        return here->want(std::move(intent));
    });
}

Result<bool> Circles::isRenewing(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    WAYMARK_ASSIGN(const auto renewed, m_state->store.renewal(space));
    return renewed && std::ranges::any_of(here->intents(), [&](const Intent& intent) {
               return intent.approves(renewed->sign.publicKey);
           });
}

/// Once the relay has the entry that lets them in, this phone has its new keys and forgets the old ones.
Status Circles::State::followRenewal(Space& space)
{
    WAYMARK_ASSIGN(auto renewed, store.renewal(space.id()));
    if (!renewed || !space.confirmed().access().isActive(renewed->sign.publicKey)) {
        return {};
    }
    WAYMARK_TRY(store.removeRenewal(space.id()));
    return space.takeKeys(std::move(*renewed));
}

Status Space::takeKeys(Identity renewed)
{
    m_identity.sign = std::move(renewed.sign);
    m_identity.box = std::move(renewed.box);
    m_identity.givenHeads.clear();
    WAYMARK_TRY(m_store.putIdentity(m_identity));
    // What waits was signed by the phone that this one was.
    for (auto& intent : m_intents) {
        intent.entry.clear();
        WAYMARK_TRY(m_store.signIntent(intent));
    }
    return rebuild();
}

}  // namespace waymark::circle

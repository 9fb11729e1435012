// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/crypto/blake2b.h"
#include "platform/crypto/random.h"
#include "sync/circle/circles_state.h"

namespace waymark::circle {
namespace {

/// The words a person may be shown for what the ledger's rules say.
Status forThePerson(Status done)
{
    const bool rule =
        !done && (done.error().code == ErrorCode::ledger_refused || done.error().code == ErrorCode::ledger_person ||
                  done.error().code == ErrorCode::ledger_device);
    return rule ? Status(fail(ErrorCode::not_allowed, "the ledger's rules")) : done;
}

RecoveryRequestView viewOf(const Space& space, const SignKey& device, const BoxKey& box)
{
    RecoveryRequestView view;
    view.device = device;
    view.sixWords = recoveryWords(space.id(), device, box);
    const auto& access = space.shown();
    const auto known = access.recoveryRequests().find(device);
    if (known == access.recoveryRequests().end()) {
        return view;
    }
    for (const auto& [person, at] : known->second.attests) {
        view.confirmedBy.push_back(person);
    }
    view.confirmed = access.isConfirmed(known->second);
    view.ripeFrom = access.ripeFrom(known->second);
    view.vetoed = access.isVetoed(known->second, space.latest());
    return view;
}

}  // namespace

Status Circles::setUpRecovery(const SpaceId& space, const std::vector<PersonNumber>& people, std::uint32_t need,
                              const crypto::SecretKey& wordsSecret)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    if (!here->shown().isOwner(here->me())) {
        return fail(ErrorCode::not_allowed, "the owner's");
    }
    return forThePerson(m_state->change(space, [&]() -> Status {
        WAYMARK_ASSIGN(auto plan, here->planRecovery(people, need, wordsSecret));
        if (!plan.relayShare.isEmpty()) {
            WAYMARK_TRY(m_state->store.putRelayShare(space, plan.relayShare));
        }
        return here->want(std::move(plan.intent));
    }));
}

Result<RecoveryView> Circles::recovery(const SpaceId& space) const
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    RecoveryView view;
    const auto& access = here->shown();
    const auto& recovery = access.recovery();
    if (!recovery) {
        view.mine = access.isOwner(here->me());
        return view;
    }
    view.owner = recovery->person;
    view.words = !recovery->setup.wordsSign.isZero();
    view.need = recovery->setup.need;
    view.people = recovery->setup.people;
    view.mine = recovery->person == here->me();
    view.trusted = std::ranges::find(view.people, here->me()) != view.people.end();
    WAYMARK_ASSIGN(const auto asks, m_state->store.asks(space));
    for (const auto& ask : asks) {
        const bool over = access.isActive(ask.device) || access.isFormer(ask.device);
        if (!over && (access.recoveryRequests().contains(ask.device) || view.trusted || view.mine)) {
            view.requests.push_back(viewOf(*here, ask.device, ask.box));
        }
    }
    return view;
}

Result<std::string> Circles::recoveryCode(const SpaceId& space, const std::optional<RelayAddress>& fallback) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    const auto& relay = here->shown().relay();
    if (!relay && !fallback) {
        return fail(ErrorCode::relay_missing);
    }
    const auto address = relay ? RelayAddress{relay->url, relay->pin} : *fallback;
    InviteSecret nobodys = crypto::randomId<InviteSecret>();
    nobodys.bytes[0] &= 0x0FU;
    return qrOf(nobodys, {address, space, here->anchor()});
}

Status Circles::confirmRecovery(const SpaceId& space, const SignKey& device)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    WAYMARK_ASSIGN(const auto asks, m_state->store.asks(space));
    const auto found = std::ranges::find(asks, device, &KnownAsk::device);
    if (found == asks.end()) {
        return fail(ErrorCode::not_found, "request");
    }
    Intent intent;
    intent.kind = Intent::Kind::recoveryAttest;
    intent.device = device;
    intent.bodies = {ledger::RecoveryAttest{device, found->box}};
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

Status Circles::vetoRecovery(const SpaceId& space, const SignKey& device)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    if (!here->shown().recoveryRequests().contains(device)) {
        return fail(ErrorCode::not_found, "request");
    }
    Intent intent;
    intent.kind = Intent::Kind::recoveryVeto;
    intent.device = device;
    intent.bodies = {ledger::RecoveryVeto{device}};
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

Status Circles::noteAsks(const SpaceId& space, const std::vector<std::pair<SignKey, BoxKey>>& asks)
{
    WAYMARK_ASSIGN(const auto known, m_state->store.asks(space));
    const bool isNews = std::ranges::any_of(
        asks, [&](const auto& one) { return std::ranges::find(known, one.first, &KnownAsk::device) == known.end(); });
    if (!isNews) {
        return {};
    }
    return m_state->change(space, [&]() -> Status {
        for (const auto& [device, box] : asks) {
            WAYMARK_TRY(m_state->store.putAsk(space, {device, box, m_state->clock.now()}));
        }
        return {};
    });
}

Result<std::optional<Hash32>> Circles::relayShare(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    const auto& recovery = here->confirmed().access().recovery();
    const auto share = m_state->store.relayShare(space);
    if (!share) {
        return share.error().code == ErrorCode::key_missing ? Result<std::optional<Hash32>>(std::nullopt)
                                                            : fail(share.error());
    }
    const auto bytes = Hash32::from(share->view());
    const bool named = recovery && crypto::blake2b({ByteView(share->view())}) == recovery->setup.relayShare;
    return named ? bytes : std::nullopt;
}

}  // namespace waymark::circle

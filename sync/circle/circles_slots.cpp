// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/database/transaction.h"
#include "sync/circle/circles_state.h"
#include "sync/ledger/fold.h"

namespace waymark::circle {
namespace {

constexpr std::int64_t kLeastLifetimeMs = 60'000;
constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;

std::int64_t lifetime(UnixMs ends, UnixMs now)
{
    return std::clamp(ends - now, kLeastLifetimeMs, ledger::kPersonInviteMs);
}

SlotStep stepOf(SlotStep::Kind kind, const InviteSecret& secret, Turn turn, bool inviter)
{
    SlotStep step;
    step.kind = kind;
    step.job = secret.id();
    step.inviter = inviter;
    step.turn = static_cast<std::uint8_t>(turn);
    step.slot = slotOf(secret, turn);
    return step;
}

SlotStep putOf(const InviteSecret& secret, Turn turn, bool inviter, const Bytes& value, std::int64_t lifetimeMs)
{
    auto step = stepOf(SlotStep::Kind::put, secret, turn, inviter);
    step.value = value;
    step.lifetimeMs = lifetimeMs;
    return step;
}

bool isEnded(InvitationState state)
{
    return state == InvitationState::done || state == InvitationState::declined || state == InvitationState::failed;
}

}  // namespace

/// The offer names the confirmed head and the relay's pin, so it waits until the relay has the invitation itself and
/// the ledger names the relay.
Status Circles::State::makeOffer(Invitation& one, const Space& space)
{
    const auto& relay = space.confirmed().access().relay();
    const Offer offer{
        one.purpose, relay->pin, space.id(), space.confirmed().head(), space.device(), space.identity().box.publicKey,
        one.ends};
    one.offer = sealOffer(one.secret, offer);
    return store.putInvitation(one);
}

Status Circles::State::makeWelcome(Invitation& one, const Space& space)
{
    const bool admitted = one.state == InvitationState::done;
    const Welcome welcome{admitted, admitted ? space.confirmed().head() : ledger::Position{}, one.heads};
    one.welcome = sealWelcome(one.secret, welcome);
    return store.putInvitation(one);
}

void Circles::State::addSteps(std::vector<SlotStep>& to, const Invitation& one) const
{
    const auto now = clock.now();
    const bool late = now > one.ends;
    if (one.state == InvitationState::preparing && !one.offer.empty() && !late) {
        to.push_back(putOf(one.secret, Turn::offer, true, one.offer, lifetime(one.ends, now)));
    }
    if (one.state == InvitationState::open && !late) {
        to.push_back(stepOf(SlotStep::Kind::get, one.secret, Turn::request, true));
    }
    if (isEnded(one.state) && !one.welcome.empty() && !one.welcomed) {
        to.push_back(putOf(one.secret, Turn::welcome, true, one.welcome, ledger::kPersonInviteMs));
    }
    if (isEnded(one.state) && !one.offer.empty() && !one.offerGone) {
        to.push_back(stepOf(SlotStep::Kind::erase, one.secret, Turn::offer, true));
    }
}

void Circles::State::addSteps(std::vector<SlotStep>& to, const Join& one) const
{
    std::optional<SlotStep> step;
    if (one.state == JoinState::looking) {
        step = stepOf(SlotStep::Kind::get, one.secret, Turn::offer, false);
    } else if (one.state == JoinState::asking && one.offer) {
        step = putOf(one.secret, Turn::request, false, one.request, lifetime(one.offer->ends, clock.now()));
    } else if (one.state == JoinState::waiting) {
        step = stepOf(SlotStep::Kind::get, one.secret, Turn::welcome, false);
    }
    if (step) {
        step->relay = viewOf(one).relay;
        to.push_back(std::move(*step));
    }
}

std::vector<SlotStep> Circles::slotSteps()
{
    auto& state = *m_state;
    for (auto& one : state.invitations) {
        const auto space = state.here(one.space);
        const bool offers = one.state == InvitationState::preparing && one.offer.empty();
        const bool welcomes = isEnded(one.state) && one.welcome.empty() && !one.offer.empty();
        const auto* access = space ? &(*space)->confirmed().access() : nullptr;
        const bool known = access != nullptr && access->invite(one.id()) != nullptr && access->relay();
        if (!space || (!welcomes && !(offers && known))) {
            continue;
        }
        auto before = one;
        const auto done = database::inTransaction(state.store.database(), [&]() -> Status {
            return offers ? state.makeOffer(one, **space) : state.makeWelcome(one, **space);
        });
        if (!done) {
            one = std::move(before);
        }
    }
    std::vector<SlotStep> steps;
    for (const auto& one : state.invitations) {
        state.addSteps(steps, one);
    }
    for (const auto& one : state.joins) {
        state.addSteps(steps, one);
    }
    return steps;
}

Status Circles::slotDone(const SlotStep& step, const Result<Bytes>& answer)
{
    auto& state = *m_state;
    if (step.inviter) {
        WAYMARK_ASSIGN(auto* const one, state.invitation(step.job));
        return state.change(one->space, [&] { return state.answered(*one, step, answer); });
    }
    auto* const one = state.join(step.job);
    if (one == nullptr) {
        return fail(ErrorCode::not_found, "join");
    }
    return state.change({}, [&] { return state.answered(*one, step, answer); });
}

Status Circles::State::answered(Invitation& one, const SlotStep& step, const Result<Bytes>& answer)
{
    const auto before = one.state;
    const auto turn = static_cast<Turn>(step.turn);
    if (turn == Turn::offer && step.kind == SlotStep::Kind::put && one.state == InvitationState::preparing) {
        one.state = answer ? InvitationState::open : InvitationState::failed;
    } else if (turn == Turn::offer && step.kind == SlotStep::Kind::erase) {
        one.offerGone = true;
    } else if (turn == Turn::welcome) {
        one.welcomed = true;
    } else if (turn == Turn::request && one.state == InvitationState::open) {
        if (!answer) {
            const auto code = answer.error().code;
            one.state = code == ErrorCode::code_expired ? InvitationState::expired : one.state;
            return one.state == before ? Status{} : store.putInvitation(one);
        }
        // Whoever can fill this slot with rubbish has the secret: the invitation is spoilt.
        const auto request = openRequest(one.secret, one.space, *answer);
        one.state = request ? InvitationState::asked : InvitationState::failed;
        one.request = request ? std::optional(*request) : std::nullopt;
    }
    return store.putInvitation(one);
}

Status Circles::State::answered(Join& one, const SlotStep& step, const Result<Bytes>& answer)
{
    const auto turn = static_cast<Turn>(step.turn);
    if (turn == Turn::offer && one.state == JoinState::looking) {
        return answer ? readOffer(one, *answer) : refuse(one, answer.error().code);
    }
    if (turn == Turn::request && one.state == JoinState::asking) {
        if (!answer) {
            return refuse(one, answer.error().code);
        }
        one.state = JoinState::waiting;
        return store.putJoin(one);
    }
    if (turn != Turn::welcome || one.state != JoinState::waiting) {
        return {};
    }
    if (!answer && answer.error().code == ErrorCode::code_expired) {
        return admit(one, nullptr);
    }
    if (!answer) {
        const bool tooLate = one.offer && clock.now() > one.offer->ends + kDayMs;
        return tooLate ? refuse(one, ErrorCode::code_expired) : Status{};
    }
    const auto welcome = openWelcome(one.secret, *answer);
    if (!welcome) {
        return refuse(one, welcome.error().code);
    }
    return welcome->admitted ? admit(one, &*welcome) : refuse(one, ErrorCode::not_allowed);
}

}  // namespace waymark::circle

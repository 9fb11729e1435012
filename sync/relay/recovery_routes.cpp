// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/recovery_routes.h"

#include <algorithm>

#include "platform/crypto/blake2b.h"
#include "sync/wire/limits.h"

namespace waymark::relay {
namespace {

constexpr std::int64_t kAskMs = 7LL * 86'400'000;

}  // namespace

Reply RecoveryRoutes::ask(const SpaceId& space, ByteView body)
{
    WAYMARK_ASSIGN(const auto ask, wire::RecoveryAsk::decode(body));
    WAYMARK_TRY(crypto::verifyLabelled(ask.device, crypto::SignKind::join, space, wire::askBytes(ask.device, ask.box),
                                       ask.signature));
    WAYMARK_ASSIGN(const auto* found, m_parts.spaces.find(space));
    if (found == nullptr) {
        return fail(ErrorCode::not_found);
    }
    if (found->ledger.access().closed()) {
        return fail(ErrorCode::circle_closed);
    }
    const auto now = m_parts.clock.now();
    WAYMARK_ASSIGN(const auto asks, m_parts.store.asks(space, now));
    const bool known = std::ranges::find(asks, ask.device, &StoredAsk::device) != asks.end();
    if (!known && asks.size() >= wire::kMaxRecoveryAsks) {
        return fail(ErrorCode::relay_busy);
    }
    WAYMARK_TRY(m_parts.store.putAsk(space, {ask.device, now + kAskMs, ask.encode()}));
    if (m_parts.onSpaceNews) {
        m_parts.onSpaceNews(space);
    }
    return Bytes{};
}

Reply RecoveryRoutes::asks(const Caller& caller) const
{
    wire::RecoveryAsks answer;
    answer.time = relayTime(m_parts.clock, caller.space);
    WAYMARK_ASSIGN(const auto stored, m_parts.store.asks(caller.space.ledger.space(), m_parts.clock.now()));
    for (const auto& one : stored) {
        WAYMARK_ASSIGN(const auto ask, wire::RecoveryAsk::decode(one.ask));
        answer.asks.push_back(ask);
    }
    WAYMARK_ASSIGN(const auto share, named(caller));
    answer.hasShare = share.has_value();
    return answer.encode();
}

/// Only the one that the newest setup names is worth anything.
Result<std::optional<Hash32>> RecoveryRoutes::named(const Caller& caller) const
{
    const auto& recovery = caller.access().recovery();
    WAYMARK_ASSIGN(const auto share, m_parts.store.share(caller.space.ledger.space()));
    const bool fits = recovery && share && crypto::blake2b({share->view()}) == recovery->setup.relayShare;
    return fits ? share : std::nullopt;
}

Reply RecoveryRoutes::putShare(const Caller& caller, ByteView body)
{
    WAYMARK_ASSIGN(const auto request, wire::RelayShare::decode(body));
    const auto& recovery = caller.access().recovery();
    const auto* person = caller.access().personOf(caller.device);
    if (!recovery || person == nullptr || person->number != recovery->person ||
        crypto::blake2b({request.share.view()}) != recovery->setup.relayShare) {
        return fail(ErrorCode::relay_forbidden);
    }
    WAYMARK_TRY(m_parts.store.putShare(caller.space.ledger.space(), request.share));
    return Bytes{};
}

Reply RecoveryRoutes::getShare(const Caller& caller) const
{
    const auto& requests = caller.access().recoveryRequests();
    const auto request = requests.find(caller.device);
    if (request == requests.end()) {
        return fail(ErrorCode::relay_forbidden);
    }
    if (!caller.access().isRipe(request->second, relayTime(m_parts.clock, caller.space))) {
        return fail(ErrorCode::not_yet);
    }
    WAYMARK_ASSIGN(const auto share, named(caller));
    return share ? Reply(wire::RelayShare{*share}.encode()) : fail(ErrorCode::not_found);
}

}  // namespace waymark::relay

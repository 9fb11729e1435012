// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/auth_routes.h"

#include "platform/crypto/random.h"

namespace waymark::relay {
namespace {

/// Those who bring an owner back have a session too, for that and nothing else.
bool recovers(const ledger::AccessTable& access, const SignKey& device)
{
    return access.isRecoveryKey(device) || access.recoveryRequests().contains(device);
}

}  // namespace

Reply AuthRoutes::relay() const
{
    wire::RelayInfo info;
    info.pin = m_parts.identity.pin;
    info.signKey = m_parts.identity.signingKey.publicKey;
    info.time = m_parts.clock.now();
    info.openSpaces = m_parts.config.openSpaces;
    return info.encode();
}

Reply AuthRoutes::challenge(ByteView body)
{
    WAYMARK_ASSIGN(const auto request, wire::ChallengeRequest::decode(body));
    const auto now = m_parts.clock.now();
    const wire::ChallengeResponse response{crypto::randomId<wire::Nonce32>(), now + m_parts.config.challengeMs};
    m_challenges.add(response.nonce.view(), {request.space, request.device, response.expires}, now);
    return response.encode();
}

Status AuthRoutes::checkLogin(const wire::SessionRequest& request)
{
    // Everything is looked at before anything is decided: time does not tell what was wrong.
    const auto challenge = m_challenges.take(request.nonce.view(), m_parts.clock.now());
    const auto message = wire::authBytes(m_parts.identity.pin, request.device, request.nonce, request.expires);
    const auto verified =
        crypto::verifyLabelled(request.device, crypto::SignKind::auth, request.space, message, request.signature);
    WAYMARK_ASSIGN(const auto* space, m_parts.spaces.find(request.space));
    WAYMARK_ASSIGN(const bool deleted, m_closings.isDeleted(request.space));
    const bool asked = challenge && challenge->space == request.space && challenge->device == request.device &&
                       challenge->expires == request.expires;
    const bool member = space != nullptr && (space->ledger.access().isActive(request.device) ||
                                             recovers(space->ledger.access(), request.device));
    if (space == nullptr && deleted) {
        return fail(ErrorCode::circle_closed);
    }
    if (!asked || !verified || !member) {
        // Who proves to hold the keys of a device that was in the space learns no more than it knew.
        const bool former = asked && verified && space != nullptr && space->ledger.access().isFormer(request.device);
        return fail(former ? ErrorCode::device_removed : ErrorCode::relay_unauthorized);
    }
    return {};
}

Reply AuthRoutes::session(ByteView body)
{
    WAYMARK_ASSIGN(const auto request, wire::SessionRequest::decode(body));
    WAYMARK_TRY(checkLogin(request));
    const auto now = m_parts.clock.now();
    const wire::SessionResponse response{crypto::randomId<wire::SessionToken>(), now + m_parts.config.sessionMs};
    m_parts.sessions.add(response.token.view(), {request.space, request.device, response.expires}, now);
    return response.encode();
}

Result<Caller> AuthRoutes::caller(const std::optional<wire::SessionToken>& token, const SpaceId& space, bool recovering)
{
    const auto session = token ? m_parts.sessions.find(token->view(), m_parts.clock.now()) : std::nullopt;
    if (!session) {
        return fail(ErrorCode::relay_unauthorized);
    }
    // Before the store is asked, so that another space takes no longer than one that is not there.
    if (session->space != space) {
        return fail(ErrorCode::relay_forbidden);
    }
    WAYMARK_ASSIGN(auto* const found, m_parts.spaces.find(space));
    if (found == nullptr) {
        WAYMARK_ASSIGN(const bool deleted, m_closings.isDeleted(space));
        return fail(deleted ? ErrorCode::circle_closed : ErrorCode::relay_forbidden);
    }
    const bool may = found->ledger.access().isActive(session->device) ||
                     (recovering && recovers(found->ledger.access(), session->device));
    if (!may) {
        const bool former = found->ledger.access().isFormer(session->device);
        return fail(former ? ErrorCode::device_removed : ErrorCode::relay_forbidden);
    }
    return Caller{*found, session->device};
}

}  // namespace waymark::relay

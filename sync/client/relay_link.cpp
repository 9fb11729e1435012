// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/relay_link.h"

#include <algorithm>

namespace waymark::client {
namespace {

constexpr std::int64_t kAnswerWithinMs = 30'000;

}  // namespace

Async<Status> Relay::learn()
{
    if (m_info) {
        co_return Status{};
    }
    auto asked = ask();
    WAYMARK_CO_ASSIGN(const auto info, co_await asked);
    if (m_knownPin.isZero()) {
        auto learnt = learnPin(info.pin);
        WAYMARK_CO_TRY(co_await learnt);
    }
    if (info.pin != m_knownPin) {
        co_return fail(ErrorCode::relay_untrusted, "the relay names another pin");
    }
    noteTime(info.time);
    m_info = info;
    co_return Status{};
}

Async<Result<wire::RelayInfo>> Relay::ask()
{
    RelayLink link(*this, {});
    auto asked = link.ask<wire::RelayInfo>(wire::Method::get, wire::pathOf(wire::Route::relay), {});
    WAYMARK_CO_ASSIGN(const auto answer, co_await asked);
    co_return answer.message;
}

/// Asks again over a connection that stands only with the key it named. Else a relay with any good certificate could
/// name the key of another one, and have a login signed that is worth something there.
Async<Status> Relay::learnPin(const Hash32& named)
{
    if (named.isZero()) {
        co_return fail(ErrorCode::relay_garbage, "no pin");
    }
    m_loop.transport().holdPin(named);
    auto asked = ask();
    const auto proven = co_await asked;
    const Status kept = proven ? m_keepPin(named) : Status(fail(proven.error()));
    if (!kept) {
        m_loop.transport().holdPin({});
        co_return kept;
    }
    m_knownPin = named;
    co_return Status{};
}

void Relay::noteTime(UnixMs time)
{
    m_time = time;
    m_timeTakenAt = m_loop.now();
}

std::optional<UnixMs> Relay::time() const
{
    return m_time ? std::optional(*m_time + m_loop.now() - m_timeTakenAt) : std::nullopt;
}

Async<Status> RelayLink::logIn(const crypto::SigningKeyPair* device)
{
    auto learnt = m_relay.learn();
    WAYMARK_CO_TRY(co_await learnt);
    const wire::ChallengeRequest request{m_space, device->publicKey};
    auto asked =
        ask<wire::ChallengeResponse>(wire::Method::post, wire::pathOf(wire::Route::challenge), request.encode());
    WAYMARK_CO_ASSIGN(const auto challenge, co_await asked);
    const auto nonce = challenge.message.nonce;
    const auto expires = challenge.message.expires;
    const auto toSign = wire::authBytes(m_relay.info()->pin, device->publicKey, nonce, expires);
    const auto signature = crypto::signLabelled(*device, crypto::SignKind::auth, m_space, toSign);
    const wire::SessionRequest proof{m_space, device->publicKey, nonce, expires, signature};
    auto proven = ask<wire::SessionResponse>(wire::Method::post, wire::pathOf(wire::Route::session), proof.encode());
    WAYMARK_CO_ASSIGN(const auto session, co_await proven);
    m_token = session.message.token;
    co_return Status{};
}

Async<Result<Bytes>> RelayLink::send(wire::Method method, std::string path, Bytes body,
                                     std::optional<std::int64_t> lingerMs)
{
    Call call;
    call.method = method;
    call.path = std::move(path);
    call.body = std::move(body);
    call.answerWithinMs = kAnswerWithinMs + lingerMs.value_or(0);
    if (m_token) {
        call.authorization = wire::authorizationOf(*m_token);
    }
    m_retryAfterMs = 0;
    Ask asked(m_relay.loop(), std::move(call));
    WAYMARK_CO_ASSIGN(auto reply, co_await asked);
    if (reply.status < 200 || reply.status >= 300) {
        co_return fail(refusal(reply));
    }
    co_return std::move(reply.body);
}

Error RelayLink::refusal(const Reply& reply)
{
    const auto refused = wire::RelayError::decode(reply.body);
    if (reply.status < 400 || !refused) {
        return {ErrorCode::relay_garbage, "status " + std::to_string(reply.status)};
    }
    m_retryAfterMs = std::max<std::int64_t>(0, refused->retryAfterMs);
    if (refused->code == ErrorCode::relay_unauthorized) {
        m_token.reset();
    }
    return {refused->code, "the relay refused"};
}

}  // namespace waymark::client

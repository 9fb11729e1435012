// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/relay_core.h"

#include <algorithm>
#include <array>

#include "sync/relay/auth_routes.h"
#include "sync/relay/blob_routes.h"
#include "sync/relay/branch_routes.h"
#include "sync/relay/closing_routes.h"
#include "sync/relay/ledger_routes.h"
#include "sync/relay/log_routes.h"
#include "sync/relay/purge_routes.h"
#include "sync/relay/recovery_routes.h"
#include "sync/relay/slot_routes.h"
#include "sync/relay/snapshot_routes.h"
#include "sync/relay/wait_routes.h"

namespace waymark::relay {
namespace {

constexpr std::int64_t kStoreRetryMs = 5'000;

/// Whether the fault is the relay's own storage: nothing the client sent, and worth another try.
bool isStoreFault(ErrorCode code)
{
    return code == ErrorCode::disk_full || code == ErrorCode::read_only || code == ErrorCode::disk_error ||
           code == ErrorCode::database_damaged || code == ErrorCode::database_unsafe;
}

/// Whether it gives the relay something to keep for members. A ledger entry is judged by the ledger.
bool brings(wire::Route route)
{
    constexpr std::array kBring{wire::Route::push,           wire::Route::sharePut, wire::Route::snapshotPartPut,
                                wire::Route::snapshotCommit, wire::Route::purge,    wire::Route::blobChunkPut,
                                wire::Route::blobDelete};
    return std::ranges::find(kBring, route) != kBring.end();
}

}  // namespace

struct RelayCore::State {
    State(Store& store, RelayIdentity who, RelayConfig limits, const Clock& clock)
        : identity(std::move(who)),
          config(std::move(limits)),
          parts{
              store, identity, config, clock, SpaceCache(store, config.cachedSpaces), SessionTable(config.maxSessions),
              {},    {},       {}},
          closings(parts),
          auth(parts, closings),
          ledgers(parts, closings),
          branches(parts),
          snapshots(parts),
          logs(parts, snapshots),
          purges(parts),
          blobs(parts),
          slotRoutes(parts),
          recoveries(parts),
          waits(parts, auth, slotRoutes),
          deviceRequests(config.deviceRequests),
          addressLogins(config.addressLogins),
          addressEnrolments(config.addressEnrolments)
    {
    }

    [[nodiscard]] Answer answer(const Request& request);
    [[nodiscard]] Reply open(const wire::RouteMatch& match, const Request& request, Answer& answer);
    [[nodiscard]] Reply inSpace(const wire::RouteMatch& match, const Request& request, Answer& answer);
    [[nodiscard]] Status spend(RateLimiter& limiter, std::string_view key, Answer& answer);

    RelayIdentity identity;
    RelayConfig config;
    RelayParts parts;
    ClosingRoutes closings;
    AuthRoutes auth;
    LedgerRoutes ledgers;
    BranchRoutes branches;
    SnapshotRoutes snapshots;
    LogRoutes logs;
    PurgeRoutes purges;
    BlobRoutes blobs;
    SlotRoutes slotRoutes;
    RecoveryRoutes recoveries;
    WaitRoutes waits;
    RateLimiter deviceRequests;
    RateLimiter addressLogins;
    RateLimiter addressEnrolments;
};

Status RelayCore::State::spend(RateLimiter& limiter, std::string_view key, Answer& answer)
{
    if (key.empty()) {
        return {};
    }
    answer.response.retryAfterMs = limiter.take(std::string(key), 1, parts.clock.monotonicMs());
    return answer.response.retryAfterMs > 0 ? Status(fail(ErrorCode::relay_busy)) : Status();
}

/// Routes that need no session.
Reply RelayCore::State::open(const wire::RouteMatch& match, const Request& request, Answer& answer)
{
    using wire::Route;
    const auto route = match.info.route;
    const bool enrols = route == Route::createSpace || route == Route::slotPut || route == Route::recoveryAsk;
    WAYMARK_TRY(spend(enrols ? addressEnrolments : addressLogins, request.address, answer));
    switch (route) {
        case Route::relay:
            return auth.relay();
        case Route::challenge:
            return auth.challenge(request.body);
        case Route::session:
            return auth.session(request.body);
        case Route::createSpace:
            return ledgers.createSpace(request.body);
        case Route::wait:
            return waits.wait(request.body, answer.watch);
        case Route::slotPut:
            return slotRoutes.put(match.slot, request.body);
        case Route::slotGet:
            return slotRoutes.get(match.slot);
        case Route::slotDelete:
            return slotRoutes.empty(match.slot);
        case Route::recoveryAsk:
            return recoveries.ask(match.space, request.body);
        case Route::closedGet:
            return closings.state(match.space);
        default:
            return fail(ErrorCode::internal, "route");
    }
}

Reply RelayCore::State::inSpace(const wire::RouteMatch& match, const Request& request, Answer& answer)
{
    using wire::Route;
    const auto route = match.info.route;
    const bool recovering = route == Route::ledgerRead || route == Route::ledgerAppend || route == Route::shareGet;
    WAYMARK_ASSIGN(const auto caller, auth.caller(wire::tokenOf(request.authorization), match.space, recovering));
    WAYMARK_TRY(spend(deviceRequests, textOf(caller.device.view()), answer));
    if (caller.access().closed() && brings(route)) {
        return fail(ErrorCode::circle_closed);
    }
    switch (route) {
        case Route::ledgerRead:
            return ledgers.read(caller, match.from);
        case Route::ledgerAppend:
            return ledgers.append(caller, request.body);
        case Route::branchOffer:
            return branches.offer(caller, request.body);
        case Route::branchRead:
            return branches.read(caller);
        case Route::push:
            return logs.push(caller, request.body, answer.response.retryAfterMs);
        case Route::pull:
            return logs.pull(caller, request.body);
        case Route::heads:
            return logs.heads(caller);
        case Route::recoveryAsks:
            return recoveries.asks(caller);
        case Route::sharePut:
            return recoveries.putShare(caller, request.body);
        case Route::shareGet:
            return recoveries.getShare(caller);
        case Route::snapshotPartPut:
            return snapshots.putPart(caller, match.snapshot, match.from, request.body);
        case Route::snapshotPartGet:
            return snapshots.part(caller, match.snapshot, match.from);
        case Route::snapshotCommit:
            return snapshots.commit(caller, request.body);
        case Route::snapshotList:
            return snapshots.list(caller, match.channel);
        case Route::purge:
            return purges.purge(caller, request.body);
        case Route::blobChunkPut:
            return blobs.put(caller, match.channel, match.blob, match.from, request.body);
        case Route::blobChunkGet:
            return blobs.chunk(caller, match.channel, match.blob, match.from);
        case Route::blobState:
            return blobs.state(caller, match.channel, match.blob);
        case Route::blobDelete:
            return blobs.letGo(caller, match.channel, match.blob);
        case Route::spaceDelete:
            return closings.deleteNow(caller);
        default:
            return fail(ErrorCode::internal, "route");
    }
}

Answer RelayCore::State::answer(const Request& request)
{
    Answer answer;
    const auto route = wire::matchRoute(request.method, request.target);
    Reply reply = fail(route.allow.empty() ? ErrorCode::not_found : ErrorCode::unsupported);
    if (route.match && request.body.size() > config.bodyBytes) {
        reply = fail(ErrorCode::too_large);
    } else if (route.match) {
        reply = route.match->info.needsSession ? inSpace(*route.match, request, answer)
                                               : open(*route.match, request, answer);
    }
    answer.route = route.match ? route.match->info.pattern : std::string_view{};
    auto& response = answer.response;
    if (reply) {
        response.status = reply->empty() ? 204 : 200;
        response.body = std::move(*reply);
        return answer;
    }
    const bool storeFault = isStoreFault(reply.error().code);
    answer.code = reply.error().code;
    response.allow = route.match ? std::string() : route.allow;
    const auto code = storeFault ? ErrorCode::relay_busy : reply.error().code;
    response.retryAfterMs = storeFault ? kStoreRetryMs : response.retryAfterMs;
    response.status = storeFault ? 503 : wire::httpStatusOf(code);
    response.body = wire::RelayError{code, response.retryAfterMs}.encode();
    return answer;
}

RelayCore::RelayCore(Store& store, RelayIdentity identity, RelayConfig config, const Clock& clock)
    : m_state(std::make_unique<State>(store, std::move(identity), std::move(config), clock))
{
}

RelayCore::~RelayCore() = default;

Answer RelayCore::handle(const Request& request)
{
    return m_state->answer(request);
}

Status RelayCore::tidy()
{
    WAYMARK_TRY(m_state->closings.tidy());
    return m_state->slotRoutes.tidy();
}

void RelayCore::onSpaceNews(std::function<void(const SpaceId&)> listener)
{
    m_state->parts.onSpaceNews = std::move(listener);
}

void RelayCore::onSlotNews(std::function<void(const SlotId&)> listener)
{
    m_state->parts.onSlotNews = std::move(listener);
}

bool RelayCore::enterWait(const std::vector<SignKey>& devices)
{
    return m_state->waits.enter(devices);
}

void RelayCore::leaveWait(const std::vector<SignKey>& devices)
{
    m_state->waits.leave(devices);
}

const RelayConfig& RelayCore::config() const
{
    return m_state->config;
}

const SignKey& RelayCore::signKey() const
{
    return m_state->identity.signingKey.publicKey;
}

const Hash32& RelayCore::pin() const
{
    return m_state->identity.pin;
}

}  // namespace waymark::relay

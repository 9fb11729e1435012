// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/recovery_sync.h"

#include <algorithm>

#include "sync/client/ledger_items.h"

namespace waymark::client {
namespace {

constexpr std::int64_t kAskedForMs = 6LL * 3'600'000;

}  // namespace

bool RecoverySync::isWaiting() const
{
    const auto views = m_circles.recovering();
    return std::ranges::any_of(views, [](const auto& view) { return !view.code; });
}

Async<Status> RecoverySync::run()
{
    const auto views = m_circles.recovering();
    for (const auto& view : views) {
        if (view.code) {
            continue;
        }
        auto stepped = step(view);
        WAYMARK_CO_TRY(co_await stepped);
    }
    co_return Status{};
}

/// A phone that nobody has confirmed has no session. One that was let in has, also when it was killed before it knew.
Async<Status> RecoverySync::step(circle::RecoveringView view)
{
    RelayLink link(m_relay, view.space);
    WAYMARK_CO_ASSIGN(const auto* device, m_circles.recoveringIdentity(view.space));
    auto first = link.logIn(device);
    const auto loggedIn = co_await first;
    const bool isUnknown = !loggedIn && loggedIn.error().code == ErrorCode::relay_unauthorized;
    if (isUnknown && !view.byWords) {
        auto asking = ask(view);
        co_return co_await asking;
    }
    if (!isUnknown) {
        WAYMARK_CO_TRY(loggedIn);
        WAYMARK_CO_ASSIGN(const auto height, m_circles.recoveringHeight(view.space));
        auto pulled = pull(view.space, link, height);
        WAYMARK_CO_TRY(co_await pulled);
    }
    const auto views = m_circles.recovering();
    const auto now = std::ranges::find(views, view.space, &circle::RecoveringView::space);
    if (now == views.end()) {
        co_return Status{};
    }
    auto going = view.byWords ? finish(view.space, true) : takeShare(*now, link);
    co_return co_await going;
}

/// Again now and then, should the relay have lost it.
Async<Status> RecoverySync::ask(const circle::RecoveringView& view)
{
    const auto asked = m_askedAt.find(view.space);
    if (asked != m_askedAt.end() && m_relay.loop().now() < asked->second + kAskedForMs) {
        co_return Status{};
    }
    m_askedAt[view.space] = m_relay.loop().now();
    WAYMARK_CO_ASSIGN(const auto* device, m_circles.recoveringIdentity(view.space));
    WAYMARK_CO_ASSIGN(const auto box, m_circles.recoveringBox(view.space));
    const auto signature =
        crypto::signLabelled(*device, crypto::SignKind::join, view.space, wire::askBytes(device->publicKey, box));
    RelayLink link(m_relay, view.space);
    auto sent = link.send(wire::Method::post, wire::pathOf(wire::Route::recoveryAsk, view.space),
                          wire::RecoveryAsk{device->publicKey, box, signature}.encode());
    const auto answer = co_await sent;
    co_return answer ? Status{} : Status(fail(answer.error()));
}

Async<Status> RecoverySync::takeShare(const circle::RecoveringView& view, RelayLink& link)
{
    if (view.state != circle::RecoveringState::waiting || view.shares < view.need) {
        co_return Status{};
    }
    auto asked = link.ask<wire::RelayShare>(wire::Method::get, wire::pathOf(wire::Route::shareGet, view.space), {});
    const auto answer = co_await asked;
    if (!answer && answer.error().code == ErrorCode::not_yet) {
        co_return Status{};
    }
    if (!answer) {
        co_return fail(answer.error());
    }
    WAYMARK_CO_TRY(m_circles.takeRelayShare(view.space, answer->message.share));
    auto finished = finish(view.space, view.byWords);
    co_return co_await finished;
}

/// With the key that signs for the owner: the whole ledger as the owner is served it, then the entry that lets this
/// phone in. Another entry that came first is no harm: the next run signs anew.
Async<Status> RecoverySync::finish(SpaceId space, bool byWords)
{
    WAYMARK_CO_ASSIGN(const auto keys, m_circles.recoveryKeys(space));
    if (!keys) {
        co_return Status{};
    }
    RelayLink link(m_relay, space);
    auto first = link.logIn(&keys->sign);
    const auto loggedIn = co_await first;
    if (!loggedIn && byWords && loggedIn.error().code == ErrorCode::relay_unauthorized) {
        // Not the words of this circle's owner, or they were replaced since.
        co_return m_circles.refuseRecovery(space, ErrorCode::bad_words);
    }
    WAYMARK_CO_TRY(loggedIn);
    auto pulled = pull(space, link, 0);
    WAYMARK_CO_TRY(co_await pulled);
    WAYMARK_CO_ASSIGN(auto entry, m_circles.recoveryEntry(space, *keys));
    auto posted = post(space, link, std::move(entry));
    co_return co_await posted;
}

Async<Status> RecoverySync::pull(const SpaceId& space, RelayLink& link, std::uint64_t from)
{
    while (true) {
        auto asked = link.ask<wire::LedgerPage>(wire::Method::get, wire::ledgerPath(space, from), {});
        WAYMARK_CO_ASSIGN(const auto answer, co_await asked);
        const auto& page = answer.message;
        link.relay().noteTime(page.time);
        std::vector<circle::ReceivedEntry> received;
        std::ranges::transform(page.items, std::back_inserter(received), receivedOf);
        WAYMARK_CO_TRY(m_circles.applyRecovering(space, received));
        from += page.items.size();
        if (page.items.empty() || from >= page.size) {
            co_return Status{};
        }
    }
}

Async<Status> RecoverySync::post(const SpaceId& space, RelayLink& link, circle::PendingEntry entry)
{
    const circle::ReceivedEntry posted{entry.signedHead, entry.bodies, {}};
    const auto item = itemOf(posted);
    auto asked = link.ask<wire::AppendResponse>(wire::Method::post, wire::pathOf(wire::Route::ledgerAppend, space),
                                                wire::AppendRequest{item}.encode());
    auto answer = co_await asked;
    if (!answer && (answer.error().code == ErrorCode::relay_conflict || answer.error().code == ErrorCode::not_yet)) {
        co_return Status{};
    }
    if (!answer) {
        co_return fail(answer.error());
    }
    const std::vector<circle::ReceivedEntry> taken{
        {std::move(entry.signedHead), std::move(entry.bodies), std::move(answer->message.receipt)}};
    co_return m_circles.applyRecovering(space, taken);
}

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/listener.h"

#include <algorithm>

#include "platform/crypto/random.h"

namespace waymark::client {
namespace {

// A relay that has nothing to say sooner than this did not wait.
constexpr std::int64_t kQuickMs = 1'000;

}  // namespace

Listener::Listener(Relay& relay, const Spaces& spaces, const SlotSync& slots, std::function<void()> slotFilled)
    : m_relay(relay),
      m_spaces(spaces),
      m_slots(slots),
      m_slotFilled(std::move(slotFilled)),
      m_link(relay, {}),
      m_signal(relay.loop())
{
}

Async<Status> Listener::live()
{
    while (true) {
        const bool busy = std::ranges::any_of(m_spaces, [](const auto& space) { return space->isBusy(); });
        const auto wanted = request();
        if (busy || (wanted.spaces.empty() && wanted.slotIds.empty())) {
            auto rest = m_signal.rest();
            co_await rest;
            continue;
        }
        const auto began = m_relay.loop().now();
        auto listening = listen();
        const auto heard = co_await listening;
        m_listening = false;
        if (heard && (*heard || m_relay.loop().now() - began >= kQuickMs)) {
            m_backoff.reset();
            // The spaces that have news go to work before this looks at them again.
            Sleep turn(m_relay.loop(), 0);
            co_await turn;
            continue;
        }
        if (!heard) {
            lineBroke();
        }
        auto rest = m_signal.rest(m_backoff.next(crypto::randomU64(), m_link.retryAfterMs()));
        co_await rest;
    }
}

/// Every space finds out for itself, and comes back in its own time.
void Listener::lineBroke()
{
    for (const auto& space : m_spaces) {
        if (space->isResting()) {
            space->lookAfresh();
        }
    }
    m_slotFilled();
}

/// Whether there was any news.
Async<Result<bool>> Listener::listen()
{
    const auto wanted = request();
    m_waitsForSlots = wanted.slotIds;
    m_waitsFor.clear();
    std::ranges::transform(wanted.spaces, std::back_inserter(m_waitsFor), &wire::WaitSpace::space);
    m_listening = true;
    auto asked = m_link.ask<wire::WaitResponse>(wire::Method::post, wire::pathOf(wire::Route::wait), wanted.encode(),
                                                wire::kMaxWaitMs);
    WAYMARK_CO_ASSIGN(const auto answer, co_await asked);
    m_relay.noteTime(answer.message.time);
    tell(answer.message);
    const auto& told = answer.message;
    co_return !told.news.empty() || !told.refused.empty() || !told.filled.empty();
}

wire::WaitRequest Listener::request() const
{
    wire::WaitRequest request;
    request.timeoutMs = wire::kMaxWaitMs;
    for (const auto& space : m_spaces) {
        if (!space->isResting() || request.spaces.size() == wire::kMaxWaitSpaces) {
            continue;
        }
        if (auto wait = space->waitFor()) {
            request.spaces.push_back(std::move(*wait));
        }
    }
    std::ranges::sort(request.spaces, {}, &wire::WaitSpace::space);
    request.slotIds = m_slots.awaited();
    return request;
}

void Listener::tell(const wire::WaitResponse& response)
{
    for (const auto& space : m_spaces) {
        if (std::ranges::find(response.refused, space->space()) != response.refused.end()) {
            space->refused();
        } else if (std::ranges::find(response.news, space->space()) != response.news.end()) {
            space->news();
        }
    }
    if (!response.filled.empty()) {
        m_slotFilled();
    }
}

bool Listener::isStale() const
{
    if (!m_listening) {
        return false;
    }
    const auto wanted = m_slots.awaited();
    const bool allSlots = std::ranges::includes(m_waitsForSlots, wanted);
    return !allSlots || std::ranges::any_of(m_spaces, [&](const auto& space) {
        return space->isResting() && std::ranges::find(m_waitsFor, space->space()) == m_waitsFor.end();
    });
}

}  // namespace waymark::client

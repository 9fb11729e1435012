// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/simulation/sim_network.h"

#include <algorithm>
#include <limits>

namespace waymark::simulation {
namespace {

constexpr std::int64_t kTimeoutMs = 10'000;

}  // namespace

SimNetwork::SimNetwork(SimTime& time, SimRelay& relay, Dice& dice, Situations& situations)
    : m_time(time), m_relay(relay), m_dice(dice), m_situations(situations)
{
}

void SimNetwork::at(std::int64_t afterMs, bool moving, std::function<void()> what)
{
    m_moving += moving ? 1 : 0;
    m_events.emplace(m_time.elapsed + afterMs, std::pair(moving, std::move(what)));
}

std::int64_t SimNetwork::nextAt() const
{
    return m_events.empty() ? std::numeric_limits<std::int64_t>::max() : m_events.begin()->first;
}

bool SimNetwork::runNext(std::int64_t until)
{
    if (m_events.empty() || m_events.begin()->first > until) {
        return false;
    }
    auto event = m_events.extract(m_events.begin());
    m_time.elapsed = std::max(m_time.elapsed, event.key());
    m_moving -= event.mapped().first ? 1 : 0;
    event.mapped().second();
    return true;
}

std::int64_t SimNetwork::delay()
{
    return m_dice.between(1, faults.mostDelayMs);
}

void SimNetwork::send(const std::shared_ptr<Inbox>& from, client::CallId id, client::Call call)
{
    ++m_sent;
    from->up += call.body.size();
    const std::weak_ptr<Inbox> back = from;
    if (!from->online) {
        at(1, true, [this, back, id] { answer(back, id, fail(ErrorCode::offline)); });
        return;
    }
    if (!from->pin.isZero() && from->pin != m_relay.pin()) {
        at(1, true, [this, back, id] { answer(back, id, fail(ErrorCode::relay_untrusted)); });
        return;
    }
    spring(false, call.path, from.get());
    if (m_dice.percent(faults.requestLost)) {
        m_situations.note(Situation::requestLost);
        noteCut(call);
        at(m_dice.between(1, kTimeoutMs), true, [this, back, id] { answer(back, id, fail(ErrorCode::timeout)); });
        return;
    }
    const bool answerLost = m_dice.percent(faults.answerLost);
    if (m_dice.percent(faults.duplicate)) {
        m_situations.note(Situation::duplicate);
        at(delay(), true, [this, call] { static_cast<void>(m_relay.handle(call)); });
    }
    const auto arrival = delay();
    if (m_time.elapsed + arrival < m_lastArrival) {
        m_situations.note(Situation::reordered);
    }
    m_lastArrival = std::max(m_lastArrival, m_time.elapsed + arrival);
    at(arrival, true, [this, back, id, call = std::move(call), answerLost] { arrive(back, id, call, answerLost); });
}

void SimNetwork::arrive(const std::weak_ptr<Inbox>& from, client::CallId id, const client::Call& call, bool answerLost)
{
    auto& relay = relayFor(from);
    auto handled = relay.handle(call);
    spring(true, call.path, from.lock().get());
    if (answerLost) {
        m_situations.note(Situation::answerLost);
        noteCut(call);
        at(m_dice.between(1, kTimeoutMs), true, [this, from, id] { answer(from, id, fail(ErrorCode::offline)); });
    } else if (handled.watch) {
        const auto until = m_time.elapsed + handled.watch->timeoutMs;
        m_waits.push_back({from, id, call, until});
        at(handled.watch->timeoutMs, false, [this] { lookAtWaits(); });
    } else {
        auto reply = client::Reply{handled.response.status, std::move(handled.response.body)};
        if (lie) {
            m_asking = from.lock().get();
            lie(call, reply);
        }
        if (!reply.body.empty() && m_dice.percent(faults.garbage)) {
            m_situations.note(Situation::garbage);
            reply.body.resize(reply.body.size() - 1);
        }
        at(delay(), true, [this, from, id, reply = std::move(reply)] { answer(from, id, reply); });
    }
    if (relay.takeNews()) {
        lookAtWaits();
    }
}

SimRelay& SimNetwork::relayFor(const std::weak_ptr<Inbox>& from)
{
    const auto inbox = from.lock();
    auto* other = shownTo && inbox ? shownTo(inbox.get()) : nullptr;
    return other != nullptr ? *other : m_relay;
}

void SimNetwork::noteCut(const client::Call& call)
{
    if (call.path.ends_with("/push")) {
        m_situations.note(Situation::cutPush);
    } else if (call.path.ends_with("/pull")) {
        m_situations.note(Situation::cutPull);
    }
}

void SimNetwork::lookAtWaits()
{
    auto waits = std::exchange(m_waits, {});
    for (auto& wait : waits) {
        const auto inbox = wait.from.lock();
        if (!inbox || !inbox->waiting.contains(wait.id)) {
            continue;
        }
        auto handled = relayFor(wait.from).handle(wait.call);
        if (handled.watch && m_time.elapsed < wait.until) {
            m_waits.push_back(std::move(wait));
            continue;
        }
        client::Reply reply{handled.response.status, std::move(handled.response.body)};
        at(delay(), true,
           [this, from = wait.from, id = wait.id, reply = std::move(reply)] { answer(from, id, reply); });
    }
}

void SimNetwork::dropWaits()
{
    for (auto& wait : std::exchange(m_waits, {})) {
        answer(wait.from, wait.id, fail(ErrorCode::offline));
    }
}

void SimNetwork::breakLine(const std::shared_ptr<Inbox>& of)
{
    for (const auto& [id, done] : of->waiting) {
        at(1, true, [this, from = std::weak_ptr(of), call = id] { answer(from, call, fail(ErrorCode::offline)); });
    }
}

void SimNetwork::answer(const std::weak_ptr<Inbox>& from, client::CallId id, Result<client::Reply> reply)
{
    const auto inbox = from.lock();
    if (!inbox) {
        return;
    }
    auto found = inbox->waiting.extract(id);
    if (found.empty()) {
        return;
    }
    inbox->down += reply ? reply->body.size() : 0;
    inbox->touched = true;
    found.mapped()(std::move(reply));
}

void SimNetwork::trip(std::string pathEnd, bool afterRelay, std::function<void(const Inbox*)> then)
{
    m_traps.push_back({std::move(pathEnd), afterRelay, std::move(then)});
}

void SimNetwork::spring(bool afterRelay, const std::string& path, const Inbox* whose)
{
    const auto trap = std::ranges::find_if(
        m_traps, [&](const Trap& one) { return one.afterRelay == afterRelay && path.ends_with(one.pathEnd); });
    if (trap != m_traps.end()) {
        at(0, true, [then = std::move(trap->then), whose] { then(whose); });
        m_traps.erase(trap);
    }
}

LoopbackTransport::LoopbackTransport(SimNetwork& network, std::function<void(std::int64_t)> run)
    : m_network(network), m_run(std::move(run)), m_inbox(std::make_shared<Inbox>())
{
}

void LoopbackTransport::setOnline(bool online)
{
    m_inbox->online = online;
    if (!online) {
        m_network.breakLine(m_inbox);
    }
}

client::CallId LoopbackTransport::start(client::Call call, Done done)
{
    const auto id = ++m_last;
    m_inbox->waiting.emplace(id, std::move(done));
    m_network.send(m_inbox, id, std::move(call));
    return id;
}

}  // namespace waymark::simulation

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/engine.h"

#include <algorithm>
#include <map>

#include "platform/crypto/random.h"
#include "sync/client/chain_store.h"
#include "sync/client/client_tables.h"
#include "sync/client/listener.h"
#include "sync/client/recovery_sync.h"
#include "sync/client/slot_sync.h"
#include "sync/client/space_sync.h"

namespace waymark::client {
namespace {

constexpr std::int64_t kAskAgainMs = 60'000;

}  // namespace

struct Engine::State {
    explicit State(EngineParts given)
        : parts(std::move(given)),
          loop(parts.transport, parts.clock),
          relay(loop, parts.relay.pin, [this](const Hash32& pin) { return keepPin(pin); }),
          slots(parts.circles, relay),
          recovery(parts.circles, relay),
          listener(relay, spaces, slots, [this] { slotNews.raise(); }),
          slotNews(loop)
    {
    }

    [[nodiscard]] Status keepPin(const Hash32& pin);
    void addNewSpaces();
    void begin();
    void end();
    void look();
    void tell() const;
    void listenAnew();
    [[nodiscard]] Async<Status> slotsLive();
    [[nodiscard]] Async<Status> once();
    [[nodiscard]] Async<Status> onceEachSpace();
    [[nodiscard]] SyncReport report(const Status& done) const;
    [[nodiscard]] std::uint64_t sum(std::uint64_t (SpaceSync::*count)() const) const;
    [[nodiscard]] std::map<SpaceId, std::uint64_t> unsealed() const;

    EngineParts parts;
    Loop loop;
    Relay relay;
    SlotSync slots;
    RecoverySync recovery;
    Listener::Spaces spaces;
    Listener listener;
    Signal slotNews;
    Backoff slotBackoff;
    std::optional<Problem> slotProblem;
    std::function<void()> changed;

    // Coroutines last: they go before what they stand on.
    bool alive = false;
    bool paused = false;
    std::map<SpaceId, Async<Status>> living;
    Async<Status> slotLife;
    Async<Status> listening;
};

Engine::Engine(EngineParts parts) : m_state(std::make_unique<State>(std::move(parts)))
{
    m_state->parts.circles.headsFrom([&database = m_state->parts.database](
                                         const SpaceId& space, const StreamId& stream) -> Result<circle::StreamHead> {
        WAYMARK_ASSIGN(const auto known, ChainStore(database, space).known(stream));
        return circle::StreamHead{stream, known.seq, known.hash};
    });
    m_state->parts.circles.whenBranchLost(
        [&database = m_state->parts.database](const SpaceId& space, std::uint64_t split) {
            return SpaceRecord(database, space).noteBranchLost(split);
        });
    m_state->addNewSpaces();
}

Engine::~Engine()
{
    m_state->end();
}

Status Engine::migrate(database::Database& database)
{
    WAYMARK_TRY(blobs::BlobStore::migrate(database));
    return migrateTables(database);
}

Status Engine::markCopy(database::Database& copy)
{
    return markCopied(copy);
}

Status Engine::forget(database::Database& database, const SpaceId& space)
{
    return forgetSpace(database, space);
}

Status Engine::State::keepPin(const Hash32& pin)
{
    WAYMARK_TRY(client::keepPin(parts.database, parts.relay.url, pin));
    parts.relay.pin = pin;
    return {};
}

void Engine::State::addNewSpaces()
{
    for (const auto& space : parts.circles.spaces()) {
        const bool known = std::ranges::any_of(spaces, [&](const auto& other) { return other->space() == space; });
        if (!known) {
            spaces.push_back(std::make_unique<SpaceSync>(parts, relay, space, [this] { look(); }));
        }
        if (alive && !living.contains(space)) {
            const auto found = std::ranges::find_if(spaces, [&](const auto& one) { return one->space() == space; });
            auto& life = living[space] = (*found)->live();
            life.begin();
        }
    }
}

void Engine::State::begin()
{
    alive = true;
    addNewSpaces();
    slotLife = slotsLive();
    slotLife.begin();
    listening = listener.live();
    listening.begin();
}

void Engine::State::end()
{
    alive = false;
    listening = {};
    slotLife = {};
    living.clear();
    listener.stopped();
}

void Engine::State::look()
{
    listener.look();
    // A ledger entry that was taken may be what a slot waited for.
    if (alive && slots.hasNewSteps()) {
        slotNews.raise();
    }
    tell();
}

void Engine::State::tell() const
{
    if (changed) {
        changed();
    }
}

void Engine::State::listenAnew()
{
    listener.stopped();
    listening = listener.live();
    listening.begin();
}

Async<Status> Engine::State::slotsLive()
{
    while (true) {
        auto running = slots.run();
        auto done = co_await running;
        const bool went = done.has_value();
        auto recovering = recovery.run();
        const auto recovered = co_await recovering;
        done = done ? recovered : done;
        addNewSpaces();
        // Nobody tells this phone when others have confirmed it.
        auto retryMs = recovery.isWaiting() ? std::optional(kAskAgainMs) : std::nullopt;
        if (done) {
            slotBackoff.reset();
            slotProblem.reset();
            // An approval or an admission is a reason to look at the ledger.
            std::ranges::for_each(spaces, [](const auto& space) { space->wantsEntries(); });
        } else {
            slotProblem = Problem{done.error().code, {}, {}, parts.clock.now()};
            retryMs = slotBackoff.next(crypto::randomU64());
        }
        // Without a line there is nothing more to listen for: the listener, whose line broke too, has its own time.
        went ? look() : tell();
        auto rest = slotNews.rest(retryMs);
        co_await rest;
    }
}

std::int64_t Engine::turn()
{
    if (m_state->paused) {
        return -1;
    }
    if (!m_state->alive) {
        m_state->begin();
    }
    auto due = m_state->loop.runDue();
    if (m_state->listener.isStale()) {
        m_state->listenAnew();
        due = m_state->loop.runDue();
    }
    return due;
}

void Engine::saved()
{
    if (!m_state->alive) {
        return;
    }
    m_state->addNewSpaces();
    for (const auto& space : m_state->spaces) {
        space->saved();
        space->wantsEntries();
    }
    m_state->slotNews.raise();
}

void Engine::retryNow()
{
    for (const auto& space : m_state->spaces) {
        space->retryNow();
    }
    m_state->slotNews.raise();
    m_state->listener.look();
}

void Engine::pause(bool paused)
{
    m_state->paused = paused;
    if (paused) {
        m_state->end();
    }
}

Async<Status> Engine::State::once()
{
    // Trouble with a slot does not keep the circles that are there from being shared.
    auto joining = slots.run();
    auto joined = co_await joining;
    auto recovering = recovery.run();
    const auto recovered = co_await recovering;
    joined = joined ? recovered : joined;
    auto first = onceEachSpace();
    auto done = co_await first;
    if (!joined) {
        co_return done ? joined : done;
    }
    // What the ledger says by now may let a slot be filled or emptied, and that may open a circle or post an entry.
    auto again = slots.run();
    WAYMARK_CO_TRY(co_await again);
    const auto views = parts.circles.circles();
    const bool anyWaits = std::ranges::any_of(views, [](const auto& view) { return view.waitingEntries > 0; });
    if (!done || (!anyWaits && parts.circles.spaces().size() == spaces.size())) {
        co_return done;
    }
    auto second = onceEachSpace();
    co_return co_await second;
}

Async<Status> Engine::State::onceEachSpace()
{
    addNewSpaces();
    Status first;
    for (const auto& space : spaces) {
        auto round = space->round();
        auto done = co_await round;
        if (!done && first) {
            first = std::move(done);
        }
    }
    co_return first;
}

Result<SyncReport> Engine::syncOnce(const std::function<bool()>& keepOn)
{
    auto& state = *m_state;
    state.end();
    state.relay.forget();
    const auto pulled = state.sum(&SpaceSync::pulledCount);
    const auto pushed = state.sum(&SpaceSync::pushedCount);
    const auto up = state.parts.transport.bytesUp();
    const auto down = state.parts.transport.bytesDown();
    auto work = state.once();
    work.begin();
    while (!work.done()) {
        if (keepOn && !keepOn()) {
            return fail(ErrorCode::cancelled, "stopped before all was shared");
        }
        const auto due = state.loop.runDue();
        if (!work.done()) {
            state.parts.transport.poll(due);
        }
    }
    auto report = state.report(work.take());
    report.pulled = state.sum(&SpaceSync::pulledCount) - pulled;
    report.pushed = state.sum(&SpaceSync::pushedCount) - pushed;
    report.bytesUp = state.parts.transport.bytesUp() - up;
    report.bytesDown = state.parts.transport.bytesDown() - down;
    return report;
}

SyncReport Engine::State::report(const Status& done) const
{
    SyncReport report;
    for (const auto& space : spaces) {
        const auto status = space->status();
        report.problems.insert(report.problems.end(), status.problems.begin(), status.problems.end());
    }
    // A failure on the way to any space, at the slots for example, is about the relay as a whole.
    const auto isKnown = [&](const Problem& one) { return done || one.code == done.error().code; };
    if (!done && std::ranges::none_of(report.problems, isKnown)) {
        report.problems.push_back({done.error().code, {}, {}, parts.clock.now()});
    }
    return report;
}

std::uint64_t Engine::State::sum(std::uint64_t (SpaceSync::*count)() const) const
{
    std::uint64_t all = 0;
    for (const auto& space : spaces) {
        all += ((*space).*count)();
    }
    return all;
}

std::map<SpaceId, std::uint64_t> Engine::State::unsealed() const
{
    std::map<SpaceId, std::uint64_t> counts;
    if (const auto stats = parts.records.reader().stats()) {
        for (const auto& section : *stats) {
            counts[section.section.space] += section.pendingTransactions;
        }
    }
    return counts;
}

std::vector<SpaceStatus> Engine::status() const
{
    const auto unsealed = m_state->unsealed();
    std::vector<SpaceStatus> all;
    for (const auto& space : m_state->spaces) {
        auto status = space->status();
        const auto found = unsealed.find(status.space);
        status.unsealed = found != unsealed.end() && !status.closed ? found->second : 0;
        if (m_state->slotProblem) {
            status.problems.push_back(*m_state->slotProblem);
        }
        all.push_back(std::move(status));
    }
    return all;
}

const Hash32& Engine::relayPin() const
{
    return m_state->parts.relay.pin;
}

void Engine::onStatus(std::function<void()> changed)
{
    m_state->changed = std::move(changed);
}

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "sync/client/transport.h"
#include "tests/simulation/dice.h"
#include "tests/simulation/sim_relay.h"
#include "tests/simulation/sim_time.h"
#include "tests/simulation/situations.h"

namespace waymark::simulation {

/// How bad the network is, in percent of requests.
struct Faults {
    std::uint32_t requestLost = 0;
    std::uint32_t answerLost = 0;
    std::uint32_t duplicate = 0;
    std::uint32_t garbage = 0;
    std::int64_t mostDelayMs = 20;
};

/// Where a transport waits for answers; gone when its phone was killed.
struct Inbox {
    std::map<client::CallId, client::Transport::Done> waiting;
    bool online = true;
    Hash32 pin;            ///< the relay must have this key, unless it is zero
    bool touched = false;  ///< an answer came: its engine wants a turn
    std::uint64_t up = 0;
    std::uint64_t down = 0;
};

/// Carries requests between phones and the relay in simulated time: late, twice, out of order, or not at all.
class SimNetwork {
public:
    SimNetwork(SimTime& time, SimRelay& relay, Dice& dice, Situations& situations);

    Faults faults;
    /// A relay that lies: may change any answer before it travels.
    std::function<void(const client::Call&, client::Reply&)> lie;
    /// A relay that shows one phone what it does not show another: which one answers that phone; nullptr for the usual.
    std::function<SimRelay*(const Inbox*)> shownTo;
    /// Whose request is being answered, while `lie` runs.
    [[nodiscard]] const Inbox* asking() const { return m_asking; }

    void send(const std::shared_ptr<Inbox>& from, client::CallId id, client::Call call);
    /// Moves time to the next event, at most to `until`, and lets it happen. False when there was none.
    bool runNext(std::int64_t until);
    [[nodiscard]] std::int64_t nextAt() const;
    /// Requests phones have made.
    [[nodiscard]] std::uint64_t sentCount() const { return m_sent; }
    /// Requests and answers on their way, long polls that wait left out.
    [[nodiscard]] bool isQuiet() const { return m_moving == 0; }
    /// The next request to that path is followed by this, once: after it was sent, or after the relay has acted on it.
    /// `then` is told whose it was.
    void trip(std::string pathEnd, bool afterRelay, std::function<void(const Inbox*)> then);
    /// Long polls end as if the line broke.
    void dropWaits();
    /// Whatever that phone waits for fails.
    void breakLine(const std::shared_ptr<Inbox>& of);

private:
    struct Parked {
        std::weak_ptr<Inbox> from;
        client::CallId id = 0;
        client::Call call;
        std::int64_t until = 0;
    };
    void at(std::int64_t afterMs, bool moving, std::function<void()> what);
    [[nodiscard]] SimRelay& relayFor(const std::weak_ptr<Inbox>& from);
    void arrive(const std::weak_ptr<Inbox>& from, client::CallId id, const client::Call& call, bool answerLost);
    void answer(const std::weak_ptr<Inbox>& from, client::CallId id, Result<client::Reply> reply);
    void lookAtWaits();
    [[nodiscard]] std::int64_t delay();
    void noteCut(const client::Call& call);

    struct Trap {
        std::string pathEnd;
        bool afterRelay = false;
        std::function<void(const Inbox*)> then;
    };
    void spring(bool afterRelay, const std::string& path, const Inbox* whose);

    SimTime& m_time;
    SimRelay& m_relay;
    Dice& m_dice;
    Situations& m_situations;
    std::multimap<std::int64_t, std::pair<bool, std::function<void()>>> m_events;
    std::size_t m_moving = 0;
    std::uint64_t m_sent = 0;
    std::vector<Parked> m_waits;
    std::vector<Trap> m_traps;
    std::int64_t m_lastArrival = 0;
    const Inbox* m_asking = nullptr;
};

/// The transport of one phone's engine, straight into the relay's core. `poll` lets simulated time run.
class LoopbackTransport final : public client::Transport {
public:
    LoopbackTransport(SimNetwork& network, std::function<void(std::int64_t)> run);

    client::CallId start(client::Call call, Done done) override;
    void cancel(client::CallId id) override { m_inbox->waiting.erase(id); }
    void poll(std::int64_t timeoutMs) override { m_run(timeoutMs); }
    void wakeup() override {}
    void holdPin(const Hash32& pin) override { m_inbox->pin = pin; }
    [[nodiscard]] std::uint64_t bytesUp() const override { return m_inbox->up; }
    [[nodiscard]] std::uint64_t bytesDown() const override { return m_inbox->down; }
    void setOnline(bool online);
    [[nodiscard]] Inbox& inbox() { return *m_inbox; }

private:
    SimNetwork& m_network;
    std::function<void(std::int64_t)> m_run;
    std::shared_ptr<Inbox> m_inbox;
    client::CallId m_last = 0;
};

}  // namespace waymark::simulation

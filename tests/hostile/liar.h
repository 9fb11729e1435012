// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sync/wire/api.h"
#include "tests/hostile/guest.h"
#include "tests/hostile/lies.h"
#include "tests/simulation/world.h"

namespace waymark::hostile {

/// Makes the world's relay lie, and keeps in mind which phones cannot have missed it.
class Liar {
public:
    Liar(simulation::World& world, simulation::Oracle& oracle);

    void begin();
    /// Between two edits.
    void happen();
    /// The relay is honest from now on.
    void end();
    /// Every lie that could be seen was said on the phone that was told it.
    void checkToldOff() const;
    /// Nobody shows what was sealed by who had been taken out.
    void checkGuestsWords() const;
    [[nodiscard]] bool isGuests(const SignKey& device) const { return m_guest && m_guest->key() == device; }
    /// What it chose to do, for a message.
    [[nodiscard]] std::string told() const;
    [[nodiscard]] const Lies& lies() const { return m_lies; }

private:
    struct Expected {
        std::size_t device = 0;
        Lie lie = Lie::count;
        std::set<ErrorCode> any;  ///< one of these
    };

    [[nodiscard]] bool tells(Lie lie) const { return m_chosen.contains(lie); }
    void check(const Expected& one) const;
    void answer(const client::Call& call, client::Reply& reply);
    void pulled(std::size_t device, client::Reply& reply);
    void heads(std::size_t device, client::Reply& reply);
    void entries(std::size_t device, client::Reply& reply);
    void snapshots(client::Reply& reply);
    void snapshotPart(std::size_t device, client::Reply& reply);
    bool alter(std::size_t device, wire::PullResponse& page, bool known);
    bool splice(std::size_t device, wire::PullResponse& page, bool known);
    void withhold(wire::PullResponse& page) const;
    void makeUpPurge(std::size_t device, wire::PullResponse& page);
    [[nodiscard]] Bytes& keep(ByteView bytes);
    [[nodiscard]] std::uint64_t merged(std::size_t device, const StreamId& stream) const;
    [[nodiscard]] bool knows(std::size_t device, const wire::Incarnation& incarnation) const;
    [[nodiscard]] bool isTaken(std::size_t device, const wire::PulledChannel& channel) const;
    [[nodiscard]] bool isNew(std::size_t device, ByteView envelope) const;
    [[nodiscard]] bool hasAlarm(std::size_t device, const std::set<ErrorCode>& any) const;
    void expect(std::size_t device, Lie lie, std::set<ErrorCode> any);
    void refreshAll();
    void withholdFrom();
    void rollBack();
    void wipe();
    void goOnInTwoWays();
    std::size_t someoneWrites();
    void sendEntries(std::size_t phone);
    void fork();
    void endFork();
    [[nodiscard]] bool givesWrongCode(wire::Route route, client::Reply& reply);
    void challenge(client::Reply& reply);
    void letGuestGo();
    void passOn(std::size_t device, const client::Call& call, client::Reply& reply);
    void noteGiven(std::size_t device, const wire::PulledChannel& channel, const Bytes& item);
    void expectWithheld();
    void expectForgot(Lie lie, const std::vector<std::int64_t>& kept);
    [[nodiscard]] std::int64_t acknowledged(std::size_t device) const;
    [[nodiscard]] std::vector<std::int64_t> acknowledgedAll() const;

    simulation::World& m_world;
    simulation::Oracle& m_oracle;
    simulation::Dice& m_dice;
    std::size_t m_away = 0;  ///< a phone that has nothing yet when the relay lies about snapshots; 0: none
    Lies m_lies;
    std::set<Lie> m_chosen;
    std::vector<Expected> m_expected;
    std::map<std::size_t, Bytes> m_olderPage;
    std::vector<std::unique_ptr<Bytes>> m_changed;  ///< what pages point into until they are encoded
    std::size_t m_victim = 0;                       ///< who is told less than the others
    StreamId m_withheld;
    std::vector<std::int64_t> m_kept;  ///< acknowledged on each phone when the relay was copied
    std::unique_ptr<simulation::SimRelay> m_forked;
    std::int64_t m_beforeFork = 0;
    std::optional<Guest> m_guest;
    bool m_last = false;  ///< only what one phone or all are kept from goes on: each asks once more
};

}  // namespace waymark::hostile

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/hostile/liar.h"

#include <algorithm>

#include "tests/hostile/lie_codes.h"
#include "tests/simulation/must.h"

namespace waymark::hostile {
namespace {

std::string_view nameOf(Lie lie)
{
    return kLieNames[static_cast<std::size_t>(lie)];
}

}  // namespace

Liar::Liar(simulation::World& world, simulation::Oracle& oracle)
    : m_world(world), m_oracle(oracle), m_dice(world.dice())
{
}

void Liar::begin()
{
    while (m_chosen.size() < 4) {
        m_chosen.insert(static_cast<Lie>(m_dice.below(kLies)));
    }
    if (tells(Lie::ledgerGoneOnWith)) {
        // Whose entries are where is clear then.
        for (const auto other : {Lie::rolledBack, Lie::wiped, Lie::forkedView}) {
            m_chosen.erase(other);
        }
    }
    if (tells(Lie::keptSession)) {
        // What the guest is served is another ledger too, and a relay without its log lets nobody be taken out of it
        // who does not come back.
        m_chosen.erase(Lie::ledgerGoneOnWith);
        m_chosen.erase(Lie::forkedView);
        m_chosen.erase(Lie::wiped);
    }
    m_victim = m_dice.below(m_world.devices());
    const auto phones = m_world.devices();
    if (tells(Lie::keptSession)) {
        m_guest.emplace(m_world, m_oracle);
    }
    if (tells(Lie::alteredSnapshot) || tells(Lie::snapshotPartLeftOut)) {
        m_away = 1 + m_dice.below(phones - 1);
        m_world.device(m_away).setOnline(false);
    }
    m_world.network().faults = {2, 2, 2, 0, 200};
    m_world.network().lie = [this](const client::Call& call, client::Reply& reply) { answer(call, reply); };
    m_world.network().shownTo = [this](const simulation::Inbox* whose) {
        const auto device = m_world.whose(whose);
        if (m_guest && device == m_guest->device()) {
            return m_guest->relay();
        }
        return m_forked && device == m_victim ? m_forked.get() : nullptr;
    };
    if (tells(Lie::rolledBack)) {
        m_world.relay().keepCopy();
        m_kept = acknowledgedAll();
    }
    if (tells(Lie::forkedView)) {
        fork();
    }
}

void Liar::happen()
{
    if (m_guest) {
        m_guest->noteRemovalKnown();
    }
    const auto drawn = m_dice.below(100);
    if (drawn < 40) {
        m_world.run(m_dice.between(1, 3'000));
    } else if (drawn < 44) {
        m_world.device(m_dice.below(m_world.devices())).engine().retryNow();
    } else if (drawn < 54 && (tells(Lie::heldBackEntries) || tells(Lie::alteredEntry) || tells(Lie::alteredReceipt))) {
        static_cast<void>(m_world.device(0).circles().invitePerson(m_world.space(), {"helper", {}, {}}));
        m_world.device(0).engine().saved();
        m_world.device(0).touch();
    } else if (drawn < 60 && tells(Lie::withheldStream) && m_withheld.isZero()) {
        withholdFrom();
    } else if (drawn < 64 && tells(Lie::rolledBack) && m_world.relay().hasCopy()) {
        rollBack();
    } else if (drawn < 68 && tells(Lie::wiped) && m_world.firstPhoneHealsAll() && !m_lies.had(Lie::wiped)) {
        wipe();
    } else if (drawn < 90 && tells(Lie::ledgerGoneOnWith) && !m_lies.had(Lie::ledgerGoneOnWith)) {
        goOnInTwoWays();
    } else if (drawn < 84 && m_guest && !m_guest->isRemoved()) {
        m_guest->remove();
        m_lies.note(Lie::keptSession);
    } else if (drawn < 84 && m_guest) {
        m_guest->write();
    } else if (drawn < 74 && tells(Lie::alteredChallenge)) {
        m_world.relay().restart();
        m_world.network().dropWaits();
    }
}

void Liar::end()
{
    m_world.network().faults = {};
    m_world.run(kRoundMs);
    if (m_away != 0) {
        m_world.device(m_away).setOnline(true);
        m_world.run(kRoundMs);
    }
    m_last = true;
    refreshAll();
    m_world.run(kRoundMs);  // what a relay that was rolled back lacks is there again
    refreshAll();
    m_world.run(kRoundMs);
    for (int times = 0; m_guest && times < 3; ++times) {
        refreshAll();
        m_world.run(kRoundMs);
    }
    expectWithheld();
    m_world.network().lie = {};
    endFork();
    letGuestGo();
    refreshAll();
}

void Liar::answer(const client::Call& call, client::Reply& reply)
{
    const auto device = m_world.whose(m_world.network().asking());
    const auto found = wire::matchRoute(wire::methodName(call.method), call.path).match;
    if (device == m_world.devices() || !found || reply.status != 200) {
        return;
    }
    const auto route = found->info.route;
    if (givesWrongCode(route, reply)) {
        return;
    }
    if (route == wire::Route::pull) {
        pulled(device, reply);
        passOn(device, call, reply);
    } else if (route == wire::Route::heads) {
        heads(device, reply);
    } else if (route == wire::Route::ledgerRead) {
        entries(device, reply);
    } else if (route == wire::Route::snapshotList) {
        snapshots(reply);
    } else if (route == wire::Route::snapshotPartGet) {
        snapshotPart(device, reply);
    } else if (route == wire::Route::challenge) {
        challenge(reply);
    }
}

std::string Liar::told() const
{
    std::string all;
    for (const auto lie : m_chosen) {
        all += " [" + std::string(nameOf(lie)) + "]";
    }
    return all;
}

void Liar::checkToldOff() const
{
    for (const auto& one : m_expected) {
        check(one);
    }
}

void Liar::check(const Expected& one) const
{
    if (!hasAlarm(one.device, one.any)) {
        simulation::broken("phone " + std::to_string(one.device) + " says nothing of: " + std::string(nameOf(one.lie)) +
                           " among" + told());
    }
}

void Liar::expect(std::size_t device, Lie lie, std::set<ErrorCode> any)
{
    m_expected.push_back({device, lie, std::move(any)});
}

bool Liar::hasAlarm(std::size_t device, const std::set<ErrorCode>& any) const
{
    const auto alarms = m_world.device(device).circles().alarms();
    return std::ranges::any_of(alarms, [&](const circle::Alarm& alarm) { return any.contains(alarm.code); });
}

bool Liar::knows(std::size_t device, const wire::Incarnation& incarnation) const
{
    return m_world.device(device).count("SELECT count(*) FROM cli_space WHERE incarnation = x'" + incarnation.hex() +
                                        "'") > 0;
}

Bytes& Liar::keep(ByteView bytes)
{
    m_changed.push_back(std::make_unique<Bytes>(bytes.begin(), bytes.end()));
    return *m_changed.back();
}

void Liar::refreshAll()
{
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        if (m_world.device(i).isOpen()) {
            m_world.device(i).engine().retryNow();
            m_world.device(i).touch();
        }
    }
}

}  // namespace waymark::hostile

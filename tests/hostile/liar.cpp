// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/hostile/liar.h"
#include "tests/hostile/lie_codes.h"

#include <algorithm>

#include "sync/wire/api_error.h"
#include "tests/simulation/must.h"

namespace waymark::hostile {
namespace {

const std::vector kCodes{ErrorCode::relay_unauthorized, ErrorCode::relay_forbidden, ErrorCode::relay_conflict,
                         ErrorCode::relay_busy,         ErrorCode::relay_full,      ErrorCode::bad_cursor,
                         ErrorCode::stream_gap,         ErrorCode::stream_fork,     ErrorCode::stream_cut,
                         ErrorCode::grant_ended,        ErrorCode::device_removed,  ErrorCode::ledger_refused,
                         ErrorCode::ledger_prev,        ErrorCode::update_needed,   ErrorCode::internal,
                         ErrorCode::not_found,          ErrorCode::code_used,       ErrorCode::not_yet};

std::string_view nameOf(Lie lie)
{
    return kLieNames[static_cast<std::size_t>(lie)];
}

}  // namespace

Liar::Liar(simulation::World& world) : m_world(world), m_dice(world.dice()) {}

void Liar::begin()
{
    while (m_chosen.size() < 4) {
        m_chosen.insert(static_cast<Lie>(m_dice.below(kLies)));
    }
    m_victim = m_dice.below(m_world.devices());
    if (tells(Lie::alteredSnapshot) || tells(Lie::snapshotPartLeftOut)) {
        m_away = 1 + m_dice.below(m_world.devices() - 1);
        m_world.device(m_away).setOnline(false);
    }
    m_world.network().faults = {2, 2, 2, 0, 200};
    m_world.network().lie = [this](const client::Call& call, client::Reply& reply) { answer(call, reply); };
    m_world.network().shownTo = [this](const simulation::Inbox* whose) {
        return m_forked && m_world.whose(whose) == m_victim ? m_forked.get() : nullptr;
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
    expectWithheld();
    m_world.network().lie = {};
    endFork();
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
    if (tells(Lie::wrongCode) && !m_last && route != wire::Route::wait && m_dice.percent(kLiesPercent / 2)) {
        const auto code = m_dice.oneOf(kCodes);
        reply = {wire::httpStatusOf(code), wire::RelayError{code, 0}.encode()};
        m_lies.note(Lie::wrongCode);
    } else if (route == wire::Route::pull) {
        pulled(device, reply);
    } else if (route == wire::Route::heads) {
        heads(device, reply);
    } else if (route == wire::Route::ledgerRead) {
        entries(device, reply);
    } else if (route == wire::Route::snapshotList) {
        snapshots(reply);
    } else if (route == wire::Route::snapshotPartGet) {
        snapshotPart(device, reply);
    } else if (route == wire::Route::challenge && tells(Lie::alteredChallenge) && m_dice.percent(kLiesPercent)) {
        if (auto challenge = decoded<wire::ChallengeResponse>(reply.body)) {
            challenge->nonce = {};
            reply.body = challenge->encode();
            m_lies.note(Lie::alteredChallenge);
        }
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

void Liar::checkToldOff()
{
    for (const auto& one : m_expected) {
        if (!hasAlarm(one.device, one.any)) {
            simulation::broken("phone " + std::to_string(one.device) +
                               " says nothing of: " + std::string(nameOf(one.lie)) + " among" + told());
        }
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
        m_world.device(i).engine().retryNow();
        m_world.device(i).touch();
    }
}

}  // namespace waymark::hostile

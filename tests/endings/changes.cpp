// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/endings/changes.h"

#include <utility>

#include "tests/simulation/must.h"

namespace waymark::endings {

using circle::Access;
using simulation::must;

namespace {

constexpr std::int64_t kSecond = 1'000;

/// People join in the order of their numbers.
PersonNumber numberOf(std::size_t person)
{
    return static_cast<PersonNumber>(person + 1);
}

}  // namespace

void Changes::happen()
{
    const auto device = m_dice.below(m_world.devices());
    const auto drawn = m_dice.below(100);
    if (m_interrupted != 0 && m_dice.percent(40)) {
        narrowInterrupted();
    } else if (drawn < 14) {
        grant();
    } else if (drawn < 15) {
        remove();
    } else if (drawn < 16) {
        leave();
    } else if (drawn < 18) {
        revoke();
    } else if (drawn < 26 && device != 0) {
        interrupt(device);
    } else if (drawn < 40 && device != 0) {
        m_world.device(device).setOnline(!m_world.device(device).isOnline());
    } else if (drawn < 43) {
        restart(device);
    } else if (drawn < 80) {
        m_world.run(m_dice.between(1, 3'000));
    }
}

bool Changes::isIn(std::size_t device)
{
    auto& circles = m_world.device(device).circles();
    const auto me = must(circles.identity(m_world.space()), "identity")->publicKey;
    return must(circles.ledger(m_world.space()), "ledger")->access().isActive(me);
}

std::size_t Changes::someoneElse()
{
    const auto person = 1 + m_dice.below(m_world.people() - 1);
    const auto& access = must(m_world.device(0).circles().ledger(m_world.space()), "ledger")->access();
    return access.person(numberOf(person)) != nullptr ? person : 0;
}

void Changes::wake(std::size_t device)
{
    m_world.device(device).engine().saved();
    m_world.device(device).touch();
}

void Changes::grant()
{
    const auto person = someoneElse();
    if (person == 0) {
        return;
    }
    const auto& channel = m_dice.oneOf(m_world.channels());
    const auto& access = must(m_world.device(0).circles().ledger(m_world.space()), "ledger")->access();
    const auto before = access.access(numberOf(person), channel);
    const auto drawn = m_dice.below(10);
    const auto wanted = before == Access::none ? (drawn < 7 ? Access::write : Access::read)
                        : drawn < 5            ? Access::none
                        : drawn < 8            ? Access::read
                                               : Access::write;
    const bool ends = wanted != Access::none && m_dice.percent(30);
    const auto until = ends ? m_world.device(0).clock().now() + m_dice.between(5, 90) * kSecond : 0;
    if (!m_world.device(0).circles().grant(m_world.space(), channel, numberOf(person), wanted, until)) {
        return;
    }
    m_world.setAccess(person, channel, wanted);
    wake(0);
    if (ends) {
        m_had.note(Situation::grantWithEnd);
    }
    if (wanted == Access::none) {
        m_had.note(Situation::takenBack);
    } else if (before == Access::write && wanted == Access::read) {
        m_had.note(Situation::narrowed);
    } else if (before == Access::none && access.channel(channel)->grants.contains(numberOf(person))) {
        m_had.note(Situation::givenAgain);
    }
}

void Changes::remove()
{
    const auto person = someoneElse();
    if (person == 0 || !m_world.device(0).circles().remove(m_world.space(), numberOf(person))) {
        return;
    }
    m_world.dropAccess(person);
    wake(0);
    m_had.note(Situation::removed);
}

void Changes::leave()
{
    const auto device = m_dice.below(m_world.devices());
    if (m_world.personOf(device) == 0 || !isIn(device) || !m_world.device(device).circles().leave(m_world.space())) {
        return;
    }
    m_world.dropAccess(m_world.personOf(device));
    wake(device);
    m_had.note(Situation::left);
}

void Changes::revoke()
{
    const auto device = 1 + m_dice.below(m_world.devices() - 1);
    const auto key = must(m_world.device(device).circles().identity(m_world.space()), "identity")->publicKey;
    if (m_world.device(0).circles().revokeDevice(m_world.space(), key)) {
        wake(0);
        m_had.note(Situation::revoked);
    }
}

void Changes::interrupt(std::size_t device)
{
    auto& lost = m_world.network().faults.requestLost;
    const auto before = std::exchange(lost, 100);
    wake(device);
    m_world.run(2 * kSecond);
    lost = before;
    if (m_world.personOf(device) != 0 &&
        m_world.device(device).count("SELECT count(*) FROM cli_own WHERE acknowledged = 0") > 0) {
        restart(device);
        m_world.device(device).setOnline(false);
        m_interrupted = m_world.personOf(device);
    }
}

/// Sam makes a reader of them, so that what was sealed lies past the cut of a section that goes on.
void Changes::narrowInterrupted()
{
    const auto person = std::exchange(m_interrupted, 0);
    for (const auto& channel : m_world.channels()) {
        if (m_world.device(0).circles().grant(m_world.space(), channel, numberOf(person), Access::read)) {
            m_world.setAccess(person, channel, Access::read);
            m_had.note(Situation::narrowed);
        }
    }
    wake(0);
}

void Changes::restart(std::size_t device)
{
    m_world.device(device).kill();
    m_world.device(device).open();
    m_had.note(Situation::killed);
}

void Changes::splitLedger()
{
    // Nobody but Sam hears of what the relay is going to lose.
    for (std::size_t i = 1; i < m_world.devices(); ++i) {
        m_world.device(i).setOnline(false);
    }
    m_world.run(5 * kSecond);
    m_world.relay().keepCopy();
    const auto before = must(m_world.device(0).circles().ledger(m_world.space()), "ledger")->size();
    m_dice.percent(50) ? grant() : remove();
    m_world.run(20 * kSecond);
    const bool grew = must(m_world.device(0).circles().ledger(m_world.space()), "ledger")->size() > before;
    m_world.device(0).setOnline(false);
    m_world.relay().putCopyBack();
    m_world.network().dropWaits();
    const auto other = 1 + m_dice.below(m_world.devices() - 1);
    if (isIn(other)) {
        auto& circles = m_world.device(other).circles();
        const bool goes = m_world.personOf(other) != 0 && m_dice.percent(60);
        const bool wrote =
            goes ? circles.leave(m_world.space()).has_value() : circles.inviteOwnDevice(m_world.space()).has_value();
        if (wrote && goes) {
            m_world.dropAccess(m_world.personOf(other));
            m_had.note(Situation::left);
        }
        m_world.device(other).setOnline(true);
        wake(other);
        m_world.run(20 * kSecond);
        const bool wroteThere = m_world.relay().ledger(m_world.space()).size() > before;
        if (grew && wroteThere) {
            m_had.note(Situation::ledgerSplit);
        }
    }
    m_world.device(0).setOnline(true);
}

/// What was saved and not sealed before its author lost the section, or was narrowed to reading it, waits on their
/// phone until they may write there again.
void Changes::letWaitingOut()
{
    const auto ledger = m_world.relay().ledger(m_world.space());
    for (std::size_t i = 1; i < m_world.devices(); ++i) {
        const auto me = must(m_world.device(i).circles().identity(m_world.space()), "identity")->publicKey;
        for (const auto& section : must(m_world.device(i).store().pending(), "pending")) {
            const auto person = m_world.personOf(i);
            if (ledger.access().isActive(me) && !ledger.access().mayWrite(me, section.channel) &&
                m_world.device(0).circles().grant(m_world.space(), section.channel, numberOf(person), Access::write)) {
                wake(0);
            }
        }
    }
}

void Changes::end()
{
    m_world.network().faults = {};
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        m_world.device(i).setOnline(true);
    }
    m_world.run(600 * kSecond);
    letWaitingOut();
    m_world.run(60 * kSecond);
    const auto ledger = m_world.relay().ledger(m_world.space());
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        const auto me = must(m_world.device(i).circles().identity(m_world.space()), "identity")->publicKey;
        if (!ledger.access().isActive(me)) {
            m_world.device(i).kill();
        }
    }
}

}  // namespace waymark::endings

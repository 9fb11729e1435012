// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/wire/envelope.h"
#include "tests/access/access_world.h"
#include "tests/access/observer.h"
#include "tests/histories/table_difference.h"
#include "tests/simulation/must.h"

namespace waymark::access {

using simulation::broken;
using simulation::must;

void AccessWorld::check()
{
    checkTables();
    checkAlarms();
    for (const auto& phone : m_phones) {
        phone->restart();
    }
    checkTables();
    checkCuts();
    checkHolders();
    checkObservers();
    checkRecoveryKeys();
}

bool AccessWorld::isStillIn(const AccessPhone& phone) const
{
    return !phone.quit && phone.circles->identity(m_space) && m_relay->ledger().access().isActive(phone.device());
}

/// Each honest phone has the relay's own table, as far as it may see; both also after they were started again.
void AccessWorld::checkTables() const
{
    const auto& whole = m_relay->ledger();
    if (const auto told = tests::tableDifference(whole, m_relay->startedAgain(), {}); !told.empty()) {
        broken("the relay has another table once it is started again" + told);
    }
    for (const auto& phone : m_phones) {
        if (!isStillIn(*phone)) {
            continue;
        }
        if (const auto told = tests::tableDifference(whole, phone->ledger(), phone->device()); !told.empty()) {
            broken(phone->name + " has another table than the relay" + told);
        }
    }
}

void AccessWorld::checkAlarms() const
{
    for (const auto& phone : m_phones) {
        for (const auto& alarm : isStillIn(*phone) ? phone->circles->alarms() : std::vector<circle::Alarm>{}) {
            // A wish whose time was over before it reached the relay is told to its person, and that only one phone is
            // left to be revoked.
            if (alarm.code != ErrorCode::ledger_grant && alarm.code != ErrorCode::ledger_device) {
                broken(phone->name + ": an alarm among honest phones, " + std::string(errorName(alarm.code)));
            }
        }
    }
}

/// Read from the entries themselves: what the relay keeps of a stream lies before its cut.
void AccessWorld::checkCuts() const
{
    for (std::uint64_t height = 0; height < m_relay->ledger().size(); ++height) {
        for (const auto& bytes : m_relay->ledger().entry(height)->bodies) {
            const auto body = *ledger::decodeBody(*bytes);
            const auto* cut = std::get_if<ledger::Cut>(&body);
            for (const auto& one : cut == nullptr ? std::vector<ledger::StreamCut>{} : cut->cuts) {
                const auto past = std::ranges::any_of(
                    m_relay->log(), [&](const auto& kept) { return kept.stream == one.stream && kept.seq > one.seq; });
                if (past) {
                    broken("an envelope past its stream's cut");
                }
            }
        }
    }
}

/// Whoever holds a section opens all of it.
void AccessWorld::checkHolders() const
{
    const auto& whole = m_relay->ledger().access();
    for (const auto& phone : m_phones) {
        const auto identity = phone->circles->identity(m_space);
        for (const auto& kept : m_relay->log()) {
            if (phone->quit || !identity || !whole.mayReadAt((*identity)->publicKey, kept.channel, m_relay->now())) {
                continue;
            }
            const auto envelope = must(wire::parseEnvelope(kept.bytes), "parse");
            const auto key = phone->circles->epochKey(m_space, kept.channel, envelope.header.epoch);
            if (!key || !wire::openEnvelope(envelope, m_space, **key)) {
                broken(phone->name + ": holds a section and cannot open it");
            }
        }
    }
}

bool AccessWorld::givenLater(const Truth& truth, const SignKey& device) const
{
    const auto& whole = m_relay->ledger();
    const auto active = whole.access().devices().find(device);
    const auto former = whole.access().formerDevices().find(device);
    const auto person = active != whole.access().devices().end()         ? active->second.person
                        : former != whole.access().formerDevices().end() ? former->second.person
                                                                         : 0;
    for (auto height = truth.height + 1; height < whole.size(); ++height) {
        for (const auto& bytes : whole.entry(height)->bodies) {
            const auto body = *ledger::decodeBody(*bytes);
            const auto* grant = std::get_if<ledger::Grant>(&body);
            const auto* added = std::get_if<ledger::AddDevice>(&body);
            const bool given = grant != nullptr && grant->person == person && grant->channel == truth.sealed.channel &&
                               grant->access != ledger::Access::none;
            if (given || (added != nullptr && added->device == device)) {
                return true;
            }
        }
    }
    return false;
}

void AccessWorld::checkObservers() const
{
    for (const auto& phone : m_phones) {
        const auto identity = phone->circles->identity(m_space);
        if (!identity) {
            continue;
        }
        const auto device = (*identity)->publicKey;
        const Observer observer(phone->boxKey(), device, m_relay->ledger());
        for (const auto& truth : m_truths) {
            if (!truth.excluded.contains(device) || givenLater(truth, device)) {
                continue;
            }
            if (observer.opens(truth.sealed.bytes) || observer.opensPart(truth.sealed.part)) {
                broken(phone->name + ": opens what was sealed after its end");
            }
        }
        const auto& whole = m_relay->ledger().access();
        for (const auto& kept : m_relay->log()) {
            const bool opens = observer.opens(kept.bytes) && observer.opensPart(kept.part);
            if (whole.mayRead(device, kept.channel) && !opens) {
                broken(phone->name + ": the observer is blind");
            }
        }
    }
}

}  // namespace waymark::access

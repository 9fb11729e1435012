// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/access/access_world.h"

#include <algorithm>

#include "tests/simulation/must.h"

namespace waymark::access {

using namespace waymark::circle;
using simulation::broken;
using simulation::must;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::size_t kMostPhones = 8;
// A clock that is this wrong is still one that a person would not notice.
constexpr std::int64_t kMostSkew = 40 * kMinute;

}  // namespace

AccessWorld::AccessWorld(std::uint64_t seed, Situations& had) : m_dice(seed), m_had(had)
{
    auto& first = newPhone("Sam");
    m_space = must(first.circles->createCircle({"Sam's", CircleKind::youngPerson, "Sam", "me", "phone"}), "create");
    first.space = m_space;
    m_relay = std::make_unique<AccessRelay>(m_space, m_clock);
    must(first.circles->chooseRelay(m_space, m_relay->name()), "relay");
    first.syncLedger(*m_relay, true, m_had);
    for (const auto* section : {"plan", "health", "money"}) {
        m_channels.push_back(must(first.circles->section(m_space, section), "section").channel);
    }
    join("Dawn", {{m_channels[0], Access::write}, {m_channels[1], Access::read}}, 0);
    join("Priya", {{m_channels[0], Access::write}, {m_channels[1], Access::write}}, 0);
    if (m_dice.percent(60)) {
        const auto until = m_clock.now() + m_dice.between(20, 120) * kMinute;
        must(first.circles->grant(m_space, m_channels[2], 2, Access::write, until), "grant with an end");
        for (const auto& phone : m_phones) {
            phone->syncLedger(*m_relay, true, m_had);
        }
    }
}

void AccessWorld::advance(std::int64_t ms)
{
    m_clock.advance(ms);
    for (const auto& phone : m_phones) {
        phone->clock.advance(ms);
    }
}

AccessPhone& AccessWorld::newPhone(const std::string& name)
{
    m_phones.push_back(std::make_unique<AccessPhone>(name, m_clock.now()));
    m_phones.back()->space = m_space;
    return *m_phones.back();
}

AccessPhone& AccessWorld::anyPhone()
{
    std::vector<AccessPhone*> carried;
    for (const auto& phone : m_phones) {
        if (!phone->quit) {
            carried.push_back(phone.get());
        }
    }
    return *m_dice.oneOf(carried);
}

PersonNumber AccessWorld::numberOf(const AccessPhone& phone) const
{
    const auto* person = m_relay->ledger().access().personOf(phone.device());
    return person == nullptr ? 0 : person->number;
}

void AccessWorld::enter(AccessPhone& inviter, AccessPhone& fresh, const InvitationView& invitation,
                        std::string_view code)
{
    inviter.syncLedger(*m_relay, true, m_had);
    inviter.doSlots(*m_relay);
    must(fresh.circles->join(code, {fresh.name, "phone"}), "join");
    for (int round = 0; round < 6; ++round) {
        fresh.doSlots(*m_relay);
        inviter.doSlots(*m_relay);
        inviter.syncLedger(*m_relay, true, m_had);
        [[maybe_unused]] const auto approved = inviter.circles->approve(invitation.id);
    }
    fresh.doSlots(*m_relay);
    fresh.syncLedger(*m_relay, true, m_had);
}

void AccessWorld::join(const std::string& name, std::vector<SectionGrant> grants, PersonNumber replaces)
{
    NewInvitation wanted{"member", Level::member, std::move(grants), replaces};
    const auto invitation = sam().circles->invitePerson(m_space, wanted);
    if (!invitation) {
        return;
    }
    ++m_people;
    auto& fresh = newPhone(name);
    enter(sam(), fresh, *invitation, must(sam().circles->invitationCode(invitation->id), "code").digits);
    if (!fresh.isIn()) {
        fresh.quit = true;
    }
}

void AccessWorld::addDevice(AccessPhone& of)
{
    const auto invitation = of.circles->inviteOwnDevice(m_space);
    if (!invitation) {
        return;
    }
    const auto code = of.circles->invitationCode(invitation->id);
    if (!code) {
        return;
    }
    auto& fresh = newPhone(of.name);
    enter(of, fresh, *invitation, code->digits);
    if (fresh.isIn()) {
        m_had.note(Situation::secondDevice);
    } else {
        fresh.quit = true;
    }
}

void AccessWorld::step()
{
    advance(m_dice.between(1, 10) * kMinute);
    const auto roll = m_dice.below(100);
    if (roll < 31) {
        seal();
    } else if (roll < 34) {
        setUpRecovery();
    } else if (roll < 62) {
        sync();
    } else if (roll < 72) {
        share();
    } else if (roll < 84) {
        end();
    } else if (roll < 88) {
        remove();
    } else if (roll < 92) {
        goes();
    } else if (roll < 96) {
        moveClock();
    } else if (roll < 98) {
        anyPhone().restart();
        m_had.note(Situation::killed);
    } else if (m_phones.size() < kMostPhones) {
        auto& phone = anyPhone();
        if (phone.isIn() && m_relay->answers(phone.device())) {
            addDevice(phone);
        }
    }
}

void AccessWorld::seal()
{
    auto& phone = anyPhone();
    if (!phone.isIn()) {
        return;
    }
    for (const auto& channel : m_channels) {
        auto sealed = phone.seal(channel);
        if (sealed) {
            noteTruth(phone, std::move(*sealed));
        } else if (sealed.error().code == ErrorCode::clock_disagrees) {
            m_had.note(Situation::clocksDisagree);
        } else if (sealed.error().code == ErrorCode::grant_ended) {
            m_had.note(Situation::ownGrantOver);
        }
    }
}

/// What the sealing phone knew, taken from its ledger and clock and not from what it decided.
void AccessWorld::noteTruth(const AccessPhone& phone, AccessRelay::Stored sealed)
{
    const auto& ledger = phone.ledger();
    Truth truth{std::move(sealed), ledger.head().height, {}, {}};
    for (const auto& [key, box] : ledger.access().recoveryKeysOf(truth.sealed.channel)) {
        truth.recovery.insert(key);
    }
    for (const auto& other : m_phones) {
        const auto identity = other->circles->identity(m_space);
        if (identity && !ledger.access().mayReadAt((*identity)->publicKey, truth.sealed.channel, phone.clock.now())) {
            truth.excluded.insert((*identity)->publicKey);
        }
    }
    if (truth.height < m_relay->ledger().head().height) {
        m_had.note(Situation::sealedBehindTheLedger);
    }
    m_truths.push_back(std::move(truth));
}

/// Any part of what a phone does when it has a signal, so that others come in between.
void AccessWorld::sync()
{
    auto& phone = anyPhone();
    if (!phone.circles->identity(m_space)) {
        return;
    }
    const auto parts = m_dice.below(8);
    const auto before = m_relay->ledger().size();
    if (m_dice.percent(30)) {
        phone.postBlind(*m_relay, m_had);
    }
    if (parts != 0) {
        phone.syncLedger(*m_relay, parts != 1, m_had);
    }
    if (parts > 2) {
        phone.pullLog(*m_relay);
    }
    if (parts > 3) {
        phone.pushLog(*m_relay, m_had);
    }
    for (auto height = before; height < m_relay->ledger().size(); ++height) {
        bool rotates = false;
        bool ends = false;
        for (const auto& bytes : m_relay->ledger().entry(height)->bodies) {
            const auto body = *ledger::decodeBody(*bytes);
            rotates = rotates || std::holds_alternative<ledger::Rotate>(body);
            ends = ends || std::holds_alternative<ledger::Cut>(body) || std::holds_alternative<ledger::Grant>(body) ||
                   std::holds_alternative<ledger::Remove>(body) || std::holds_alternative<ledger::Revoke>(body);
            if (std::holds_alternative<ledger::Expire>(body)) {
                m_had.note(Situation::expired);
            }
        }
        if (rotates && !ends) {
            m_had.note(Situation::rotatedByAnother);
        }
    }
}

void AccessWorld::share()
{
    auto& other = anyPhone();
    const auto person = numberOf(other);
    if (person == 0 || !sam().isIn()) {
        return;
    }
    if (m_dice.percent(40)) {
        moveEnd();
        return;
    }
    const auto& channel = m_dice.oneOf(m_channels);
    const auto access = m_dice.percent(60) ? Access::write : Access::read;
    const auto until = m_dice.percent(60) ? sam().clock.now() + m_dice.between(5, 60) * kMinute : 0;
    const auto* row = sam().ledger().access().channel(channel);
    const auto held = row->grants.find(person);
    const auto had = held == row->grants.end() ? ledger::GrantRow{} : held->second;
    if (!sam().circles->grant(m_space, channel, person, access, until)) {
        return;
    }
    if (had.access == Access::none && had.ended != 0) {
        m_had.note(Situation::givenAgain);
    }
    if (until != 0) {
        m_had.note(Situation::grantWithEnd);
    }
}

/// Of a grant that has an end and is not over.
void AccessWorld::moveEnd()
{
    const auto now = sam().clock.now();
    for (const auto& [id, row] : sam().ledger().access().channels()) {
        for (const auto& [person, grant] : row.grants) {
            const bool ends = grant.until > now && grant.access != Access::none;
            const auto until = now + m_dice.between(5, 60) * kMinute;
            if (ends && sam().circles->grant(m_space, id, person, grant.access, until)) {
                m_had.note(Situation::endMoved);
                return;
            }
        }
    }
}

void AccessWorld::end()
{
    auto& other = anyPhone();
    const auto person = numberOf(other);
    if (person == 0) {
        return;
    }
    const auto& channel = m_dice.oneOf(m_channels);
    const bool narrow = m_dice.percent(35) && sam().ledger().access().access(person, channel) == Access::write;
    if (sam().circles->grant(m_space, channel, person, narrow ? Access::read : Access::none)) {
        m_had.note(narrow ? Situation::narrowed : Situation::takenBack);
        if (m_dice.percent(50)) {
            sam().syncLedger(*m_relay, true, m_had);
        }
    }
}

void AccessWorld::remove()
{
    auto& other = anyPhone();
    const auto person = numberOf(other);
    if (person <= 1 || m_people > 5) {
        return;
    }
    const auto name = other.name;
    const bool again = m_dice.percent(60);
    if (again && m_dice.percent(50)) {
        // In one step: the old one out, the new one in.
        join(name, {{m_channels[m_dice.below(3)], Access::write}}, person);
        m_had.note(Situation::removed);
        m_had.note(Situation::cameBackAsNew);
        return;
    }
    if (!sam().circles->remove(m_space, person)) {
        return;
    }
    m_had.note(Situation::removed);
    sam().syncLedger(*m_relay, true, m_had);
    if (again) {
        join(name, {{m_channels[m_dice.below(3)], Access::write}}, 0);
        m_had.note(Situation::cameBackAsNew);
    }
}

void AccessWorld::goes()
{
    auto& phone = anyPhone();
    if (!phone.isIn()) {
        return;
    }
    const auto* me = phone.ledger().access().personOf(phone.device());
    if (me->devices.size() > 1) {
        const auto& lost = m_dice.oneOf(me->devices);
        if (phone.circles->revokeDevice(m_space, lost)) {
            m_had.note(Situation::revoked);
        }
        return;
    }
    if (m_phones.size() < kMostPhones && m_dice.percent(70)) {
        addDevice(phone);
    } else if (m_people < 5 && phone.circles->leave(m_space)) {
        m_had.note(Situation::left);
    }
}

void AccessWorld::moveClock()
{
    auto& phone = anyPhone();
    if (m_dice.percent(50)) {
        phone.clock.setWall(m_clock.now() + m_dice.between(-kMostSkew, kMostSkew));
    } else {
        advance(m_dice.between(10, 90) * kMinute);
    }
}

void AccessWorld::settle()
{
    for (int round = 0; round < 4; ++round) {
        for (const auto& phone : m_phones) {
            phone->clock.setWall(m_clock.now());
            if (!phone->circles->identity(m_space) || phone->quit) {
                continue;
            }
            phone->syncLedger(*m_relay, true, m_had);
            phone->pullLog(*m_relay);
            phone->pushLog(*m_relay, m_had);
        }
    }
}

}  // namespace waymark::access

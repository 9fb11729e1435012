// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/simulation/world.h"

#include <algorithm>
#include <array>
#include <limits>

#include "tests/simulation/must.h"

namespace waymark::simulation {
namespace {

constexpr std::int64_t kMostMs = 600'000;
constexpr std::array<std::string_view, 3> kSections{"plan", "health", "about"};

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

}  // namespace

World::World(std::uint64_t seed, SimRelay::Data relay)
    : m_dice(seed), m_relay(m_time, relay), m_network(m_time, m_relay, m_dice, m_situations)
{
}

std::size_t World::addDevice(SimDevice::Home home)
{
    // For an engine that is asked to sync once and waits: only the network moves meanwhile.
    const auto wait = [this](std::int64_t ms) {
        const auto until = ms < 0 ? m_network.nextAt() : m_time.elapsed + ms;
        if (!m_network.runNext(until)) {
            m_time.elapsed = until;
        }
    };
    m_devices.push_back(std::make_unique<SimDevice>(m_time, m_network, m_relay.pin(), wait, home));
    m_devices.back()->setSnapshotLimits(m_snapshots);
    m_devices.back()->kill();
    m_devices.back()->open();
    m_personOf.push_back(0);
    return m_devices.size() - 1;
}

std::size_t World::copyDevice(std::size_t device)
{
    m_devices.push_back(std::make_unique<SimDevice>(m_time, m_network, *m_devices[device]));
    m_personOf.push_back(m_personOf[device]);
    return m_devices.size() - 1;
}

void World::setSnapshotLimits(const client::SnapshotLimits& limits)
{
    m_snapshots = limits;
    for (const auto& one : m_devices) {
        one->setSnapshotLimits(limits);
        one->kill();
        one->open();
    }
}

std::size_t World::addHelper()
{
    return addPerson(m_people[0].grants, SimDevice::Home::memory);
}

std::size_t World::addGuest()
{
    m_guest = addHelper();
    return *m_guest;
}

void World::sleep(std::int64_t ms)
{
    for (const auto& one : m_devices) {
        one->kill();
    }
    m_network.dropWaits();
    m_time.elapsed += ms;
    for (const auto& one : m_devices) {
        one->open();
    }
}

void World::build()
{
    const auto people = 2 + m_dice.below(3);
    const auto extra = m_dice.below(10) < 5 ? 0 : 1 + m_dice.below(people == 4 ? 4 : people);
    beginCircle();
    while (m_people.size() < people) {
        addPerson(someGrants(), m_dice.percent(12) ? SimDevice::Home::disk : SimDevice::Home::memory);
    }
    for (std::size_t i = 0; i < extra; ++i) {
        const auto person = m_dice.below(m_people.size());
        if (mayAddDevice(person)) {
            addOwnDevice(person);
        }
    }
}

void World::beginCircle()
{
    const auto first = addDevice();
    auto& circles = device(first).circles();
    m_space =
        must(circles.createCircle({"Sam's circle", circle::CircleKind::youngPerson, "Sam", "", "phone"}), "create");
    for (const auto name : kSections) {
        m_channels.push_back(must(circles.section(m_space, name), "section").channel);
    }
    m_people.push_back({{}, {first}});
    for (const auto& channel : m_channels) {
        m_people[0].grants.push_back({channel, circle::Access::write});
    }
    device(first).engine().saved();
    device(first).touch();
    if (!settle(kMostMs)) {
        broken("the new circle did not reach the relay");
    }
}

void World::buildPair(SimDevice::Home second)
{
    beginCircle();
    addPerson(m_people[0].grants, second);
}

/// Everyone holds the first section, so that people meet; the others by chance.
std::vector<circle::SectionGrant> World::someGrants()
{
    std::vector<circle::SectionGrant> grants;
    for (const auto& channel : m_channels) {
        const auto drawn = channel == m_channels.front() ? 1 + m_dice.below(9) : m_dice.below(10);
        if (drawn == 0 || drawn == 9) {
            m_situations.note(drawn == 0 ? Situation::sectionNotHeld : Situation::readOnlyMember);
        }
        if (drawn != 0) {
            grants.push_back({channel, drawn == 9 ? circle::Access::read : circle::Access::write});
        }
    }
    return grants;
}

std::size_t World::addPerson(std::vector<circle::SectionGrant> grants, SimDevice::Home home)
{
    const auto joiner = addDevice(home);
    m_personOf[joiner] = m_people.size();
    const auto invitation =
        must(device(0).circles().invitePerson(m_space, {"helper", circle::Level::member, grants}), "invite");
    m_people.push_back({std::move(grants), {joiner}});
    admit(0, joiner, invitation);
    return joiner;
}

std::size_t World::addOwnDevice(std::size_t person)
{
    m_situations.note(Situation::secondDevice);
    const auto inviter = m_people[person].devices.front();
    const auto joiner = addDevice();
    m_people[person].devices.push_back(joiner);
    m_personOf[joiner] = person;
    m_firstPhoneHealsAll = m_firstPhoneHealsAll && inviter == 0;
    admit(inviter, joiner, must(device(inviter).circles().inviteOwnDevice(m_space), "invite own device"));
    return joiner;
}

void World::admit(std::size_t inviter, std::size_t joiner, const circle::InvitationView& invitation)
{
    auto& from = device(inviter);
    auto& to = device(joiner);
    const auto reachRelay = [&](const char* what) {
        from.engine().saved();
        to.engine().saved();
        from.touch();
        to.touch();
        if (!settle(kMostMs)) {
            broken(what);
        }
    };
    reachRelay("the invitation did not reach the relay");
    const auto code = must(from.circles().invitationCode(invitation.id), "code");
    must(to.circles().join(joined(code.tenWords), {"Helper", "phone"}), "join");
    reachRelay("the join did not reach the inviter");
    must(from.circles().approve(invitation.id), "approve");
    reachRelay("the new phone was not let in");
    if (to.circles().spaces() != std::vector{m_space}) {
        broken("the new phone is not in the circle");
    }
}

circle::Access World::access(std::size_t device, const ChannelId& channel) const
{
    if (isGuest(device)) {
        return circle::Access::none;
    }
    for (const auto& grant : m_people[m_personOf[device]].grants) {
        if (grant.channel == channel) {
            return grant.access;
        }
    }
    return circle::Access::none;
}

void World::setAccess(std::size_t person, const ChannelId& channel, circle::Access access)
{
    auto& grants = m_people[person].grants;
    std::erase_if(grants, [&](const auto& grant) { return grant.channel == channel; });
    if (access != circle::Access::none) {
        grants.push_back({channel, access});
    }
}

std::vector<ChannelId> World::writable(std::size_t device) const
{
    std::vector<ChannelId> channels;
    std::ranges::copy_if(m_channels, std::back_inserter(channels),
                         [&](const ChannelId& channel) { return access(device, channel) == circle::Access::write; });
    return channels;
}

std::size_t World::whose(const Inbox* inbox) const
{
    const auto found = std::ranges::find_if(m_devices, [&](const auto& one) { return one->owns(inbox); });
    return static_cast<std::size_t>(found - m_devices.begin());
}

std::size_t World::onDisk() const
{
    const auto found = std::ranges::find_if(m_devices, [](const auto& one) { return one->isOnDisk(); });
    return static_cast<std::size_t>(found - m_devices.begin());
}

void World::takeTurns()
{
    for (bool any = true; any;) {
        any = false;
        for (const auto& one : m_devices) {
            if (one->wantsTurn()) {
                one->turn();
                any = true;
            }
        }
    }
}

void World::run(std::int64_t ms)
{
    const auto end = m_time.elapsed + ms;
    while (true) {
        takeTurns();
        auto next = end;
        for (const auto& one : m_devices) {
            next = one->isOpen() ? std::min(next, one->dueAt()) : next;
        }
        if (m_network.runNext(next)) {
            continue;
        }
        m_time.elapsed = next;
        if (next >= end) {
            takeTurns();
            return;
        }
    }
}

bool World::settle(std::int64_t mostMs)
{
    const auto end = m_time.elapsed + mostMs;
    while (m_time.elapsed < end) {
        takeTurns();
        auto next = std::numeric_limits<std::int64_t>::max();
        for (const auto& one : m_devices) {
            next = one->isOpen() ? std::min(next, one->dueAt()) : next;
        }
        if (next == std::numeric_limits<std::int64_t>::max() && m_network.isQuiet()) {
            return true;
        }
        if (!m_network.runNext(std::min(next, end))) {
            m_time.elapsed = std::min(next, end);
        }
    }
    return false;
}

}  // namespace waymark::simulation

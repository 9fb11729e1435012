// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tests/simulation/sim_device.h"

namespace waymark::simulation {

/// One circle: its people, their phones, the relay between them, and time.
class World {
public:
    explicit World(std::uint64_t seed, SimRelay::Data relay = SimRelay::Data::memory);

    /// Two to four people, two to eight phones, sections granted by chance; everybody joined and up to date.
    void build();
    /// Two people with a phone each, all sections theirs to write.
    void buildPair(SimDevice::Home second = SimDevice::Home::memory);
    /// One more phone, in no circle yet.
    std::size_t addDevice(SimDevice::Home home = SimDevice::Home::memory);
    /// One more phone with the keys and all else of that one, whose home is on disk; both go on.
    std::size_t copyDevice(std::size_t device);
    /// One more person with the sections of the first; their phone.
    std::size_t addHelper();
    /// The same for somebody who will not stay: nobody counts on what that phone shows, or that it shows anything. It.
    std::size_t addGuest();
    [[nodiscard]] bool isGuest(std::size_t device) const { return device == m_guest; }
    /// Whether that person has fewer phones than one may have.
    [[nodiscard]] bool mayAddDevice(std::size_t person) const { return m_people[person].devices.size() < 3; }
    /// One more phone of that person's; it.
    std::size_t addOwnDevice(std::size_t person);
    /// For all phones, those that come later too. They begin anew for it.
    void setSnapshotLimits(const client::SnapshotLimits& limits);
    /// The phone whose home can be backed up; devices() for none.
    [[nodiscard]] std::size_t onDisk() const;

    /// Lets so much time pass.
    void run(std::int64_t ms);
    /// So much time is over, in which no phone was on.
    void sleep(std::int64_t ms);
    /// Until nobody has anything to do, `mostMs` at most. False when somebody still had.
    bool settle(std::int64_t mostMs);

    [[nodiscard]] Dice& dice() { return m_dice; }
    [[nodiscard]] Situations& situations() { return m_situations; }
    [[nodiscard]] SimRelay& relay() { return m_relay; }
    [[nodiscard]] SimNetwork& network() { return m_network; }
    [[nodiscard]] SimDevice& device(std::size_t index) { return *m_devices[index]; }
    [[nodiscard]] std::size_t devices() const { return m_devices.size(); }
    [[nodiscard]] const SpaceId& space() const { return m_space; }
    [[nodiscard]] const std::vector<ChannelId>& channels() const { return m_channels; }
    /// What that phone's person may do there.
    [[nodiscard]] circle::Access access(std::size_t device, const ChannelId& channel) const;
    [[nodiscard]] std::vector<ChannelId> writable(std::size_t device) const;
    /// That person may do something else there from now on, by the ledger; or nothing anywhere.
    void setAccess(std::size_t person, const ChannelId& channel, circle::Access access);
    void dropAccess(std::size_t person) { m_people[person].grants.clear(); }
    [[nodiscard]] std::size_t people() const { return m_people.size(); }
    [[nodiscard]] std::size_t personOf(std::size_t device) const { return m_personOf[device]; }
    /// Everything in the ledger was signed by the phone that began the circle, so that it can bring the relay back.
    [[nodiscard]] bool firstPhoneHealsAll() const { return m_firstPhoneHealsAll; }
    /// Which phone waits for answers there; devices() for none.
    [[nodiscard]] std::size_t whose(const Inbox* inbox) const;

private:
    struct Person {
        std::vector<circle::SectionGrant> grants;
        std::vector<std::size_t> devices;
    };
    void beginCircle();
    std::size_t addPerson(std::vector<circle::SectionGrant> grants, SimDevice::Home home);
    [[nodiscard]] std::vector<circle::SectionGrant> someGrants();
    void admit(std::size_t inviter, std::size_t joiner, const circle::InvitationView& invitation);
    void takeTurns();

    Dice m_dice;
    Situations m_situations;
    SimTime m_time;
    SimRelay m_relay;
    SimNetwork m_network;
    client::SnapshotLimits m_snapshots;
    SpaceId m_space;
    std::vector<ChannelId> m_channels;
    std::vector<std::unique_ptr<SimDevice>> m_devices;
    std::vector<Person> m_people;
    std::vector<std::size_t> m_personOf;
    std::optional<std::size_t> m_guest;
    bool m_firstPhoneHealsAll = true;
};

}  // namespace waymark::simulation

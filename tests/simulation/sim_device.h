// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "platform/database/database.h"
#include "sync/circle/circles.h"
#include "sync/client/engine.h"
#include "sync/records/store.h"
#include "tests/simulation/sim_network.h"
#include "tests/simulation/sim_schema.h"
#include "tests/simulation/temp_file.h"

namespace waymark::simulation {

/// One phone: a database that survives, and everything over it that a kill takes away.
class SimDevice {
public:
    enum class Home { memory, disk };

    /// Only a home on disk can be backed up.
    SimDevice(SimTime& time, SimNetwork& network, const Hash32& relayPin, std::function<void(std::int64_t)> run,
              Home home = Home::memory);

    /// A phone whose whole home was copied from another one, on disk, which goes on.
    SimDevice(SimTime& time, SimNetwork& network, SimDevice& from);

    void open();
    void kill();
    /// Killed and opened again, knowing the relay by this pin; zero for one that only a CA vouches for.
    void reopenKnowing(const Hash32& relayPin);
    /// From the next opening on.
    void setSnapshotLimits(const client::SnapshotLimits& limits) { m_snapshots = limits; }
    [[nodiscard]] bool isOpen() const { return m_engine != nullptr; }

    /// Whether an answer came or its time has.
    /// Keeps a copy of the home as it is now, and puts it in the home's place.
    void backUp();
    [[nodiscard]] bool isOnDisk() const { return m_homeFile != nullptr; }
    [[nodiscard]] bool hasBackup() const { return m_backupFile != nullptr; }
    void restoreBackup();

    [[nodiscard]] bool wantsTurn() const;
    void turn();
    /// Simulated time at which the engine wants its next turn; the greatest there is for never.
    [[nodiscard]] std::int64_t dueAt() const { return m_dueAt; }
    void touch() { m_dueAt = 0; }
    /// False when this person may not do that here, and nothing was saved.
    bool save(const std::vector<records::Edit>& edits, records::SaveOutcome* outcome = nullptr);
    /// The same for what is erased for good.
    bool eraseNow(const std::vector<records::EraseNow>& rows);
    [[nodiscard]] bool owns(const Inbox* inbox) const { return m_transport && &m_transport->inbox() == inbox; }
    void setOnline(bool online);
    [[nodiscard]] bool isOnline() const { return m_online; }

    [[nodiscard]] circle::Circles& circles() { return *m_circles; }
    [[nodiscard]] records::Store& store() { return *m_store; }
    [[nodiscard]] client::Engine& engine() { return *m_engine; }
    [[nodiscard]] database::Database& database() { return m_database; }
    [[nodiscard]] SimClock& clock() { return m_clock; }
    [[nodiscard]] const SimClock& clock() const { return m_clock; }

    void onChange(std::function<void(const records::Changes&)> feed);
    [[nodiscard]] records::Actor actor(const records::SectionRef& section) const;
    [[nodiscard]] std::int64_t count(std::string_view sql);
    /// Out of its database, so also of a phone that is off.
    struct Keys {
        SignKey device;
        crypto::BoxKeyPair box;
    };
    [[nodiscard]] Keys keysIn(const SpaceId& space);

private:
    SimClock m_clock;
    SimNetwork& m_network;
    Hash32 m_relayPin;
    std::function<void(std::int64_t)> m_run;
    crypto::SecretKey m_homeKey;
    std::unique_ptr<TempFile> m_homeFile;
    database::Database m_database;
    const SimTime& m_time;
    std::function<void(const records::Changes&)> m_feed;
    client::SnapshotLimits m_snapshots;
    std::int64_t m_dueAt = 0;
    bool m_online = true;
    std::unique_ptr<TempFile> m_backupFile;
    std::unique_ptr<circle::Circles> m_circles;
    std::unique_ptr<records::Store> m_store;
    std::unique_ptr<LoopbackTransport> m_transport;
    std::unique_ptr<client::Engine> m_engine;
};

}  // namespace waymark::simulation

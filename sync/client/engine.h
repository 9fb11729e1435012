// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "sync/client/relay_settings.h"
#include "sync/client/sync_report.h"

namespace waymark::database {
class Database;
}
namespace waymark::records {
class Store;
}
namespace waymark::circle {
class Circles;
}

namespace waymark::client {

class Transport;

/// How much comes into a section before a snapshot of it is worth while (docs/formats/snapshot.md).
struct SnapshotLimits {
    std::uint64_t changesets = 512;
    std::uint64_t bytes = 2 << 20;
};

/// What an engine works with; all of it outlives the engine and belongs to its thread. `transport` leads to `relay`.
struct EngineParts {
    database::Database& database;
    records::Store& records;
    circle::Circles& circles;
    Transport& transport;
    const Clock& clock;
    RelaySettings relay;
    std::function<Status()> brought = {};  ///< called when a file that was made here is whole at the relay
    SnapshotLimits snapshots = {};
    /// Called when own late words of a circle are to be written in again: a copy of this phone was in use.
    std::function<Status(const SpaceId&)> refused = {};
};

/// Shares every circle of one home with its relay: login, ledger, keyrings, pull, merge, seal, push, wait.
/// One thread, that of the writing connection. Nothing here is final: each error is a Problem and is tried again, and
/// an engine made anew over the same database goes on where the last one stopped, whenever that was.
class Engine {
public:
    explicit Engine(EngineParts parts);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Makes or updates the `cli_` tables. Call once before the first Engine over a database.
    [[nodiscard]] static Status migrate(database::Database& database);
    /// Says in a copy of a home's database that it is one. The home it was copied from may go on sealing, so an engine
    /// over the copy seals nothing in a circle before it has pulled its own streams there.
    [[nodiscard]] static Status markCopy(database::Database& copy);

    /// All that is kept about a circle; in the caller's transaction, which takes the circle off this phone. No engine
    /// is at work.
    [[nodiscard]] static Status forget(database::Database& database, const SpaceId& space);

    /// Command line: works until all is shared or nothing more can be done now. False from `keepOn` stops it early.
    [[nodiscard]] Result<SyncReport> syncOnce(const std::function<bool()>& keepOn = {});

    /// Window: does what is due and starts requests; never blocks on the network and merges at most one group of
    /// changesets. Returns after how many milliseconds it wants to be called again, -1 for "when something happens".
    /// The worker's loop is: tasks, turn(), transport.poll(that), again.
    [[nodiscard]] std::int64_t turn();

    /// After the commit of a local save, or of a new invitation or join: seal and push within a second when online.
    void saved();
    /// Tries now whatever waits for its time (the person asked, or the phone says a network is back).
    void retryNow();
    /// True stops all requests, the long poll included, until false (the app is in the background or locked).
    void pause(bool paused);

    /// The pin of its relay: the one that was set, or the one learnt since. Zero until then.
    [[nodiscard]] const Hash32& relayPin() const;
    [[nodiscard]] std::vector<SpaceStatus> status() const;
    /// Called on the engine's thread whenever `status` may read differently.
    void onStatus(std::function<void()> changed);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/wire/api.h"
#include "sync/wire/snapshot_manifest.h"
#include "tests/unit/sync/client/pair.h"

namespace waymark::tests {

/// A pair whose phones make snapshots after eight changesets, and whoever watches the relay.
struct SnapshotPair : Pair {
    static constexpr std::int64_t kYear = 366LL * 86'400'000;

    explicit SnapshotPair(simulation::SimDevice::Home second = simulation::SimDevice::Home::memory) : Pair(second)
    {
        world.setSnapshotLimits({8, 1 << 20});
        world.network().lie = [this](const client::Call& call, client::Reply& reply) {
            if (lie) {
                lie(call, reply);
            }
            note(call, reply);
        };
    }

    bool settle() { return world.settle(600'000); }

    /// So many changesets, each with a row of its own.
    std::vector<records::RowRef> writeMany(std::size_t phone, int count)
    {
        std::vector<records::RowRef> rows;
        for (int i = 0; i < count; ++i) {
            rows.push_back(write(phone, "note " + std::to_string(++m_written)));
            world.run(2'000);
        }
        return rows;
    }

    bool shows(std::size_t phone, const records::RowRef& row)
    {
        return world.device(phone).store().reader().get(row) ? true : false;
    }
    using Pair::shows;

    bool hasAlarm(std::size_t phone, ErrorCode code)
    {
        const auto alarms = world.device(phone).circles().alarms();
        return std::ranges::any_of(alarms, [&](const circle::Alarm& alarm) { return alarm.code == code; });
    }

    std::int64_t trusted(std::size_t phone) { return world.device(phone).count("SELECT count(*) FROM cli_trusted"); }

    int commits = 0;  ///< manifests that the relay took
    int partsBrought = 0;
    int partsFetched = 0;
    std::uint64_t floor = 0;  ///< the highest the relay has told
    /// Before it is noted.
    std::function<void(const client::Call&, client::Reply&)> lie;

private:
    void note(const client::Call& call, const client::Reply& reply)
    {
        const auto found = wire::matchRoute(wire::methodName(call.method), call.path).match;
        if (!found || reply.status / 100 != 2) {
            return;
        }
        const auto route = found->info.route;
        commits += route == wire::Route::snapshotCommit ? 1 : 0;
        partsBrought += route == wire::Route::snapshotPartPut ? 1 : 0;
        partsFetched += route == wire::Route::snapshotPartGet ? 1 : 0;
        if (route == wire::Route::pull) {
            const auto page = simulation::must(wire::PullResponse::decode(reply.body), "page");
            for (const auto& channel : page.channels) {
                floor = std::max(floor, channel.floor);
            }
        }
    }

    int m_written = 0;
};

}  // namespace waymark::tests

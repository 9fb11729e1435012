// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "platform/base/result.h"
#include "sync/wire/purge.h"

namespace waymark::database {
class Database;
}

namespace waymark::client {

/// The erase-nows a home knows of in one space, and what it kept sealed of them. Works in the caller's transaction
/// where there is one. One thread.
class PurgeStore {
public:
    PurgeStore(database::Database& database, const SpaceId& space) : m_database(database), m_space(space) {}

    struct Known {
        std::int64_t id = 0;
        Bytes bytes;  ///< as it was signed
        wire::Purge purge;
        bool posted = false;  ///< this relay has it
    };
    /// Keeps it, and drops what this home has sealed of the places it names: its own envelopes, what waits, and the
    /// parts of snapshots that may hold them. `posted`: the relay has it. True if it was not known.
    [[nodiscard]] Result<bool> keep(ByteView bytes, const wire::Purge& purge, bool posted);
    [[nodiscard]] Result<std::vector<Known>> of(const ChannelId& channel) const;

    /// Those that this relay is not known to have.
    [[nodiscard]] Result<std::vector<Known>> unposted() const;
    [[nodiscard]] Status notePosted(std::int64_t id);
    /// Those of which not all records are erased here yet.
    [[nodiscard]] Result<std::vector<Known>> unfinished() const;
    [[nodiscard]] Status noteFinished(std::int64_t id);

    /// Whether that place was purged, and whether the relay knows it.
    struct Place {
        Hash32 hash;
        bool posted = false;
    };
    [[nodiscard]] Result<std::optional<Place>> at(const StreamId& stream, std::uint64_t seq) const;

private:
    [[nodiscard]] Result<std::vector<Known>> select(const char* which, const ChannelId& channel) const;
    [[nodiscard]] Status dropSealed(const wire::PurgePlace& place);
    [[nodiscard]] Status dropLate(const wire::PurgePlace& place);
    [[nodiscard]] Status dropParts(const wire::Purge& purge);

    database::Database& m_database;
    SpaceId m_space;
};

}  // namespace waymark::client

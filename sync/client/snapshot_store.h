// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "sync/wire/snapshot_manifest.h"

namespace waymark::database {
class Database;
}

namespace waymark::client {

/// What a home keeps about one space's snapshots: the newest one it trusts and how much came since, the one it is
/// bringing, and the one a section is to be laid on. Works in the caller's transaction where there is one. One thread.
class SnapshotStore {
public:
    SnapshotStore(database::Database& database, const SpaceId& space) : m_database(database), m_space(space) {}

    struct Trusted {
        wire::SnapshotManifest manifest;
        std::vector<SignKey> signers;  ///< who signed it; what they are worth is for the ledger to say
    };
    [[nodiscard]] Result<std::optional<Trusted>> trusted(const ChannelId& channel) const;
    /// Counting begins anew with it, unless it is known already.
    [[nodiscard]] Status noteTrusted(const ChannelId& channel, ByteView manifest, const std::vector<SignKey>& signers);
    /// Bytes of the envelopes merged or sealed since that one was first heard of.
    [[nodiscard]] Result<std::uint64_t> volume(const ChannelId& channel) const;
    [[nodiscard]] Status addVolume(const ChannelId& channel, std::uint64_t bytes);

    struct Making {
        ChannelId channel;
        Bytes manifest;
    };
    struct Part {
        std::uint32_t number = 0;
        Bytes bytes;
    };
    /// One at a time: a relay keeps the parts of one that waits, of each phone.
    [[nodiscard]] Result<std::optional<Making>> making() const;
    [[nodiscard]] Status beginMaking(const Making& making, const std::vector<Bytes>& sealedParts);
    /// The first that is not at the relay yet.
    [[nodiscard]] Result<std::optional<Part>> nextPart(const ChannelId& channel) const;
    [[nodiscard]] Status partBrought(const ChannelId& channel, std::uint32_t number);
    [[nodiscard]] Status endMaking(const ChannelId& channel);

    struct Base {
        Hash32 snapshot;
        wire::SnapshotManifest manifest;
        std::uint64_t covers = 0;  ///< where the relay's log goes on after it, as the relay says
    };
    [[nodiscard]] Result<std::optional<Base>> base(const ChannelId& channel) const;
    /// Sections that wait to be laid on one.
    [[nodiscard]] Result<std::vector<ChannelId>> withBase() const;
    /// The section is to be laid on it, and its log goes on behind it. Its parts are here.
    [[nodiscard]] Status setBase(const ChannelId& channel, ByteView manifest, std::uint64_t covers);
    [[nodiscard]] Status dropBase(const ChannelId& channel);
    /// From where the section's log is pulled.
    [[nodiscard]] Status moveCursor(const ChannelId& channel, std::uint64_t after);

    /// A part as it came, that was found to be what the manifest names. Those of other snapshots go.
    [[nodiscard]] Status keepPart(const ChannelId& channel, const Hash32& snapshot, std::uint32_t number,
                                  ByteView sealed);
    [[nodiscard]] Result<bool> hasPart(const ChannelId& channel, const Hash32& snapshot, std::uint32_t number) const;
    /// not_found for one that was not kept.
    [[nodiscard]] Result<Bytes> part(const ChannelId& channel, const Hash32& snapshot, std::uint32_t number) const;

    /// The relay lost what it had: nothing that was there can be counted on.
    [[nodiscard]] Status forgetRelay();

private:
    [[nodiscard]] Status remove(const char* table, const ChannelId& channel);

    database::Database& m_database;
    SpaceId m_space;
};

}  // namespace waymark::client

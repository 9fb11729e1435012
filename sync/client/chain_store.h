// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "sync/records/payload.h"

namespace waymark::database {
class Database;
}

namespace waymark::client {

/// How far one stream was merged here. seq 0: nothing yet.
struct Head {
    std::uint64_t seq = 0;
    Hash32 hash;
    std::uint64_t height = 0;  ///< ledger height its last changeset named; heights never fall within a stream
};

/// What one space's streams have come to: heads, and envelopes that arrived before they can be merged. Works in the
/// caller's transaction where there is one. One thread.
class ChainStore {
public:
    ChainStore(database::Database& database, const SpaceId& space) : m_database(database), m_space(space) {}

    [[nodiscard]] Result<Head> head(const StreamId& stream) const;
    /// Its merged head, or the end of what is parked right behind it.
    [[nodiscard]] Result<Head> known(const StreamId& stream) const;
    /// Whether that envelope was merged here or is parked; one of another branch is not.
    [[nodiscard]] Result<bool> holds(const StreamId& stream, std::uint64_t seq, const Hash32& hash) const;
    /// Which envelope was merged at that place; nothing where that is not known.
    [[nodiscard]] Result<std::optional<Hash32>> link(const StreamId& stream, std::uint64_t seq) const;
    /// All streams of the channel that something was merged of, rising; without those that only a lost branch of the
    /// ledger makes.
    [[nodiscard]] Result<std::map<StreamId, Head>> heads(const ChannelId& channel) const;
    [[nodiscard]] Status setHead(const ChannelId& channel, const StreamId& stream, const Head& head);
    /// One that was merged below its stream's head.
    [[nodiscard]] Status setLink(const ChannelId& channel, const StreamId& stream, std::uint64_t seq,
                                 const Hash32& hash);

    /// Heads other devices have named. One that is ahead of what is held or parked here was kept back by the relay.
    [[nodiscard]] Status noteSeen(const ChannelId& channel, const records::StreamHead& seen);
    [[nodiscard]] Result<std::vector<ChannelId>> channelsKeptBack() const;

    /// Heads of the channel's streams but `own` that moved since they were last told in a changeset.
    [[nodiscard]] Result<std::vector<records::StreamHead>> untold(const ChannelId& channel, const StreamId& own) const;
    [[nodiscard]] Status noteTold(const ChannelId& channel, const std::vector<records::StreamHead>& told);

    /// Where an envelope stands in its stream.
    struct Place {
        ChannelId channel;
        StreamId stream;
        std::uint64_t seq = 0;
        Hash32 hash;
    };
    /// Keeps an envelope until it can be merged, or notes why it still waits. stream_fork when another one waits for
    /// the same place.
    [[nodiscard]] Status park(const Place& place, ErrorCode reason, ByteView envelope);
    [[nodiscard]] Status unpark(const StreamId& stream, std::uint64_t seq);
    [[nodiscard]] Status dropParked(const StreamId& stream, std::uint64_t seq);
    /// Parked envelopes that directly follow their stream's head.
    [[nodiscard]] Result<std::vector<Bytes>> parkedNext() const;
    [[nodiscard]] Result<std::uint64_t> parkedCount() const;

    /// Why a channel waits: what its streams' first parked envelopes lack; stream_gap when something before them does.
    struct Waiting {
        ChannelId channel;
        ErrorCode reason = ErrorCode::internal;
        auto operator<=>(const Waiting&) const = default;
    };
    [[nodiscard]] Result<std::vector<Waiting>> waiting() const;

private:
    database::Database& m_database;
    SpaceId m_space;
};

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::database {
class Database;
}

namespace waymark::client {

/// Envelopes sealed on this device in one space, immutable. They wait here until the relay acknowledges them and stay
/// afterwards, so that this device can heal a relay that lost its log. Of what was erased for good only the place stays
/// (PurgeStore), which nobody is given. Works in the caller's transaction. One thread.
class Outbox {
public:
    Outbox(database::Database& database, const SpaceId& space) : m_database(database), m_space(space) {}

    struct Sealed {
        std::int64_t id = 0;
        StreamId stream;
        std::uint64_t seq = 0;
        ChannelId channel;
        Bytes envelope;
    };

    /// `acknowledged` for one that came back from the relay to a restored home.
    [[nodiscard]] Status add(const Sealed& sealed, const Hash32& hash, bool acknowledged);

    /// The oldest that wait, as many as one push may carry, without those of `skipped` streams.
    [[nodiscard]] Result<std::vector<Sealed>> nextPush(const std::vector<StreamId>& skipped) const;
    [[nodiscard]] Status acknowledge(std::int64_t id);
    [[nodiscard]] Result<std::uint64_t> waiting() const;
    [[nodiscard]] Result<std::uint64_t> waiting(const StreamId& stream) const;
    /// Whether anything of a section does.
    [[nodiscard]] Result<bool> waits(const ChannelId& channel) const;
    /// The envelopes of a section that did.
    [[nodiscard]] Result<std::vector<Bytes>> unsent(const ChannelId& channel) const;
    /// The newest place of the stream that the relay has acknowledged; 0 for none.
    [[nodiscard]] Result<std::uint64_t> acknowledged(const StreamId& stream) const;

    /// The relay lost its log: everything is to be pushed again.
    [[nodiscard]] Status forgetAcknowledgements();
    /// The relay has the stream only up to that seq.
    [[nodiscard]] Status forgetAcknowledgements(const StreamId& stream, std::uint64_t after);

private:
    [[nodiscard]] Result<std::vector<StreamId>> waitingStreams() const;

    database::Database& m_database;
    SpaceId m_space;
};

}  // namespace waymark::client

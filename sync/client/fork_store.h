// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>
#include <vector>

#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::database {
class Database;
}

namespace waymark::client {

/// Which streams of one space have branches that were not settled yet, and which envelopes lost. Works in the caller's
/// transaction where there is one. One thread.
class ForkStore {
public:
    ForkStore(database::Database& database, const SpaceId& space) : m_database(database), m_space(space) {}

    /// Two genuine envelopes stand in one place of it.
    [[nodiscard]] Status note(const ChannelId& channel, const StreamId& stream);
    [[nodiscard]] Result<std::set<StreamId>> forked(const ChannelId& channel) const;
    /// Sections with a branch that was noted since this was asked last. All that lost there is judged again, with what
    /// is known now.
    [[nodiscard]] Result<std::vector<ChannelId>> takeNoted();
    /// The section was built of what stands.
    [[nodiscard]] Status settled(const ChannelId& channel);

    [[nodiscard]] Status noteLost(const ChannelId& channel, const StreamId& stream, const Hash32& hash);
    [[nodiscard]] Result<bool> isLost(const StreamId& stream, const Hash32& hash) const;

private:
    database::Database& m_database;
    SpaceId m_space;
};

}  // namespace waymark::client

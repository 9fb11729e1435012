// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "platform/base/clock.h"
#include "platform/base/result.h"
#include "sync/wire/api_auth.h"

namespace waymark::database {
class Database;
}

namespace waymark::client {

/// What this home remembers about a space at its relay: which incarnation of the log it follows, and when all was
/// shared last. One thread.
class SpaceRecord {
public:
    SpaceRecord(database::Database& database, const SpaceId& space) : m_database(database), m_space(space) {}

    /// Zero before the first answer.
    [[nodiscard]] Result<wire::Incarnation> incarnation() const;
    /// bad_cursor when the relay's log is another than before: then the log begins anew for us, in one transaction.
    [[nodiscard]] Status noteIncarnation(const wire::Incarnation& incarnation);
    /// Every cursor is 0, and all of our own waits to be pushed again.
    [[nodiscard]] Status beginAnew();

    /// Whether this home is a copy that has not pulled all it sealed before: then nothing may be sealed.
    [[nodiscard]] Result<bool> isStaleCopy() const;
    /// It has. Without effect once the relay's log began anew: then nobody can tell any more what was sealed.
    [[nodiscard]] Status noteCaughtUp();

    /// The ledger is another from that height on: what was merged and named a place there counts as the last entry that
    /// both branches had, and no snapshot that was counted on need be one any more. In the caller's transaction.
    [[nodiscard]] Status noteBranchLost(std::uint64_t split);
    /// Whether that ever was so.
    [[nodiscard]] Result<bool> hadBranch() const;

    [[nodiscard]] Result<std::optional<UnixMs>> lastShared() const;
    [[nodiscard]] Status noteShared(UnixMs at);

private:
    database::Database& m_database;
    SpaceId m_space;
};

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "platform/base/clock.h"
#include "platform/base/result.h"
#include "platform/crypto/sign.h"
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
    /// What was sealed here lost against another branch of its stream: a copy of this home is in use. With `isCopy`
    /// nothing more is sealed here until the phone goes on as a new one.
    [[nodiscard]] Status noteRefused(bool isCopy);
    [[nodiscard]] Result<bool> isCopied() const;
    /// Whether words of it wait to be written in again, and that they were.
    [[nodiscard]] Result<bool> hasRefused() const;
    [[nodiscard]] Status noteRewritten();
    /// Under which keys it is at the relay. Whether they are others than before: then the phone goes on as a new one,
    /// is nobody's copy any more, and what the old one sealed and no relay has is to be written in again.
    [[nodiscard]] Result<bool> noteDevice(const SignKey& device);

    [[nodiscard]] Result<std::optional<UnixMs>> lastShared() const;
    [[nodiscard]] Status noteShared(UnixMs at);

private:
    [[nodiscard]] Result<bool> is(const char* column) const;
    [[nodiscard]] Status set(const char* what);
    [[nodiscard]] Status beginAsNew();

    database::Database& m_database;
    SpaceId m_space;
};

}  // namespace waymark::client

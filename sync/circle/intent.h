// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "platform/base/result.h"
#include "sync/ledger/body.h"

namespace waymark::circle {

/// A change somebody made to the circle, kept until the relay has confirmed an entry that says it. Numbers are stored.
struct Intent {
    enum class Kind : std::uint8_t {
        create = 1,
        relay = 2,
        section = 3,
        grant = 4,
        invite = 5,
        approve = 6,
        keyPlease = 7,
        keyAnswer = 8,
        remove = 9,
        revoke = 10,
        leave = 11,
        rotate = 12,
        expire = 13,
        recoverySetup = 14,
        recoveryAttest = 15,
        recoveryVeto = 16,
        recoveryShare = 17,
        acting = 18,
        claim = 19,
        replaceOwner = 20,
        minSchema = 21,
        close = 22,
        settle = 23,
        keepEpoch = 24,
    };

    std::int64_t id = 0;  ///< of its row
    Kind kind = Kind::create;
    ChannelId channel;
    PersonNumber person = 0;   ///< for approve: whose place the new person takes; 0: nobody's
    std::uint32_t number = 0;  ///< access, purpose, epoch
    ledger::InviteId invite;
    SignKey device;
    std::vector<ledger::Body> bodies;  ///< those that do not depend on what came before
    Bytes entry;                       ///< as signed last; empty before, and while a key it needs is missing

    /// Whether a person wants it, not only their phone.
    [[nodiscard]] bool isWish() const
    {
        return kind != Kind::keyPlease && kind != Kind::keyAnswer && kind != Kind::rotate && kind != Kind::expire &&
               kind != Kind::recoveryShare && kind != Kind::settle && kind != Kind::keepEpoch;
    }
    /// Whether it lets that device in.
    [[nodiscard]] bool approves(const SignKey& joining) const;
    /// Whether the two ask for the same thing.
    [[nodiscard]] bool same(const Intent& other) const;
};

/// All but id and entry.
[[nodiscard]] Result<Bytes> encodeIntent(const Intent& intent);
[[nodiscard]] Result<Intent> decodeIntent(ByteView bytes);

}  // namespace waymark::circle

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "sync/ledger/body.h"

namespace waymark::circle {

using ledger::Access;
using ledger::CircleKind;
using ledger::InviteId;
using ledger::InvitePurpose;
using ledger::Level;

/// Where a relay is and how it is known. The pin is the SHA-256 of its certificate's SPKI, zero when a CA vouches.
struct RelayAddress {
    std::string url;
    Hash32 pin;
    auto operator<=>(const RelayAddress&) const = default;
};

/// The circle was closed: nothing is shared any more, and what is here stays.
struct ClosedView {
    PersonNumber by = 0;
    UnixMs at = 0;                  ///< when the relay took it; 0 while it waits for that
    bool waits = false;             ///< wished here, and the relay has yet to hear of it
    std::optional<UnixMs> deletes;  ///< by when the relay deletes all, as it signed; absent before a good receipt
    bool deleted = false;           ///< the relay says that it has
};

/// The relay's word alone that a circle is over for this phone: it gives out no ledger that says so.
struct SaidOver {
    ErrorCode code = ErrorCode::device_removed;  ///< taken out; circle_closed: somebody closed it
    UnixMs since = 0;                            ///< by this phone's clock
    auto operator<=>(const SaidOver&) const = default;
};

struct CircleView {
    SpaceId space;
    CircleKind kind = CircleKind::youngPerson;
    std::string name;
    PersonNumber me = 0;  ///< 0 until the ledger that has this device in it arrived
    Level myLevel = Level::reader;
    bool shared = false;    ///< the relay has confirmed at least the first entry
    bool former = false;    ///< this phone was in it: it left, was removed or was revoked
    bool mayClose = false;  ///< this person may, now
    std::optional<ClosedView> closed;
    std::optional<SaidOver> saidOver;   ///< absent where this phone's own ledger says it
    std::size_t waitingEntries = 0;     ///< changes to the circle that the relay has not confirmed
    std::optional<RelayAddress> relay;  ///< as the ledger, or the invitation, says
};

struct DeviceView {
    SignKey key;
    std::string name;
    bool isThis = false;
};

struct MemberView {
    PersonNumber number = 0;
    std::string name;
    std::string role;  ///< in words, as the inviter wrote it
    Level level = Level::reader;
    bool isMe = false;
    std::vector<DeviceView> devices;
};

/// A section this device holds; those it does not hold are not known here at all.
struct SectionView {
    ChannelId channel;
    std::string name;   ///< "plan", "health", … (design: the word of the schema)
    std::string title;  ///< for sections there may be several of; else empty
    bool ownDevicesOnly = false;
    Access mine = Access::none;
    bool keyMissing = false;                     ///< the newest epoch's key is not here yet; edits wait unsealed
    std::map<PersonNumber, Access> whoSeesThis;  ///< everyone with read or write now, me included
    std::map<PersonNumber, UnixMs> seenSince;    ///< when the relay took their first grant; absent until it did
    std::map<PersonNumber, UnixMs> seesUntil;    ///< of those whose grant has an end, me included
};

enum class InvitationState : std::uint8_t {
    preparing = 1,  ///< not yet with the relay; the code may be shown, it works after the next sync
    open = 2,       ///< waits for somebody to use the code
    asked = 3,      ///< somebody did: compare the six words, then approve or decline
    approving = 4,  ///< approved; waits for the relay to take the entry
    done = 5,
    declined = 6,
    expired = 7,
    failed = 8,  ///< the ledger did not take it; ask again with a new code
};

struct SectionGrant {
    ChannelId channel;
    Access access = Access::read;
    auto operator<=>(const SectionGrant&) const = default;
};

struct InvitationView {
    InviteId id;
    SpaceId space;
    InvitePurpose purpose = InvitePurpose::person;
    InvitationState state = InvitationState::preparing;
    std::string role;
    Level level = Level::member;
    std::vector<SectionGrant> grants;
    UnixMs made = 0;
    UnixMs ends = 0;
    std::string joinerName;             ///< from `asked` on
    std::vector<std::string> sixWords;  ///< from `asked` on
    PersonNumber replaces = 0;          ///< who goes as the new person comes; 0: nobody
};

/// The same secret in three shapes. The QR text also holds relay, pin, space and ledger head.
struct InvitationCode {
    std::vector<std::string> tenWords;
    std::string digits;  ///< 33, in groups of three
    std::string qr;      ///< upper-case letters and digits
};

enum class JoinState : std::uint8_t {
    looking = 1,   ///< the inviter's slot was not read yet
    asking = 2,    ///< our keys and name are to be put into our slot
    waiting = 3,   ///< put; waits for the inviter's phone
    admitted = 4,  ///< let in; the ledger is to be pulled
    done = 5,
    refused = 6,  ///< see `code`
};

using JoinId = InviteId;

struct JoinView {
    JoinId id;
    JoinState state = JoinState::looking;
    InvitePurpose purpose = InvitePurpose::person;
    std::optional<SpaceId> space;       ///< once known
    std::vector<std::string> sixWords;  ///< once the inviter's keys are known
    std::optional<ErrorCode> code;      ///< why refused: code_unknown, code_used, code_expired, bad_seal, …
    std::optional<RelayAddress> relay;
    UnixMs ends = 0;
};

/// What a branch of the ledger that lost had given to a person of this circle.
struct LostGiftView {
    ChannelId channel;
    PersonNumber person = 0;  ///< 0: somebody who had joined there and is not here
    Access access = Access::none;
    UnixMs until = 0;
    std::string name;  ///< of who is not here, where it can be read
};

/// Something a person should know about: a bad keyring, a void entry, a fork. Kept until dismissed.
struct Alarm {
    std::uint64_t id = 0;
    SpaceId space;
    ErrorCode code = ErrorCode::internal;
    std::uint64_t height = 0;
    PersonNumber author = 0;
    ChannelId channel;
    UnixMs at = 0;
};

}  // namespace waymark::circle

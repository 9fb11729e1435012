// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::ledger {

/// What a ledger entry may say. Numbers are permanent; those that are not in `Body` yet have their place kept.
enum class BodyType : std::uint8_t {
    create = 1,
    addPerson = 2,
    addDevice = 3,
    section = 4,
    level = 5,
    invite = 6,
    inviteConsumed = 7,
    grant = 8,
    revoke = 9,
    remove = 10,
    leave = 11,
    rotate = 12,
    stale = 13,
    keyring = 14,
    keyPlease = 15,
    expire = 16,
    recoverySetup = 17,
    recoveryAttest = 18,
    recoveryVeto = 19,
    recoveryDone = 20,
    claim = 21,
    relay = 22,
    minSchema = 23,
    branch = 24,
    close = 25,
    cut = 26,
    recoveryShare = 27,
    acting = 28,
    replaceOwner = 29,
    keptEpoch = 30,
};

/// Who is served a body: everyone, the channel's holders, or one device. People come first in an entry, keyrings last.
enum class BodyClass : std::uint8_t { people = 1, channel = 2, keyring = 3 };

enum class CircleKind : std::uint8_t { youngPerson = 1, constellation = 2 };
enum class Level : std::uint8_t { reader = 0, member = 1, admin = 2, owner = 3 };
enum class Access : std::uint8_t { none = 0, read = 1, write = 2 };
enum class InvitePurpose : std::uint8_t { person = 1, ownDevice = 2 };

/// The space's own key line, for names; every member holds it. Its rotates are people bodies.
inline constexpr ChannelId kSpaceChannel{};

using InviteId = FixedBytes<struct InviteTag, 16>;
using Salt = FixedBytes<struct BodySaltTag, 16>;  ///< makes a channel body's hash in the head unguessable

// `sealed` is for members' eyes and opaque here, at most kMaxSealed bytes.
inline constexpr std::size_t kMaxSealed = 2048;
inline constexpr std::uint64_t kMostPersons = 0xFFFFFF;  // a person's number has 24 bits
inline constexpr std::uint64_t kMostEpochs = 0xFFFFFFFF;
inline constexpr std::size_t kMostDevices = 3;         // of one person
inline constexpr std::size_t kMostTrusted = 5;         // people who may bring the owner back
inline constexpr std::size_t kMostKeptEpochs = 64;     // of one channel
inline constexpr std::size_t kMostLostEntries = 1024;  // that one body names

struct Create {
    static constexpr auto kType = BodyType::create;
    CircleKind kind = CircleKind::youngPerson;
    Bytes sealed;
    auto operator<=>(const Create&) const = default;
};
struct AddPerson {
    static constexpr auto kType = BodyType::addPerson;
    PersonNumber person = 0;  ///< the highest number so far + 1
    Level level = Level::member;
    SignKey device;
    BoxKey box;
    Bytes sealed;
    auto operator<=>(const AddPerson&) const = default;
};
struct AddDevice {
    static constexpr auto kType = BodyType::addDevice;
    PersonNumber person = 0;
    SignKey device;
    BoxKey box;
    Bytes sealed;
    auto operator<=>(const AddDevice&) const = default;
};
struct Section {
    static constexpr auto kType = BodyType::section;
    ChannelId channel;
    bool ownDevicesOnly = false;  ///< grants to anyone but its maker are void
    Bytes sealed;
    Salt salt;
    auto operator<=>(const Section&) const = default;
};
struct Invite {
    static constexpr auto kType = BodyType::invite;
    InviteId invite;
    InvitePurpose purpose = InvitePurpose::person;
    Level level = Level::member;  ///< of the person to come; the author's own for ownDevice
    auto operator<=>(const Invite&) const = default;
};
struct InviteConsumed {
    static constexpr auto kType = BodyType::inviteConsumed;
    InviteId invite;
    auto operator<=>(const InviteConsumed&) const = default;
};
/// What a person may do in a channel from here on: gives, narrows, or with Access::none takes back.
struct Grant {
    static constexpr auto kType = BodyType::grant;
    ChannelId channel;
    PersonNumber person = 0;
    Access access = Access::read;
    Salt salt;
    UnixMs until = 0;  ///< by receipts; 0: for good
    auto operator<=>(const Grant&) const = default;
};
/// Takes one phone out of the space; its person stays.
struct Revoke {
    static constexpr auto kType = BodyType::revoke;
    SignKey device;
    auto operator<=>(const Revoke&) const = default;
};
/// Takes a person out of the space, with all devices and grants.
struct Remove {
    static constexpr auto kType = BodyType::remove;
    PersonNumber person = 0;
    auto operator<=>(const Remove&) const = default;
};
/// The author's person goes.
struct Leave {
    static constexpr auto kType = BodyType::leave;
    auto operator<=>(const Leave&) const = default;
};
/// A grant's `until` is over by this entry's receipt.
struct Expire {
    static constexpr auto kType = BodyType::expire;
    ChannelId channel;
    PersonNumber person = 0;
    Salt salt;
    auto operator<=>(const Expire&) const = default;
};
/// The last envelope of a stream that counts. seq 0 and zeros: none does.
struct StreamCut {
    StreamId stream;
    std::uint64_t seq = 0;
    Hash32 hash;
    auto operator<=>(const StreamCut&) const = default;
};
/// Where streams end that this entry, or one before it, ended.
struct Cut {
    static constexpr auto kType = BodyType::cut;
    ChannelId channel;
    std::vector<StreamCut> cuts;  ///< by stream, ascending
    Salt salt;
    auto operator<=>(const Cut&) const = default;
};
struct Rotate {
    static constexpr auto kType = BodyType::rotate;
    ChannelId channel;
    std::uint32_t epoch = 1;          ///< the channel's last + 1
    Hash32 commitment;                ///< C = BLAKE2b-256(key, space ‖ channel ‖ epoch)
    Bytes link;                       ///< the old key sealed under the new one; empty for epoch 1
    std::vector<SignKey> recipients;  ///< ascending; must be exactly those that hold the channel after this entry
    auto operator<=>(const Rotate&) const = default;
};
struct Keyring {
    static constexpr auto kType = BodyType::keyring;
    SignKey device;
    Bytes box;
    auto operator<=>(const Keyring&) const = default;
};
/// The author's device lacks the key of that epoch; with `answered` set: the author sent it to that device.
struct KeyPlease {
    static constexpr auto kType = BodyType::keyPlease;
    ChannelId channel;
    std::uint32_t epoch = 1;
    SignKey answered;
    Salt salt;
    auto operator<=>(const KeyPlease&) const = default;
};
struct RelayChosen {
    static constexpr auto kType = BodyType::relay;
    SignKey receiptKey;  ///< checks the relay's receipts
    std::string url;
    Hash32 pin;  ///< SHA-256 of the certificate's SPKI; zero when a CA vouches for it
    auto operator<=>(const RelayChosen&) const = default;
};

/// How the owner gets back in when every phone is lost. Each recovery key is a pair to seal to and a pair to sign with;
/// the owner's keyrings go to it as to one of their phones. Zeros where there is none.
struct RecoverySetup {
    static constexpr auto kType = BodyType::recoverySetup;
    std::uint32_t need = 0;            ///< how many of the people; 0 exactly when there are none
    std::vector<PersonNumber> people;  ///< ascending
    SignKey peopleSign;
    BoxKey peopleBox;
    Hash32 relayShare;  ///< BLAKE2b-256 of the share that the relay keeps
    SignKey wordsSign;
    BoxKey wordsBox;
    auto operator<=>(const RecoverySetup&) const = default;
};
/// One of the people confirms that this new phone is the owner's.
struct RecoveryAttest {
    static constexpr auto kType = BodyType::recoveryAttest;
    SignKey device;
    BoxKey box;
    auto operator<=>(const RecoveryAttest&) const = default;
};
/// A phone of the owner says that it is not.
struct RecoveryVeto {
    static constexpr auto kType = BodyType::recoveryVeto;
    SignKey device;
    auto operator<=>(const RecoveryVeto&) const = default;
};
/// Signed with a recovery key: the new phone takes the place of all the owner's phones.
struct RecoveryDone {
    static constexpr auto kType = BodyType::recoveryDone;
    SignKey device;
    BoxKey box;
    Bytes sealed;
    auto operator<=>(const RecoveryDone&) const = default;
};
/// A share of the people's secret: from the owner to a phone of one of them, or from there to the new phone.
struct RecoveryShare {
    static constexpr auto kType = BodyType::recoveryShare;
    SignKey device;
    Bytes box;
    auto operator<=>(const RecoveryShare&) const = default;
};

/// In the first entry: whoever starts this circle looks after it for somebody, until a time. Later ones hand over
/// sooner, or name to whom.
struct Acting {
    static constexpr auto kType = BodyType::acting;
    UnixMs ends = 0;             ///< by receipts
    PersonNumber successor = 0;  ///< 0: not named yet
    auto operator<=>(const Acting&) const = default;
};
/// The author's person, to whom the acting owner's time has run out, is the owner from here on.
struct Claim {
    static constexpr auto kType = BodyType::claim;
    auto operator<=>(const Claim&) const = default;
};
/// An admin wants that person to look after the circle in the acting owner's place; said again once two of them have
/// and the notice is over, it is so.
struct ReplaceOwner {
    static constexpr auto kType = BodyType::replaceOwner;
    PersonNumber person = 0;
    auto operator<=>(const ReplaceOwner&) const = default;
};
/// Apps whose tables are older than that version go on reading and seal nothing here.
struct MinSchema {
    static constexpr auto kType = BodyType::minSchema;
    std::uint32_t version = 0;
    auto operator<=>(const MinSchema&) const = default;
};
/// The ledger had two branches, and this is not the other one. It is final, and every line gets a new key.
struct Branch {
    static constexpr auto kType = BodyType::branch;
    std::uint64_t height = 0;  ///< of the first entry that is not the same on both
    std::vector<Hash32> lost;  ///< the losing branch's entries from there to its last, at most kMostLostEntries
    auto operator<=>(const Branch&) const = default;
};
/// The owner closes the circle: nothing follows it.
struct Close {
    static constexpr auto kType = BodyType::close;
    auto operator<=>(const Close&) const = default;
};
/// The key of an epoch that a losing branch made, for those who hold the channel: things were sealed under it.
struct KeptEpoch {
    static constexpr auto kType = BodyType::keptEpoch;
    ChannelId channel;
    std::uint32_t epoch = 0;  ///< its number there
    Hash32 commitment;
    std::uint32_t under = 0;  ///< the epoch here whose key opens the link
    Bytes link;
    Salt salt;
    auto operator<=>(const KeptEpoch&) const = default;
};

using Body =
    std::variant<Create, AddPerson, AddDevice, Section, Invite, InviteConsumed, Grant, Revoke, Remove, Leave, Rotate,
                 Keyring, KeyPlease, Expire, RelayChosen, Cut, RecoverySetup, RecoveryAttest, RecoveryVeto,
                 RecoveryDone, RecoveryShare, Acting, Claim, ReplaceOwner, MinSchema, Branch, KeptEpoch, Close>;

[[nodiscard]] BodyType typeOf(const Body& body);
[[nodiscard]] BodyClass classOf(const Body& body);
/// kSpaceChannel for bodies about people.
[[nodiscard]] ChannelId channelOf(const Body& body);

[[nodiscard]] Result<Bytes> encodeBody(const Body& body);
/// malformed, too_large, or update_needed for a type or field this version does not know.
[[nodiscard]] Result<Body> decodeBody(ByteView bytes);

}  // namespace waymark::ledger

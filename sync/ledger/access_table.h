// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "sync/ledger/body.h"

namespace waymark::ledger {

struct PersonRow {
    PersonNumber number = 0;
    Level level = Level::reader;
    std::uint64_t since = 0;       ///< height
    Bytes sealed;                  ///< name and role
    std::vector<SignKey> devices;  ///< in order of joining
    auto operator<=>(const PersonRow&) const = default;
};

struct DeviceRow {
    SignKey key;
    BoxKey box;
    PersonNumber person = 0;
    std::uint64_t since = 0;
    Bytes sealed;
    UnixMs added = 0;  ///< receipt time; 0 when not known
    auto operator<=>(const DeviceRow&) const = default;
};

struct GrantRow {
    Access access = Access::none;
    std::uint64_t readSince = 0;   ///< height of the first grant
    std::uint64_t writeSince = 0;  ///< height of the grant to write, when access is write
    UnixMs until = 0;              ///< 0: for good
    std::uint64_t ended = 0;       ///< height at which the access before was taken back; 0: never
    Access asked = Access::none;   ///< what a claim ended: the new owner is asked whether to give it again
    UnixMs askedUntil = 0;

    /// Whether its time is over. It stays in the table until an entry says so.
    [[nodiscard]] bool isOver(UnixMs now) const { return access != Access::none && until != 0 && now >= until; }
    auto operator<=>(const GrantRow&) const = default;
};

struct EpochRow {
    std::uint32_t number = 0;
    EpochId id;  ///< first bytes of the commitment
    Hash32 commitment;
    Bytes link;
    std::uint64_t height = 0;
    SignKey author;
    auto operator<=>(const EpochRow&) const = default;
};

/// An epoch of a branch that lost, whose key somebody kept for those who hold the channel.
struct KeptEpochRow {
    EpochId id;
    Hash32 commitment;
    std::uint32_t number = 0;  ///< in that branch
    std::uint32_t under = 0;
    Bytes link;
    std::uint64_t height = 0;
    SignKey author;
    auto operator<=>(const KeptEpochRow&) const = default;
};

/// A branch of the ledger that lost for good.
struct LostBranchRow {
    std::uint64_t height = 0;     ///< of the first entry that was not the same on both
    std::vector<Hash32> entries;  ///< its entries from there on, as far as somebody has named them
    auto operator<=>(const LostBranchRow&) const = default;
};

/// A device waits for the key of an epoch.
struct KeyAsk {
    SignKey device;
    std::uint32_t epoch = 0;
    auto operator<=>(const KeyAsk&) const = default;
};

struct ChannelRow {
    ChannelId id;
    PersonNumber maker = 0;
    std::uint64_t since = 0;
    bool ownDevicesOnly = false;
    bool stale = false;  ///< somebody lost it or a void body named it; nobody seals into it until the next rotate
    Bytes sealed;
    std::map<PersonNumber, GrantRow> grants;  ///< those that were taken back stay, as Access::none
    std::vector<EpochRow> epochs;             ///< ascending, numbers 1, 2, ...
    std::vector<KeptEpochRow> kept;
    std::set<KeyAsk> asks;
    auto operator<=>(const ChannelRow&) const = default;
};

struct StreamRow {
    StreamId id;
    ChannelId channel;
    SignKey device;
    PersonNumber person = 0;
    std::uint64_t grantHeight = 0;
    std::uint64_t since = 0;       ///< height from which on its changesets count
    std::uint64_t ended = 0;       ///< height at which its grant or device ended; 0: it goes on
    std::optional<StreamCut> cut;  ///< the last envelope that counts, once a holder has said
    bool ofOwner = false;          ///< its person is the owner as long as it runs; a change of owner ends it

    [[nodiscard]] bool goesOn() const { return ended == 0; }
    [[nodiscard]] bool isPastCut(std::uint64_t seq) const { return cut && seq > cut->seq; }
    /// Whether its changeset that names that height counts, if it lies on the chain up to the cut.
    [[nodiscard]] bool counts(std::uint64_t height) const { return since <= height && (goesOn() || height < ended); }
    auto operator<=>(const StreamRow&) const = default;
};

struct InviteRow {
    InviteId id;
    InvitePurpose purpose = InvitePurpose::person;
    Level level = Level::member;
    PersonNumber inviter = 0;
    std::uint64_t height = 0;
    UnixMs made = 0;  ///< receipt time; 0 when not known
    bool used = false;
    auto operator<=>(const InviteRow&) const = default;
};

/// As the newest setup says, less who has gone since.
struct RecoveryRow {
    PersonNumber person = 0;  ///< who gets back in
    std::uint64_t since = 0;
    RecoverySetup setup;
    auto operator<=>(const RecoveryRow&) const = default;
};

/// A phone that some of the people say is the owner's new one.
struct RecoveryRequest {
    BoxKey box;
    std::uint64_t since = 0;
    std::map<PersonNumber, UnixMs> attests;  ///< by receipts; 0 when not known
    UnixMs vetoed = 0;                       ///< the newest veto's receipt; 0: none
    auto operator<=>(const RecoveryRequest&) const = default;
};

/// The owner looks after this circle for somebody, who may claim it at that time.
struct ActingRow {
    UnixMs ends = 0;
    PersonNumber successor = 0;  ///< 0: not named yet
    auto operator<=>(const ActingRow&) const = default;
};

/// Who closed the circle, and when. Nothing follows.
struct ClosedRow {
    PersonNumber by = 0;
    std::uint64_t height = 0;
    UnixMs at = 0;  ///< receipt time; 0 when not known
    auto operator<=>(const ClosedRow&) const = default;
};

/// Between what two admins have said and its effect.
inline constexpr std::int64_t kReplaceNoticeMs = 7LL * 24 * 60 * 60 * 1000;
/// What an admin said about it counts for so long.
inline constexpr std::int64_t kReplaceLapseMs = 30LL * 24 * 60 * 60 * 1000;

/// Between the last confirmation that is needed and the relay's share.
inline constexpr std::int64_t kRecoveryDelayMs = 48LL * 60 * 60 * 1000;
/// Without another confirmation it is over after so long, finished or not.
inline constexpr std::int64_t kRequestMs = 30LL * 24 * 60 * 60 * 1000;
/// How long a veto stands.
inline constexpr std::int64_t kVetoMs = 7LL * 24 * 60 * 60 * 1000;

[[nodiscard]] StreamId streamId(const SpaceId& space, const ChannelId& channel, const SignKey& device,
                                std::uint64_t grantHeight);

/// Who is in the space and who may read or write which channel, as one ledger says. A value; no keys, no names.
/// Pointers it returns live until the table changes.
class AccessTable {
public:
    [[nodiscard]] CircleKind kind() const { return m_kind; }
    [[nodiscard]] const Bytes& sealedName() const { return m_sealedName; }
    [[nodiscard]] const std::map<PersonNumber, PersonRow>& persons() const { return m_persons; }
    [[nodiscard]] const std::map<SignKey, DeviceRow>& devices() const { return m_devices; }
    /// Those who went or were removed, and phones that were revoked, as they last stood.
    [[nodiscard]] const std::map<PersonNumber, PersonRow>& formerPersons() const { return m_formerPersons; }
    [[nodiscard]] const std::map<SignKey, DeviceRow>& formerDevices() const { return m_formerDevices; }
    /// Sections only; the space's own line is `spaceLine`.
    [[nodiscard]] const std::map<ChannelId, ChannelRow>& channels() const { return m_channels; }
    [[nodiscard]] const std::map<StreamId, StreamRow>& streams() const { return m_streams; }
    [[nodiscard]] const std::map<InviteId, InviteRow>& invites() const { return m_invites; }
    [[nodiscard]] const std::optional<RelayChosen>& relay() const { return m_relay; }

    /// Nobody when the owner is the person the circle is about, or it is a constellation.
    [[nodiscard]] const std::optional<ActingRow>& acting() const { return m_acting; }
    /// Which admins want whom to look after the circle, since when by receipts.
    [[nodiscard]] const std::map<PersonNumber, std::map<PersonNumber, UnixMs>>& replacements() const
    {
        return m_replacements;
    }
    /// From when on that person may take the acting owner's place: two who are still admins have said so, and neither
    /// word has lapsed. nullopt before that.
    [[nodiscard]] std::optional<UnixMs> replaceableFrom(PersonNumber person, UnixMs now) const;
    /// 0 before there is one.
    [[nodiscard]] PersonNumber owner() const;
    /// Set once the circle is closed. Who could read still may; nobody changes anything any more.
    [[nodiscard]] const std::optional<ClosedRow>& closed() const { return m_closed; }
    /// Whether that person may close it now, by the newest receipt's time: the owner, while no recovery of theirs is
    /// confirmed; who looks after it for somebody, only until that one is named and while two admins do not object.
    [[nodiscard]] bool mayClose(PersonNumber person, UnixMs now) const;
    /// Apps with tables below that version seal nothing here; 0: all may.
    [[nodiscard]] std::uint32_t minSchema() const { return m_minSchema; }
    /// Whether that entry begins a branch that lost for good.
    [[nodiscard]] bool isLostBranch(const Hash32& first) const { return m_lostBranches.contains(first); }
    /// By their first entry.
    [[nodiscard]] const std::map<Hash32, LostBranchRow>& lostBranches() const { return m_lostBranches; }
    /// Where the branch began that lost, and had that entry at that height; nullopt for any other entry.
    [[nodiscard]] std::optional<std::uint64_t> lostFrom(std::uint64_t height, const Hash32& hash) const;

    [[nodiscard]] const std::optional<RecoveryRow>& recovery() const { return m_recovery; }
    [[nodiscard]] const std::map<SignKey, RecoveryRequest>& recoveryRequests() const { return m_requests; }
    /// Signs for the owner who lost every phone; no device of the space.
    [[nodiscard]] bool isRecoveryKey(const SignKey& key) const;
    /// To which that line's keys go besides its holders' phones, with what they are sealed to.
    [[nodiscard]] std::vector<std::pair<SignKey, BoxKey>> recoveryKeysOf(const ChannelId& channel) const;
    /// Enough of the people have confirmed it.
    [[nodiscard]] bool isConfirmed(const RecoveryRequest& request) const;
    /// From when on it may be finished, unless it is vetoed; nullopt before it is confirmed.
    [[nodiscard]] std::optional<UnixMs> ripeFrom(const RecoveryRequest& request) const;
    /// A veto stands for seven days, and against one more of the people than are needed it counts for nothing.
    [[nodiscard]] bool isVetoed(const RecoveryRequest& request, UnixMs now) const;
    [[nodiscard]] bool isLapsed(const RecoveryRequest& request, UnixMs now) const;
    /// Enough of the people have confirmed a phone, and that has not lapsed.
    [[nodiscard]] bool isRecoveryUnderWay(UnixMs now) const;
    [[nodiscard]] bool isRipe(const RecoveryRequest& request, UnixMs now) const;

    [[nodiscard]] const PersonRow* person(PersonNumber number) const;
    [[nodiscard]] const DeviceRow* device(const SignKey& key) const;
    [[nodiscard]] const PersonRow* personOf(const SignKey& device) const;
    /// The number the next person gets.
    [[nodiscard]] PersonNumber nextPerson() const;
    /// Also answers for kSpaceChannel.
    [[nodiscard]] const ChannelRow* channel(const ChannelId& id) const;
    /// Null for a stream that no write grant makes.
    [[nodiscard]] const StreamRow* stream(const StreamId& id) const;
    [[nodiscard]] const InviteRow* invite(const InviteId& id) const;

    [[nodiscard]] bool isActive(const SignKey& device) const { return this->device(device) != nullptr; }
    [[nodiscard]] bool isOwner(PersonNumber person) const;
    /// Was in the space and is not any more.
    [[nodiscard]] bool isFormer(const SignKey& device) const { return m_formerDevices.contains(device); }
    /// Makes sections and grants, removes: the owner; in a constellation its admins too.
    [[nodiscard]] bool arranges(PersonNumber person) const;
    [[nodiscard]] Access access(PersonNumber person, const ChannelId& channel) const;
    [[nodiscard]] bool mayRead(const SignKey& device, const ChannelId& channel) const;
    [[nodiscard]] bool mayWrite(const SignKey& device, const ChannelId& channel) const;
    /// The same at a time: false once the person's own grant is over.
    [[nodiscard]] bool mayReadAt(const SignKey& device, const ChannelId& channel, UnixMs now) const;
    [[nodiscard]] bool mayWriteAt(const SignKey& device, const ChannelId& channel, UnixMs now) const;
    /// Whether that device may give the channel's keys to who holds it: it does too, or did until the claim that gave
    /// the new owner a channel she did not hold, and she has made no new key since.
    [[nodiscard]] bool mayHand(const SignKey& device, const ChannelId& channel, UnixMs now) const;
    /// Whether anybody may write there at that time.
    [[nodiscard]] bool hasWriter(const ChannelId& channel, UnixMs now) const;
    /// Whether what that height says of the channel may be shown to the device: it reads it, or did up to there.
    [[nodiscard]] bool maySee(const SignKey& device, const ChannelId& channel, std::uint64_t height) const;
    /// Whose grants are over at that time and not taken back yet.
    [[nodiscard]] std::vector<PersonNumber> overIn(const ChannelId& channel, UnixMs now) const;
    /// Streams of the channel that ended and that nobody has said the end of.
    [[nodiscard]] std::vector<StreamId> openEnds(const ChannelId& channel) const;
    [[nodiscard]] std::vector<ChannelId> readableBy(const SignKey& device) const;
    [[nodiscard]] std::vector<ChannelId> writableBy(const SignKey& device) const;
    /// What stands in the way of that device's envelope at that time: relay_forbidden when the stream is not its own
    /// there, stream_cut past an end, grant_ended after the grant's; nullopt when nothing does.
    [[nodiscard]] std::optional<ErrorCode> refusal(const SignKey& device, const ChannelId& channel,
                                                   const StreamId& stream, std::uint64_t seq, UnixMs now) const;
    /// The stream this device writes into that channel now.
    [[nodiscard]] const StreamRow* streamOf(const SignKey& device, const ChannelId& channel) const;
    /// All active devices of all who may read it, ascending; of everyone for kSpaceChannel.
    [[nodiscard]] std::vector<SignKey> holders(const ChannelId& channel) const;
    /// Null before the first rotate.
    [[nodiscard]] const EpochRow* newestEpoch(const ChannelId& channel) const;
    [[nodiscard]] const EpochRow* epoch(const ChannelId& channel, const EpochId& id) const;
    [[nodiscard]] const EpochRow* epoch(const ChannelId& channel, std::uint32_t number) const;
    [[nodiscard]] const KeptEpochRow* keptEpoch(const ChannelId& channel, const EpochId& id) const;

    bool operator==(const AccessTable&) const = default;

private:
    friend class Fold;
    [[nodiscard]] std::uint64_t handsUntil(const ChannelRow& row, const GrantRow& before) const;

    CircleKind m_kind = CircleKind::youngPerson;
    Bytes m_sealedName;
    std::map<PersonNumber, PersonRow> m_persons;
    std::map<SignKey, DeviceRow> m_devices;
    std::map<PersonNumber, PersonRow> m_formerPersons;
    std::map<SignKey, DeviceRow> m_formerDevices;
    ChannelRow m_spaceLine;
    std::map<ChannelId, ChannelRow> m_channels;
    std::map<StreamId, StreamRow> m_streams;
    std::map<InviteId, InviteRow> m_invites;
    std::optional<RelayChosen> m_relay;
    std::optional<RecoveryRow> m_recovery;
    std::map<SignKey, RecoveryRequest> m_requests;
    std::optional<ActingRow> m_acting;
    std::optional<ClosedRow> m_closed;
    std::uint64_t m_claimed = 0;                                            ///< height; 0: never
    std::map<PersonNumber, std::map<PersonNumber, UnixMs>> m_replacements;  ///< who is wanted: by whom, since when
    std::uint32_t m_minSchema = 0;
    std::map<Hash32, LostBranchRow> m_lostBranches;
};

}  // namespace waymark::ledger

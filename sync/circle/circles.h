// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/result.h"
#include "platform/crypto/secret_key.h"
#include "platform/crypto/sign.h"
#include "sync/circle/ownership_views.h"
#include "sync/circle/recovery_secret.h"
#include "sync/circle/recovery_views.h"
#include "sync/circle/steps.h"
#include "sync/circle/views.h"
#include "sync/ledger/close_receipt.h"
#include "sync/ledger/ledger.h"

namespace waymark::database {
class Database;
}

namespace waymark::circle {

struct Invitation;

struct NewCircle {
    std::string name;
    CircleKind kind = CircleKind::youngPerson;
    std::string myName;
    std::string myRole;
    std::string deviceName;
    UnixMs lookedAfterUntil = 0;  ///< its maker is an acting owner until then; 0: it is the maker's own
};

struct NewInvitation {
    std::string role;
    Level level = Level::member;
    std::vector<SectionGrant> grants;
    PersonNumber replaces = 0;  ///< who goes in the same step as the new person comes; 0: nobody
};

struct JoinAs {
    std::string name;
    std::string deviceName;
};

/// A key to seal with. The key lives until the next call that changes the circle.
struct SealingKey {
    EpochId epoch;
    const crypto::SecretKey* key = nullptr;
};

/// All circles of one home: identities, ledgers, keys, invitations, joins. Secrets are wrapped under the home key
/// before they touch the database. Changes to a circle are kept as intents, shown at once and signed on top of the
/// newest confirmed entry; when another entry comes first they are signed anew. One thread, that of the writing
/// connection; each call is one transaction of its own unless the caller has one open. Errors of all that take a
/// space: not_member; of all that write: the database's.
class Circles {
public:
    [[nodiscard]] static Status migrate(database::Database& database);

    /// The database, the home key and the clock outlive it.
    [[nodiscard]] static Result<std::unique_ptr<Circles>> open(database::Database& database,
                                                               const crypto::SecretKey& homeKey, const Clock& clock);
    ~Circles();
    Circles(const Circles&) = delete;
    Circles& operator=(const Circles&) = delete;

    /// Called after the commit of anything that makes a view of that circle (zero: of joins) read differently.
    void onChange(std::function<void(const SpaceId&)> changed);

    // Circles, for the app. What is shown includes what waits for the relay.

    /// With all sections its kind starts with, each under a key of its own. Works offline.
    [[nodiscard]] Result<SpaceId> createCircle(const NewCircle& wanted);
    [[nodiscard]] std::vector<CircleView> circles() const;
    [[nodiscard]] Result<CircleView> circle(const SpaceId& space) const;
    [[nodiscard]] Result<std::vector<MemberView>> members(const SpaceId& space) const;
    /// Those who went or were removed; their words are still here.
    [[nodiscard]] Result<std::vector<MemberView>> formerMembers(const SpaceId& space) const;
    [[nodiscard]] Result<std::vector<SectionView>> sections(const SpaceId& space) const;
    /// The first held section of that name (and title, unless empty); not_found.
    [[nodiscard]] Result<SectionView> section(const SpaceId& space, std::string_view name,
                                              std::string_view title = {}) const;
    /// The device that writes that stream; nullopt for one no grant makes.
    [[nodiscard]] Result<std::optional<DeviceView>> writerOf(const SpaceId& space, const StreamId& stream) const;
    [[nodiscard]] Result<ChannelId> addSection(const SpaceId& space, std::string_view name, std::string_view title,
                                               bool ownDevicesOnly);
    /// What that person may do there from now on: gives, narrows, sets or moves an end (`until`, 0: for good), or with
    /// Access::none takes back. not_allowed, not_found, ledger_grant when it changes nothing, key_missing.
    [[nodiscard]] Status grant(const SpaceId& space, const ChannelId& channel, PersonNumber person, Access access,
                               UnixMs until = 0);
    /// Takes a person out, with all phones and grants. not_allowed, not_found, key_missing.
    [[nodiscard]] Status remove(const SpaceId& space, PersonNumber person);
    /// Goes. What was written stays with the others, and here. not_allowed for the owner.
    [[nodiscard]] Status leave(const SpaceId& space);
    /// Takes one phone out: an own one, or as the owner somebody's. not_allowed for this phone, a person's last one and
    /// by a phone younger than seven days; not_found, key_missing.
    [[nodiscard]] Status revokeDevice(const SpaceId& space, const SignKey& device);
    /// This phone goes on as a new one of its person, with keys made here: a copy of it is in use. The old keys let it
    /// in, and stay in the circle until somebody takes them out. Nothing is different before the relay has it.
    /// not_allowed with three phones, ledger_behind before the circle knows this one.
    [[nodiscard]] Status renewDevice(const SpaceId& space, const std::string& deviceName);
    /// Whether that waits for the relay.
    [[nodiscard]] Result<bool> isRenewing(const SpaceId& space) const;
    /// Says in the ledger which relay keeps this circle; nothing to do when it names the same receipt key already.
    [[nodiscard]] Status chooseRelay(const SpaceId& space, const ledger::RelayChosen& relay);
    // Ownership: an adult looks after a small child's circle until a time, or until two admins replace them.

    [[nodiscard]] Result<OwnershipView> ownership(const SpaceId& space) const;
    /// By the acting owner: to whom it goes, and when; never later than before. not_allowed, not_found.
    [[nodiscard]] Status handOver(const SpaceId& space, PersonNumber successor, UnixMs ends);
    /// By the successor, once the time has come by the relay: all others lose every section and are asked about afresh.
    /// not_yet, not_allowed.
    [[nodiscard]] Status claim(const SpaceId& space);
    /// By an admin: that person should look after it. Two say so; seven days later one of them again, and it is so.
    /// not_yet, not_allowed, not_found.
    [[nodiscard]] Status replaceOwner(const SpaceId& space, PersonNumber person);
    /// Apps whose tables are older seal nothing here from now on; nothing to do when it is said already. not_allowed
    /// unless this person arranges the circle.
    [[nodiscard]] Status requireSchema(const SpaceId& space, std::uint32_t version);

    /// By the owner, for good: nothing is shared from then on, everybody keeps what they have, and the relay deletes
    /// all of it. circle_closed when it is already; not_allowed for others, for who looks after it once somebody is
    /// named, and while people bring the owner back.
    [[nodiscard]] Status close(const SpaceId& space);
    /// The relay's word by when it deletes a closed circle, found good; nullopt before there is one.
    [[nodiscard]] Result<std::optional<ledger::CloseReceipt>> closeReceipt(const SpaceId& space) const;

    /// What people were given, and who had joined, on a branch of the ledger that lost, and is not so now: to be given
    /// again, or not.
    [[nodiscard]] Result<std::vector<LostGiftView>> lostGifts(const SpaceId& space) const;
    /// By the owner, of a circle whose close the relay has taken: all of it is deleted there with the next sync, not by
    /// the day it signed. circle_open, not_allowed.
    [[nodiscard]] Status deleteAtRelay(const SpaceId& space);
    [[nodiscard]] Result<bool> wantsDeletion(const SpaceId& space) const;
    /// circle_open unless the circle is closed, or this phone is not in it any more, or the relay says so of a ledger
    /// that it does not give out; and nothing of that waits for the relay.
    [[nodiscard]] Status checkOver(const SpaceId& space) const;
    /// The relay's answer instead of the ledger: device_removed, or circle_closed where what led to that is deleted.
    /// nullopt: it gives out the ledger. It lets the circle be taken off, and nothing else goes by it.
    [[nodiscard]] Status noteSaidOver(const SpaceId& space, std::optional<ErrorCode> said);
    /// Takes a circle that is over off this phone: keys, ledger, all that is here of it. As checkOver(). What its
    /// records are is for others to take away, in the same transaction.
    [[nodiscard]] Status forgetCircle(const SpaceId& space);

    /// What somebody should know about and was not put away.
    [[nodiscard]] std::vector<Alarm> alarms() const;
    /// Something of the relay's, or of a whole section, that no honest one brings about. What was put away is raised
    /// again when it comes a day later.
    [[nodiscard]] Status noteAlarm(const SpaceId& space, ErrorCode code, const ChannelId& channel = {});
    /// The same for what is said once and never again.
    [[nodiscard]] Status noteOnce(const SpaceId& space, ErrorCode code, const ChannelId& channel);
    [[nodiscard]] Status dismissAlarm(std::uint64_t id);

    // Inviting: invite → the code → (somebody joins) → six words on both phones → approve.

    [[nodiscard]] Result<InvitationView> invitePerson(const SpaceId& space, const NewInvitation& wanted);
    [[nodiscard]] Result<InvitationView> inviteOwnDevice(const SpaceId& space);
    /// `fallback` stands in the QR while the ledger names no relay. code_used, code_expired when it is over.
    [[nodiscard]] Result<InvitationCode> invitationCode(const InviteId& id,
                                                        const std::optional<RelayAddress>& fallback = {}) const;
    /// Newest first, those that are over included.
    [[nodiscard]] std::vector<InvitationView> invitations() const;
    /// `heads`: all stream heads this device knows of, for an own device; empty for a person.
    [[nodiscard]] Status approve(const InviteId& id, std::span<const StreamHead> heads = {});
    [[nodiscard]] Status decline(const InviteId& id);

    // Joining: join → (steps) → six words → waits → admitted → the circle is there.

    /// Ten words, 33 digits or a QR text in any case and spacing. code_invalid, already_member.
    [[nodiscard]] Result<JoinView> join(std::string_view code, const JoinAs& as);
    [[nodiscard]] std::vector<JoinView> joins() const;
    [[nodiscard]] Status abandonJoin(const JoinId& id);
    /// The stream heads a new own device was given; empty otherwise.
    [[nodiscard]] std::vector<StreamHead> givenHeads(const SpaceId& space) const;

    // Recovery: set up by the owner; asked for on a new phone, confirmed by people who compare six words, or by the
    // words.

    /// `wordsSecret` is what the printed words derive for circles; `need` of `people` may bring the owner back besides,
    /// none with an empty list. not_allowed unless the owner, and while a recovery is under way; bad_input, not_found.
    [[nodiscard]] Status setUpRecovery(const SpaceId& space, const std::vector<PersonNumber>& people,
                                       std::uint32_t need, const crypto::SecretKey& wordsSecret);
    [[nodiscard]] Result<RecoveryView> recovery(const SpaceId& space) const;
    /// What a new phone needs to ask: where the circle is. No secret; a QR text like an invitation's.
    [[nodiscard]] Result<std::string> recoveryCode(const SpaceId& space,
                                                   const std::optional<RelayAddress>& fallback = {}) const;
    /// The six words were compared. not_found, not_allowed.
    [[nodiscard]] Status confirmRecovery(const SpaceId& space, const SignKey& device);
    [[nodiscard]] Status vetoRecovery(const SpaceId& space, const SignKey& device);
    /// On the new phone. With an empty key people are asked. code_invalid, already_member; asked again it goes on.
    [[nodiscard]] Result<RecoveringView> recover(std::string_view code, const std::string& deviceName,
                                                 const crypto::SecretKey& wordsSecret);
    [[nodiscard]] std::vector<RecoveringView> recovering() const;
    [[nodiscard]] Status abandonRecovery(const SpaceId& space);

    // Carried out by sync/client.

    /// On the new phone: its keys, and where its circle is.
    [[nodiscard]] Result<const crypto::SigningKeyPair*> recoveringIdentity(const SpaceId& space) const;
    [[nodiscard]] Result<BoxKey> recoveringBox(const SpaceId& space) const;
    [[nodiscard]] Result<std::uint64_t> recoveringHeight(const SpaceId& space) const;
    /// As applyLedger, while this phone is not in the circle yet. Once it is, the circle is there.
    [[nodiscard]] Status applyRecovering(const SpaceId& space, std::span<const ReceivedEntry> received);
    [[nodiscard]] Status takeRelayShare(const SpaceId& space, const Hash32& share);
    /// The relay or the ledger says that this cannot work.
    [[nodiscard]] Status refuseRecovery(const SpaceId& space, ErrorCode code);
    /// The key that signs for the owner: the words', or the people's once the shares and the relay's are here, else
    /// nullopt. key_missing when they do not make it.
    [[nodiscard]] Result<std::optional<RecoveryKeys>> recoveryKeys(const SpaceId& space);
    /// The entry with which this phone takes the place of the owner's, on top of the ledger as it was pulled with that
    /// key. key_missing.
    [[nodiscard]] Result<PendingEntry> recoveryEntry(const SpaceId& space, const RecoveryKeys& keys);
    /// What the relay says members are asked, with whether it has its share.
    [[nodiscard]] Status noteAsks(const SpaceId& space, const std::vector<std::pair<SignKey, BoxKey>>& asks);
    /// The relay's share, where this phone has it and the ledger still names it.
    [[nodiscard]] Result<std::optional<Hash32>> relayShare(const SpaceId& space);

    /// How far this home knows a stream (seq 0: not at all), for the cuts of what is ended.
    void headsFrom(std::function<Result<StreamHead>(const SpaceId&, const StreamId&)> headOf);
    /// The relay said what time it is: grants that are over by it are ended, and keys of own ones forgotten.
    [[nodiscard]] Status noteTime(const SpaceId& space, UnixMs relayTime);

    /// What is to be done at relays now. Polls (get) are listed for as long as the answer is awaited.
    [[nodiscard]] std::vector<SlotStep> slotSteps();
    /// The relay's answer: the slot's value (empty for put and erase), or code_unknown, code_used, code_expired or
    /// too_large as the relay said; keep other errors (offline, …) to yourself and try again. A value that does not
    /// open or fit makes the job refused; that is no error here.
    [[nodiscard]] Status slotDone(const SlotStep& step, const Result<Bytes>& answer);

    /// Circles whose ledger is to be pulled and posted, those being joined included once admitted, those this device
    /// was taken out of not.
    [[nodiscard]] std::vector<SpaceId> spaces() const;
    [[nodiscard]] Result<const crypto::SigningKeyPair*> identity(const SpaceId& space) const;
    [[nodiscard]] Result<std::optional<RelayAddress>> relayOf(const SpaceId& space) const;
    /// Confirmed by the relay; what changesets name and are judged by. Empty at first.
    [[nodiscard]] Result<const ledger::Ledger*> ledger(const SpaceId& space) const;
    /// Signed on top of the confirmed head, in order, kept before they are returned. Post them one by one, give each
    /// back to `applyLedger` with its receipt; after ledger_height or ledger_prev (409) pull, apply and ask again.
    [[nodiscard]] Result<std::vector<PendingEntry>> pendingEntries(const SpaceId& space);
    /// After the relay refused the entry waiting at that height: gives its change up with an alarm when the code is one
    /// it will get for ever (a rule of the ledger), so that what waits behind it goes on; else returns that code.
    [[nodiscard]] Status giveUp(const SpaceId& space, std::uint64_t height, ErrorCode code);
    /// Entries in rising height; those already here only add bodies. ledger_behind for a gap, ledger_fork, and the
    /// codes of Ledger::append. Entries before the bad one are kept. Opens keyrings, answers and asks for keys.
    [[nodiscard]] Result<LedgerNews> applyLedger(const SpaceId& space, std::span<const ReceivedEntry> received);

    /// The relay's ledger from height 0, where it is another than this phone's (docs/formats/ledger.md, "Branches"):
    /// the one that stands is this phone's from here on, and nothing of the other is lost. The codes of Ledger::append,
    /// or ledger_fork, when it is no branch of this circle; then nothing is changed.
    [[nodiscard]] Result<BranchMet> meetBranch(const SpaceId& space, std::span<const ReceivedEntry> theirs);
    /// Entries of branches that do not stand, by a relay that keeps them.
    [[nodiscard]] Status noteBranches(const SpaceId& space, std::span<const ReceivedEntry> received);
    /// As far as this phone was served them, of branches that nobody has settled, for the relay to keep.
    [[nodiscard]] Result<std::vector<ReceivedEntry>> unsettledBranches(const SpaceId& space) const;
    /// Every branch that does not stand and is known here was named in the ledger as lost.
    [[nodiscard]] Result<bool> isSettled(const SpaceId& space) const;
    /// Called in the transaction in which another branch becomes this phone's, with the first height that is another.
    void whenBranchLost(std::function<Status(const SpaceId&, std::uint64_t)> branchLost);

    /// Sections this device may read by the ledger and by both clocks: what is to be pulled.
    [[nodiscard]] Result<std::vector<ChannelId>> held(const SpaceId& space) const;
    /// Sections this device knows of and may not read any more, by the ledger or by the relay's time.
    [[nodiscard]] Result<std::vector<ChannelId>> lost(const SpaceId& space) const;
    /// Sections whose own grant is over by this phone's clock and not by the relay's time: not shown, and still here.
    [[nodiscard]] Result<std::vector<ChannelId>> overHere(const SpaceId& space) const;
    /// The next end of anybody's grant in a section this phone holds, by its own clock.
    [[nodiscard]] Result<std::optional<UnixMs>> nextEnd(const SpaceId& space) const;
    /// The keys of such a section leave the phone. Should it be held again, they are asked for.
    [[nodiscard]] Status forgetSection(const SpaceId& space, const ChannelId& channel);
    /// What the relay signed about a circle that is closed by the confirmed ledger, and whether it says that all is
    /// deleted: kept if it is good. close_unsigned, not_found while it is not closed.
    [[nodiscard]] Status takeClosing(const SpaceId& space, ByteView receipt, bool deleted);
    /// The person this device is, or was.
    [[nodiscard]] Result<PersonNumber> everMe(const SpaceId& space) const;
    /// The newest epoch to seal with. circle_closed after a close that the relay took, not_allowed without write
    /// access, grant_ended after the own one; else it waits: key_missing while the key is not here, or is to be changed
    /// because somebody lost it; clock_disagrees while a grant is over by this phone's clock and not by the relay's.
    [[nodiscard]] Result<SealingKey> sealingKey(const SpaceId& space, const ChannelId& channel);
    /// key_missing when it is not here (yet), or is of a channel this device does not hold; grant_ended after its time.
    [[nodiscard]] Result<const crypto::SecretKey*> epochKey(const SpaceId& space, const ChannelId& channel,
                                                            const EpochId& epoch);
    /// This device's stream into that section by the confirmed ledger. not_allowed; ledger_behind while the grant
    /// itself waits for the relay.
    [[nodiscard]] Result<StreamId> ownStream(const SpaceId& space, const ChannelId& channel) const;

private:
    struct State;
    explicit Circles(std::unique_ptr<State> state);
    [[nodiscard]] Result<InvitationView> invite(Invitation one);

    std::unique_ptr<State> m_state;
};

}  // namespace waymark::circle

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/result.h"
#include "sync/circle/circle_store.h"
#include "sync/circle/keyring.h"
#include "sync/circle/member_text.h"
#include "sync/circle/recovery_secret.h"
#include "sync/circle/steps.h"
#include "sync/ledger/branch_losses.h"
#include "sync/ledger/ledger.h"

namespace waymark::circle {

/// What a circle is told from outside: times, and how far this home knows each stream.
struct Surroundings {
    const Clock& clock;
    UnixMs relayTime = 0;  ///< the newest a relay has said; 0 before it has
    std::function<Result<StreamHead>(const SpaceId&, const StreamId&)> headOf;
    /// In the transaction in which the ledger becomes another from that height on.
    std::function<Status(const SpaceId&, std::uint64_t)> branchLost;
};

/// One circle in memory: what the relay confirmed, what waits on top of it, and the keys this device holds. Writes
/// through to the store; the caller holds the transaction, and forgets the object when that is rolled back.
class Space {
public:
    /// Reads everything but the keys, which come when they are used.
    [[nodiscard]] static Result<std::unique_ptr<Space>> load(CircleStore& store, Identity identity,
                                                             const Surroundings& around);

    /// Memory as the store says, after a transaction was rolled back. The object stays where it is.
    [[nodiscard]] Status reload(Identity identity);

    [[nodiscard]] const SpaceId& id() const { return m_identity.space; }
    [[nodiscard]] const Identity& identity() const { return m_identity; }
    [[nodiscard]] const SignKey& device() const { return m_identity.sign.publicKey; }
    [[nodiscard]] const ledger::Ledger& confirmed() const { return m_confirmed; }
    /// With the waiting changes on top.
    [[nodiscard]] const ledger::AccessTable& shown() const { return m_shown.access(); }
    /// The newest place everybody will agree on: the confirmed head, or the first entry of a circle never shared.
    [[nodiscard]] ledger::Position anchor() const;
    [[nodiscard]] const std::vector<Intent>& intents() const { return m_intents; }
    [[nodiscard]] PersonNumber me() const;
    /// By the confirmed ledger this device was here and is not any more.
    [[nodiscard]] bool isFormer() const { return m_confirmed.access().isFormer(device()); }
    /// What the relay has signed about the close; nullopt before that.
    [[nodiscard]] const std::optional<KeptClosing>& closing() const { return m_closing; }
    /// Keeps it if it is the relay's word about this close, and no later than what is kept. close_unsigned, not_found.
    [[nodiscard]] Status takeClosing(const KeptClosing& closing);
    /// Both clocks: what is over by either is not shown, opened or sealed here any more.
    [[nodiscard]] UnixMs latest() const;
    /// The relay's time, as far as it is known.
    [[nodiscard]] UnixMs relayTime() const;

    /// key_missing. The pointer lives until the object is forgotten.
    [[nodiscard]] Result<const crypto::SecretKey*> key(const ChannelId& channel, std::uint32_t epoch);
    [[nodiscard]] Status keepKey(const ChannelId& channel, std::uint32_t epoch, const crypto::SecretKey& key);
    /// Empty strings when the key is not here.
    [[nodiscard]] std::vector<std::string> read(MemberText kind, const ChannelId& channel, const Bytes& sealed);
    [[nodiscard]] Result<Bytes> write(MemberText kind, const std::vector<std::string>& texts);

    /// Keeps a change and signs it on top. circle_closed after a close, else the ledger's code when its rules do not
    /// allow it; then nothing is kept.
    [[nodiscard]] Status want(Intent intent);

    struct Applied {
        LedgerNews news;
        Status taken;  ///< why the batch was not taken to its end; what came before is kept
    };
    [[nodiscard]] Result<Applied> apply(std::span<const ReceivedEntry> received);
    /// The relay's ledger, from height 0, is not this one. It becomes this phone's if it is the branch that stands;
    /// else it is kept aside. What was here and does not stand is kept too, and what this phone had ended there is
    /// wished for again. nothing_new when none is a branch of the other; the codes of Ledger::append when it is no good
    /// ledger.
    [[nodiscard]] Result<BranchMet> meet(std::span<const ReceivedEntry> theirs);
    /// Entries of branches that do not stand, as a relay keeps them. What is not genuine is left aside.
    [[nodiscard]] Status noteBranches(std::span<const ReceivedEntry> received);
    /// Of those that nobody has settled, lowest first.
    [[nodiscard]] Result<std::vector<ReceivedEntry>> unsettled() const;
    /// Somebody was ended on a branch that is not settled: until that is said again nothing is sealed.
    [[nodiscard]] bool waitsForSettling() const { return m_waitsForSettling; }
    /// Every branch that is known here and does not stand was named as lost.
    [[nodiscard]] bool isSettled() const { return m_isSettled; }
    /// What branches that were settled had given and nobody has given since.
    [[nodiscard]] Result<std::vector<ledger::BranchLosses>> losses() const;
    /// The key of an epoch that only a lost branch has. key_missing.
    [[nodiscard]] Result<const crypto::SecretKey*> lostKey(const ChannelId& channel, const EpochId& epoch) const;
    /// Gives up the change that waits at that height, with an alarm; those behind it are signed anew.
    [[nodiscard]] Status giveUp(std::uint64_t height, ErrorCode code);
    /// Signs waiting entries anew that would not be taken as they are: a cut is behind what has arrived, a grant that
    /// counted is over by the relay's time.
    [[nodiscard]] Status refresh();
    /// Ends grants of others that are over by the relay's time, and gives up what is over here.
    [[nodiscard]] Status endGrants();
    /// The keys of that section leave this phone: from memory, from their table, and from the keyrings they came in.
    [[nodiscard]] Status forget(const ChannelId& channel);
    /// A recovery's bodies, and the relay's share of its key. bad_input, not_found.
    struct RecoveryPlan {
        Intent intent;
        crypto::SecretKey relayShare;
    };
    [[nodiscard]] Result<RecoveryPlan> planRecovery(const std::vector<PersonNumber>& people, std::uint32_t need,
                                                    const crypto::SecretKey& wordsSecret) const;
    /// Hands this person's shares on to new phones they confirmed two days ago by this phone's clock.
    [[nodiscard]] Status handShares();
    /// The shares that people have handed to this device.
    [[nodiscard]] std::vector<PeopleShare> sharesHere() const;
    [[nodiscard]] Result<PendingEntry> recoveryEntry(const RecoveryKeys& keys, const std::string& deviceName) const;

    /// This phone goes on under these keys, which the ledger knows.
    [[nodiscard]] Status takeKeys(Identity renewed);
    /// The inviter let this device in.
    [[nodiscard]] Status admit(std::vector<ledger::Position> anchors, std::vector<StreamHead> heads);

private:
    Space(CircleStore& store, Identity identity, const Surroundings& around);

    [[nodiscard]] Status take(const ReceivedEntry& received, LedgerNews& news);
    [[nodiscard]] Status checkAnchors() const;
    [[nodiscard]] Status dropConfirmed();
    /// Signs what waits anew where it must be. What is no longer possible goes, with an alarm if a person wished it; a
    /// wish that lacks only a key stays, unsigned, until the key is here.
    [[nodiscard]] Status rebuild();
    [[nodiscard]] Status sign(Intent& intent);
    [[nodiscard]] UnixMs timeOf(const Intent& intent) const;
    [[nodiscard]] Result<const crypto::SecretKey*> newKey(const ChannelId& channel, std::uint32_t epoch);
    void noteWaitingKeys(const ledger::Entry& entry);
    [[nodiscard]] Result<StreamHead> headOf(const StreamId& stream) const;
    [[nodiscard]] bool cutsMoved(const ledger::Entry& entry) const;
    [[nodiscard]] bool hasGap() const;
    void noteFilled(std::span<const ReceivedEntry> received, bool opened);
    [[nodiscard]] Status mend();
    [[nodiscard]] Status forgetKeys();
    [[nodiscard]] Status forgetLine(const ChannelId& channel);
    [[nodiscard]] Status dropKeyrings(const std::set<ChannelId>& lost);
    /// want(), but a change that is not allowed is an answer, not an error.
    [[nodiscard]] Result<std::optional<ErrorCode>> propose(Intent intent);
    [[nodiscard]] Status noteRequests();
    [[nodiscard]] bool hasHanded(const SignKey& device) const;
    [[nodiscard]] std::vector<Bytes> sharesFor(const SignKey& device, std::uint64_t from) const;
    [[nodiscard]] std::vector<ChannelKey> keysFor(const RecoveryKeys& keys) const;
    [[nodiscard]] Status noteAlarms();
    [[nodiscard]] Status noteBadKey(const ChannelId& channel, std::uint64_t height, const SignKey& author);
    [[nodiscard]] std::vector<ChannelId> lines() const;
    [[nodiscard]] bool lacksKey(const ChannelId& channel);
    [[nodiscard]] Status openKeyrings();
    [[nodiscard]] Status openKeyring(const ledger::Entry& entry, const ledger::Keyring& body);
    [[nodiscard]] Status openLinks(const ChannelId& channel);
    [[nodiscard]] Status askAndAnswer();
    [[nodiscard]] Status answer();
    [[nodiscard]] Status answer(const ledger::ChannelRow& row);
    [[nodiscard]] Status noteOwner(PersonNumber before);
    [[nodiscard]] Status loadLost();
    [[nodiscard]] Status adopt(const ledger::Ledger& theirs, std::uint64_t split);
    [[nodiscard]] Status fillBelow(const ledger::Ledger& other, std::uint64_t split);
    [[nodiscard]] Status keepAside(const ledger::Ledger& branch, std::uint64_t split);
    [[nodiscard]] Status loseKeys(const ledger::AccessTable& before);
    [[nodiscard]] Result<std::vector<Intent>> wishesOn(const ledger::Ledger& lost, std::uint64_t split) const;
    [[nodiscard]] Status wishAgain(std::vector<Intent> wishes);
    [[nodiscard]] Status noteSettled(std::size_t before);
    [[nodiscard]] Result<std::vector<ledger::Ledger>> lostBranches() const;
    [[nodiscard]] bool isNamed(const ledger::Ledger& lost) const;
    [[nodiscard]] Status settle();
    [[nodiscard]] Status keepEpochs();
    [[nodiscard]] Status openKept();

    CircleStore& m_store;
    Identity m_identity;
    const Surroundings& m_around;
    ledger::Ledger m_confirmed;
    ledger::Ledger m_shown;
    std::vector<Intent> m_intents;
    std::optional<KeptClosing> m_closing;
    std::map<std::pair<ChannelId, std::uint32_t>, crypto::SecretKey> m_keys;
    /// Of epochs that waiting entries make.
    std::map<std::pair<ChannelId, std::uint32_t>, crypto::SecretKey> m_waitingKeys;
    std::vector<ledger::AsideEntry> m_lost;  ///< of branches that do not stand
    std::vector<LostKey> m_lostKeys;
    bool m_waitsForSettling = false;
    bool m_isSettled = true;
    std::uint64_t m_askedWholeAt = 0;
    std::uint64_t m_wholeTo = 0;  ///< served again from height 0 up to here since a section was opened to us anew
    bool m_isWhole = false;
};

}  // namespace waymark::circle

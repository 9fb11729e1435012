// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/crypto/box.h"
#include "platform/crypto/secret_key.h"
#include "platform/crypto/sign.h"
#include "platform/database/database.h"
#include "sync/circle/intent.h"
#include "sync/circle/jobs.h"
#include "sync/circle/views.h"
#include "sync/ledger/branch_choice.h"
#include "sync/ledger/close_receipt.h"
#include "sync/ledger/ledger.h"

namespace waymark::circle {

/// This device in one space. While `admitted` is false its join is still under way.
struct Identity {
    SpaceId space;
    bool admitted = true;
    crypto::SigningKeyPair sign;
    crypto::BoxKeyPair box;
    std::vector<ledger::Position> anchors;  ///< places the ledger must run through
    std::vector<StreamHead> givenHeads;
};

/// A new phone that asks to be the owner's, as this one knows it.
struct KnownAsk {
    SignKey device;
    BoxKey box;
    UnixMs seen = 0;  ///< by this phone's clock
};

/// What a relay said about a circle that was closed, once it was found good.
struct KeptClosing {
    ledger::CloseReceipt receipt;
    bool deleted = false;
};

/// The key of an epoch that only a branch has that lost.
struct LostKey {
    ChannelId channel;
    std::uint32_t epoch = 0;  ///< its number there
    Hash32 commitment;
    crypto::SecretKey key;
};

/// This phone asks to be the owner's, who has lost theirs.
struct Recovering {
    SpaceId space;
    UnixMs asked = 0;
    std::string deviceName;
    crypto::SecretKey words;        ///< what the printed words derive; empty where people are asked
    crypto::SecretKey share;        ///< the relay's, once it gave it
    std::optional<ErrorCode> code;  ///< why it cannot go on
};

/// The `cir_` tables. Secrets go in wrapped under the home key and come out as SecretKeys; jobs are sealed whole.
/// Borrows both; the caller holds the transaction. One thread.
class CircleStore {
public:
    CircleStore(database::Database& database, const crypto::SecretKey& homeKey)
        : m_database(database), m_homeKey(homeKey)
    {
    }

    [[nodiscard]] static Status migrate(database::Database& database);
    [[nodiscard]] database::Database& database() { return m_database; }

    [[nodiscard]] Status putIdentity(const Identity& identity);
    [[nodiscard]] Result<std::vector<Identity>> identities();
    [[nodiscard]] Status removeIdentity(const SpaceId& space);
    /// The keys this phone goes on with once they are let in; of the identity no more than those.
    [[nodiscard]] Status putRenewal(const Identity& renewed);
    [[nodiscard]] Result<std::optional<Identity>> renewal(const SpaceId& space);
    [[nodiscard]] Status removeRenewal(const SpaceId& space);
    /// Everything in all tables.
    [[nodiscard]] Status removeSpace(const SpaceId& space);
    [[nodiscard]] Status wantDeletion(const SpaceId& space, bool wanted);
    [[nodiscard]] Result<bool> wantsDeletion(const SpaceId& space);
    [[nodiscard]] Status putSaidOver(const SpaceId& space, const std::optional<SaidOver>& said);
    [[nodiscard]] Result<std::map<SpaceId, SaidOver>> saidOver();

    [[nodiscard]] Status putEntry(const SpaceId& space, const ledger::Entry& entry, const ledger::Receipt* receipt);
    /// From the lowest height on. Entries are checked again as they are folded; damage is database_damaged.
    [[nodiscard]] Status loadLedger(ledger::Ledger& into);

    /// The ledger ends below that height. Whoever calls it keeps what was there.
    [[nodiscard]] Status dropEntries(const SpaceId& space, std::uint64_t from);
    /// Of branches of the ledger that do not stand; kept for good.
    [[nodiscard]] Status putLost(const SpaceId& space, const ledger::AsideEntry& entry);
    [[nodiscard]] Result<std::vector<ledger::AsideEntry>> lost(const SpaceId& space);
    [[nodiscard]] Status putLostKey(const SpaceId& space, const LostKey& key);
    [[nodiscard]] Result<std::vector<LostKey>> lostKeys(const SpaceId& space);
    /// Out of the keys of the ledger that stands into those.
    [[nodiscard]] Status loseKey(const SpaceId& space, const LostKey& key);

    [[nodiscard]] Status putKey(const SpaceId& space, const ChannelId& channel, std::uint32_t epoch,
                                const crypto::SecretKey& key);
    /// key_missing.
    [[nodiscard]] Result<crypto::SecretKey> key(const SpaceId& space, const ChannelId& channel, std::uint32_t epoch);

    [[nodiscard]] Result<bool> holdsKeys(const SpaceId& space, const ChannelId& channel);
    [[nodiscard]] Status forgetKeys(const SpaceId& space, const ChannelId& channel);

    /// Sets the id of a new intent.
    [[nodiscard]] Status putIntent(const SpaceId& space, Intent& intent);
    [[nodiscard]] Status signIntent(const Intent& intent);
    [[nodiscard]] Status removeIntent(const Intent& intent);
    [[nodiscard]] Result<std::vector<Intent>> intents(const SpaceId& space);

    [[nodiscard]] Status putInvitation(const Invitation& invitation);
    [[nodiscard]] Result<std::vector<Invitation>> invitations();
    [[nodiscard]] Status removeInvitation(const InviteId& id);
    [[nodiscard]] Status putJoin(const Join& join);
    [[nodiscard]] Result<std::vector<Join>> joins();
    [[nodiscard]] Status removeJoin(const JoinId& id);

    [[nodiscard]] Status putRelayShare(const SpaceId& space, const crypto::SecretKey& share);
    /// key_missing.
    [[nodiscard]] Result<crypto::SecretKey> relayShare(const SpaceId& space);
    /// What is known already keeps the time it was seen at.
    [[nodiscard]] Status putAsk(const SpaceId& space, const KnownAsk& ask);
    [[nodiscard]] Result<std::vector<KnownAsk>> asks(const SpaceId& space);
    [[nodiscard]] Status putClosing(const KeptClosing& closing);
    [[nodiscard]] Result<std::optional<KeptClosing>> closing(const SpaceId& space);
    [[nodiscard]] Status putRecovering(const Recovering& one);
    [[nodiscard]] Result<std::vector<Recovering>> recovering();
    [[nodiscard]] Status removeRecovering(const SpaceId& space);

    /// One row for each (space, height, channel, code), however often it is seen.
    [[nodiscard]] Status putAlarm(const Alarm& alarm);
    /// The same for what comes and goes: raised again when that is a day later. Whether it was.
    [[nodiscard]] Result<bool> raiseAlarm(const Alarm& alarm);
    [[nodiscard]] Result<std::vector<Alarm>> alarms();
    [[nodiscard]] Status dismissAlarm(std::uint64_t id);

private:
    [[nodiscard]] Status putJob(std::string_view sql, const InviteId& id, std::int64_t made, ByteView plain);

    database::Database& m_database;
    const crypto::SecretKey& m_homeKey;
};

}  // namespace waymark::circle

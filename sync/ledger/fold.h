// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "platform/base/result.h"
#include "sync/ledger/access_table.h"
#include "sync/ledger/entry.h"

namespace waymark::ledger {

/// How long an invitation works, by receipts.
inline constexpr std::int64_t kPersonInviteMs = 7LL * 24 * 60 * 60 * 1000;
inline constexpr std::int64_t kDeviceInviteMs = 10LL * 60 * 1000;
/// A phone younger than this, by receipts, revokes no older one.
inline constexpr std::int64_t kYoungDeviceMs = 7LL * 24 * 60 * 60 * 1000;

/// The rules of docs/formats/ledger.md, applied to one entry: each call judges one body and, when it is good, writes
/// it into the table. Pure: the same table, entry and time give the same answer on every device and relay.
class Fold {
public:
    /// `time`: the entry's receipt, 0 when not known. The table is the caller's.
    Fold(AccessTable& table, const Head& head, UnixMs time);

    /// ledger_author unless the author may sign at all; circle_closed when nobody may. First.
    [[nodiscard]] Status author() const;
    /// An error voids the entry. In the entry's order, then peopleDone() once.
    [[nodiscard]] Status people(const Body& body);
    [[nodiscard]] Status peopleDone() const;
    /// An error voids the body alone; the caller then calls spoil() for its channel.
    [[nodiscard]] Status channel(const Body& body);
    [[nodiscard]] Status keyring(const Body& body) const;
    void spoil(const ChannelId& channel);

private:
    [[nodiscard]] Status create(const Create& body);
    [[nodiscard]] Status addPerson(const AddPerson& body);
    [[nodiscard]] Status addDevice(const AddDevice& body);
    [[nodiscard]] Status invite(const Invite& body);
    [[nodiscard]] Status consume(const InviteConsumed& body);
    [[nodiscard]] Status relay(const RelayChosen& body);
    [[nodiscard]] Status revoke(const Revoke& body);
    [[nodiscard]] Status remove(const Remove& body);
    [[nodiscard]] Status leave();
    [[nodiscard]] Status ownership(const Body& body);
    [[nodiscard]] Status acting(const Acting& body);
    [[nodiscard]] Status claim();
    [[nodiscard]] Status replaceOwner(const ReplaceOwner& body);
    [[nodiscard]] Status minSchema(const MinSchema& body);
    [[nodiscard]] Status branch(const Branch& body);
    [[nodiscard]] Status close();
    [[nodiscard]] Status recovery(const Body& body);
    [[nodiscard]] Status setUp(const RecoverySetup& body);
    [[nodiscard]] Status attest(const RecoveryAttest& body);
    [[nodiscard]] Status veto(const RecoveryVeto& body);
    [[nodiscard]] Status done(const RecoveryDone& body);
    [[nodiscard]] Status share(const RecoveryShare& body) const;
    [[nodiscard]] bool isNew(const SignKey& device, const BoxKey& box) const;
    void dropTrusted(PersonNumber person);
    void retire(const SignKey& key);
    [[nodiscard]] Status section(const Section& body);
    [[nodiscard]] Status grant(const Grant& body);
    [[nodiscard]] Status expire(const Expire& body);
    [[nodiscard]] Status cut(const Cut& body);
    [[nodiscard]] Status rotate(ChannelRow& row, const Rotate& body);
    [[nodiscard]] Status keyPlease(ChannelRow& row, const KeyPlease& body);
    [[nodiscard]] Status keepEpoch(ChannelRow& row, const KeptEpoch& body);
    [[nodiscard]] Result<ChannelRow*> row(const ChannelId& channel);
    [[nodiscard]] Status admitDevice(PersonNumber person, const SignKey& device, const BoxKey& box,
                                     const Bytes& sealed);
    void openStreams(PersonNumber person, const ChannelRow& row);
    void setAccess(ChannelRow& row, const Grant& body);
    void endStreams(const ChannelId& channel, PersonNumber person);
    void endAccess(ChannelRow& row, PersonNumber person);
    void forget(const SignKey& device);
    void openAnew(ChannelRow& row, PersonNumber person, Access access);
    void makeOwner(PersonNumber person);
    void end(PersonNumber person);
    [[nodiscard]] bool genesis() const { return m_head.height == 0; }
    [[nodiscard]] bool mayArrange() const;

    AccessTable& m_table;
    const Head& m_head;
    UnixMs m_time;
    PersonNumber m_author = 0;
    Level m_level = Level::reader;
    bool m_recovers = false;           ///< signed with a recovery key, which can say one thing only
    std::vector<InviteRow> m_unspent;  ///< consumed in this entry, nobody added under it yet
};

}  // namespace waymark::ledger

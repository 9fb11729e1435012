// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/keyring.h"
#include "sync/circle/space.h"

// What is said in the ledger about branches of it that do not stand, and the keys that only they have.
namespace waymark::circle {
namespace {

EpochId epochIdOf(const Hash32& commitment)
{
    EpochId id;
    std::copy_n(commitment.bytes.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

}  // namespace

Status Space::loadLost()
{
    WAYMARK_ASSIGN(m_lost, m_store.lost(id()));
    WAYMARK_ASSIGN(m_lostKeys, m_store.lostKeys(id()));
    WAYMARK_ASSIGN(const auto branches, lostBranches());
    m_waitsForSettling = false;
    m_isSettled = std::ranges::all_of(branches, [&](const auto& branch) { return isNamed(branch); });
    for (const auto& branch : branches) {
        if (!isNamed(branch)) {
            WAYMARK_ASSIGN(const auto losses, ledger::lossesOf(branch, m_confirmed));
            m_waitsForSettling = m_waitsForSettling || losses.endsAnything();
        }
    }
    return {};
}

Status Space::noteSettled(std::size_t before)
{
    return m_confirmed.access().lostBranches().size() == before
               ? Status{}
               : m_store.putAlarm(
                     {0, id(), ErrorCode::ledger_branch, m_confirmed.head().height, 0, {}, m_around.clock.now()});
}

Result<std::vector<ledger::Ledger>> Space::lostBranches() const
{
    std::vector<ledger::Ledger> branches;
    for (const auto& head : ledger::headsOf(m_lost)) {
        WAYMARK_ASSIGN(auto branch, ledger::branchUpTo(m_confirmed, m_lost, head));
        if (branch && ledger::splitOf(*branch, m_confirmed)) {
            branches.push_back(std::move(*branch));
        }
    }
    return branches;
}

bool Space::isNamed(const ledger::Ledger& lost) const
{
    return m_confirmed.access().lostFrom(lost.head().height, lost.head().hash).has_value();
}

Result<std::vector<ReceivedEntry>> Space::unsettled() const
{
    std::vector<ReceivedEntry> entries;
    WAYMARK_ASSIGN(const auto branches, lostBranches());
    for (const auto& branch : branches) {
        const auto split = *ledger::splitOf(branch, m_confirmed);
        for (auto height = split; height < branch.size() && !isNamed(branch); ++height) {
            const auto& entry = *branch.entry(height);
            const auto* receipt = branch.receipt(height);
            if (receipt == nullptr) {
                break;
            }
            entries.push_back({ledger::signedHead(entry), entry.bodies, ledger::encodeReceipt(*receipt)});
        }
    }
    return entries;
}

Result<std::vector<ledger::BranchLosses>> Space::losses() const
{
    std::vector<ledger::BranchLosses> all;
    WAYMARK_ASSIGN(const auto branches, lostBranches());
    for (const auto& branch : branches) {
        WAYMARK_ASSIGN(auto losses, ledger::lossesOf(branch, m_confirmed));
        all.push_back(std::move(losses));
    }
    return all;
}

/// By the owner's phone, or an admin's who may say all that is to be said. The first at the relay has done it for all.
Status Space::settle()
{
    const auto* person = m_confirmed.access().personOf(device());
    if (m_lost.empty() || person == nullptr || person->level < ledger::Level::admin) {
        return {};
    }
    WAYMARK_ASSIGN(const auto branches, lostBranches());
    for (const auto& branch : branches) {
        WAYMARK_ASSIGN(const auto losses, ledger::lossesOf(branch, m_confirmed));
        if (isNamed(branch) && losses.removed.empty() && losses.revoked.empty()) {
            continue;
        }
        ledger::Branch named{losses.split, losses.entries};
        named.lost.resize(std::min(named.lost.size(), ledger::kMostLostEntries));
        Intent intent;
        intent.kind = Intent::Kind::settle;
        intent.bodies.emplace_back(std::move(named));
        std::ranges::transform(losses.removed, std::back_inserter(intent.bodies),
                               [](PersonNumber one) { return ledger::Remove{one}; });
        std::ranges::transform(losses.revoked, std::back_inserter(intent.bodies),
                               [](const SignKey& one) { return ledger::Revoke{one}; });
        std::ranges::transform(losses.narrowed, std::back_inserter(intent.bodies), [](const ledger::LostGrant& one) {
            return ledger::Grant{one.channel, one.person, one.access, {}, one.until};
        });
        WAYMARK_ASSIGN([[maybe_unused]] const auto refused, propose(std::move(intent)));
    }
    return {};
}

/// For those who hold the line and have only what was sealed under it.
Status Space::keepEpochs()
{
    const auto& access = m_confirmed.access();
    if (access.lostBranches().empty() || m_waitsForSettling) {
        return {};
    }
    for (const auto& lost : m_lostKeys) {
        const auto* row = access.channel(lost.channel);
        const auto epoch = epochIdOf(lost.commitment);
        const bool may = row != nullptr && lost.channel != ledger::kSpaceChannel && !row->stale &&
                         access.mayWriteAt(device(), lost.channel, latest()) && !lacksKey(lost.channel);
        const bool waits = std::ranges::any_of(m_intents, [&](const Intent& one) {
            return one.kind == Intent::Kind::keepEpoch &&
                   std::get<ledger::KeptEpoch>(one.bodies.front()).commitment == lost.commitment;
        });
        if (!may || waits || access.epoch(lost.channel, epoch) != nullptr ||
            access.keptEpoch(lost.channel, epoch) != nullptr || row->kept.size() >= ledger::kMostKeptEpochs) {
            continue;
        }
        const auto under = access.newestEpoch(lost.channel)->number;
        WAYMARK_ASSIGN(const auto* key, this->key(lost.channel, under));
        Intent intent;
        intent.kind = Intent::Kind::keepEpoch;
        intent.channel = lost.channel;
        intent.bodies = {ledger::KeptEpoch{
            lost.channel, lost.epoch, lost.commitment, under, sealLink(*key, id(), lost.channel, under, lost.key), {}}};
        WAYMARK_ASSIGN([[maybe_unused]] const auto refused, propose(std::move(intent)));
    }
    return {};
}

Status Space::openKept()
{
    for (const auto& channel : lines()) {
        for (const auto& kept : m_confirmed.access().channel(channel)->kept) {
            const auto under = key(channel, kept.under);
            if (lostKey(channel, kept.id) || !under) {
                continue;
            }
            auto opened = openLink(**under, id(), channel, kept.under, kept.link);
            if (!opened || commitmentOf(*opened, id(), channel, kept.number) != kept.commitment) {
                WAYMARK_TRY(noteBadKey(channel, kept.height, kept.author));
                continue;
            }
            LostKey lost{channel, kept.number, kept.commitment, std::move(*opened)};
            WAYMARK_TRY(m_store.putLostKey(id(), lost));
            m_lostKeys.push_back(std::move(lost));
        }
    }
    return {};
}

Result<const crypto::SecretKey*> Space::lostKey(const ChannelId& channel, const EpochId& epoch) const
{
    const auto found = std::ranges::find_if(
        m_lostKeys, [&](const LostKey& one) { return one.channel == channel && epochIdOf(one.commitment) == epoch; });
    return found == m_lostKeys.end() ? Result<const crypto::SecretKey*>(fail(ErrorCode::key_missing)) : &found->key;
}

}  // namespace waymark::circle

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/keyring.h"
#include "sync/circle/space.h"

namespace waymark::circle {
namespace {

constexpr std::size_t kMostAside = 4096;

Result<ledger::AsideEntry> asideOf(const ReceivedEntry& received)
{
    ledger::AsideEntry one;
    WAYMARK_ASSIGN(one.entry, ledger::entryOf(received.signedHead, received.bodies));
    if (!received.receipt.empty()) {
        WAYMARK_ASSIGN(one.receipt, ledger::decodeReceipt(received.receipt));
    }
    return one;
}

bool isReceipted(const ledger::Ledger& branch, std::uint64_t split)
{
    for (auto height = split; height < branch.size(); ++height) {
        if (branch.receipt(height) == nullptr) {
            return false;
        }
    }
    return !branch.hasBadReceipt();
}

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

Result<BranchMet> Space::meet(std::span<const ReceivedEntry> theirs)
{
    ledger::Ledger other(id());
    for (const auto& one : theirs) {
        WAYMARK_ASSIGN(const auto entry, asideOf(one));
        WAYMARK_TRY(other.append(entry.entry, entry.receipt));
    }
    const auto split = ledger::splitOf(m_confirmed, other);
    if (!split) {
        return BranchMet::none;
    }
    if (*split == 0 || !isReceipted(other, *split)) {
        return fail(ErrorCode::ledger_fork, "not a branch of this circle");
    }
    const bool isIn = other.access().isActive(device()) || other.access().isFormer(device());
    WAYMARK_ASSIGN(const bool stands, ledger::wins(other, m_confirmed, *split));
    if (!stands || !isIn) {
        WAYMARK_TRY(keepAside(other, *split));
        WAYMARK_TRY(loadLost());
        return BranchMet::ours;
    }
    WAYMARK_TRY(adopt(other, *split));
    return BranchMet::theirs;
}

Status Space::keepAside(const ledger::Ledger& branch, std::uint64_t split)
{
    for (auto height = split; height < branch.size() && height - split < kMostAside; ++height) {
        const auto* receipt = branch.receipt(height);
        WAYMARK_TRY(m_store.putLost(
            id(), {*branch.entry(height), receipt == nullptr ? std::nullopt : std::optional(*receipt)}));
    }
    return {};
}

/// Everything is folded anew from the entry that both have.
Status Space::adopt(const ledger::Ledger& theirs, std::uint64_t split)
{
    const auto lost = m_confirmed;
    const auto settledBefore = lost.access().lostBranches().size();
    WAYMARK_TRY(keepAside(lost, split));
    WAYMARK_ASSIGN(m_confirmed, lost.upTo(split));
    WAYMARK_TRY(m_store.dropEntries(id(), split));
    for (auto height = split; height < theirs.size(); ++height) {
        const auto* receipt = theirs.receipt(height);
        WAYMARK_TRY(m_confirmed.append(*theirs.entry(height), *receipt));
        WAYMARK_TRY(m_store.putEntry(id(), *m_confirmed.entry(height), receipt));
    }
    m_isWhole = false;
    m_wholeTo = 0;
    m_askedWholeAt = 0;
    WAYMARK_TRY(loseKeys(lost.access()));
    WAYMARK_TRY(loadLost());
    if (m_around.branchLost) {
        WAYMARK_TRY(m_around.branchLost(id(), split));
    }
    WAYMARK_ASSIGN(auto wishes, wishesOn(lost, split));
    WAYMARK_ASSIGN([[maybe_unused]] const auto applied, apply({}));
    WAYMARK_TRY(noteSettled(settledBefore));
    return wishAgain(std::move(wishes));
}

/// A key counts by its line and number, and another may have that number now. A line that does not stand is made again
/// under its first key.
Status Space::loseKeys(const ledger::AccessTable& before)
{
    const auto lose = [&](const ledger::ChannelRow& row) -> Status {
        const auto* now = m_confirmed.access().channel(row.id);
        for (const auto& epoch : row.epochs) {
            const auto* same = m_confirmed.access().epoch(row.id, epoch.number);
            const bool stays =
                same != nullptr ? same->commitment == epoch.commitment : now == nullptr && epoch.number == 1;
            auto key = stays ? Result<crypto::SecretKey>(fail(ErrorCode::key_missing))
                             : m_store.key(id(), row.id, epoch.number);
            if (key) {
                WAYMARK_TRY(m_store.loseKey(id(), {row.id, epoch.number, epoch.commitment, std::move(*key)}));
            }
        }
        return {};
    };
    WAYMARK_TRY(lose(*before.channel(ledger::kSpaceChannel)));
    for (const auto& [channel, row] : before.channels()) {
        WAYMARK_TRY(lose(row));
    }
    m_keys.clear();
    return {};
}

/// What this phone had said there and is to be said again: what it ended, and sections it made. What it gave is asked
/// afresh.
Result<std::vector<Intent>> Space::wishesOn(const ledger::Ledger& lost, std::uint64_t split) const
{
    std::vector<Intent> wishes;
    WAYMARK_ASSIGN(const auto losses, ledger::lossesOf(lost, m_confirmed));
    const auto wish = [&](Intent::Kind kind) -> Intent& {
        Intent& made = wishes.emplace_back();
        made.kind = kind;
        return made;
    };
    for (auto height = split; height < lost.size(); ++height) {
        const auto& entry = *lost.entry(height);
        for (const auto& bytes : entry.head.author == device() ? entry.bodies : std::vector<std::optional<Bytes>>{}) {
            const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
            if (!body) {
                continue;
            }
            const auto* remove = std::get_if<ledger::Remove>(&*body);
            const auto* revoke = std::get_if<ledger::Revoke>(&*body);
            const auto* grant = std::get_if<ledger::Grant>(&*body);
            const auto* section = std::get_if<ledger::Section>(&*body);
            if (remove != nullptr && std::ranges::count(losses.removed, remove->person) > 0) {
                wish(Intent::Kind::remove).person = remove->person;
            } else if (revoke != nullptr && std::ranges::count(losses.revoked, revoke->device) > 0) {
                wish(Intent::Kind::revoke).device = revoke->device;
            } else if (std::holds_alternative<ledger::Leave>(*body)) {
                wish(Intent::Kind::leave);
            } else if (section != nullptr && m_confirmed.access().channel(section->channel) == nullptr) {
                auto& made = wish(Intent::Kind::section);
                made.channel = section->channel;
                made.bodies = {*section};
            } else if (grant != nullptr &&
                       std::ranges::count(losses.narrowed, ledger::LostGrant{grant->channel, grant->person,
                                                                             grant->access, grant->until}) > 0) {
                auto& made = wish(Intent::Kind::grant);
                made.channel = grant->channel;
                made.person = grant->person;
                made.number = static_cast<std::uint32_t>(grant->access);
                made.bodies = {*grant};
            }
        }
    }
    return wishes;
}

Status Space::wishAgain(std::vector<Intent> wishes)
{
    for (auto& wish : wishes) {
        const auto channel = wish.channel;
        WAYMARK_ASSIGN(const auto refused, propose(std::move(wish)));
        if (refused) {
            WAYMARK_TRY(m_store.putAlarm({0, id(), *refused, m_shown.size(), me(), channel, m_around.clock.now()}));
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

Status Space::noteBranches(std::span<const ReceivedEntry> received)
{
    auto known = m_lost;
    for (const auto& one : received) {
        const auto entry = asideOf(one);
        const bool isNew = entry && std::ranges::none_of(m_lost, [&](const ledger::AsideEntry& other) {
                               return other.entry.head == entry->entry.head;
                           });
        if (isNew && known.size() < kMostAside) {
            known.push_back(*entry);
        }
    }
    for (const auto& head : ledger::headsOf(known)) {
        const auto branch = ledger::branchUpTo(m_confirmed, known, head);
        const auto split = branch && *branch ? ledger::splitOf(**branch, m_confirmed) : std::nullopt;
        if (split && isReceipted(**branch, *split)) {
            WAYMARK_TRY(keepAside(**branch, *split));
        }
    }
    WAYMARK_TRY(loadLost());
    return settle();
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

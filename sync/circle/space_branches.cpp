// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

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

/// What this phone had said on a branch that lost and is to be said again: what it ended, and sections it made. What it
/// gave is asked afresh.
std::optional<Intent> wishFor(const ledger::Body& body, const ledger::BranchLosses& losses,
                              const ledger::AccessTable& stands)
{
    Intent wish;
    if (const auto* remove = std::get_if<ledger::Remove>(&body)) {
        wish.kind = Intent::Kind::remove;
        wish.person = remove->person;
        return std::ranges::count(losses.removed, remove->person) > 0 ? std::optional(wish) : std::nullopt;
    }
    if (const auto* revoke = std::get_if<ledger::Revoke>(&body)) {
        wish.kind = Intent::Kind::revoke;
        wish.device = revoke->device;
        return std::ranges::count(losses.revoked, revoke->device) > 0 ? std::optional(wish) : std::nullopt;
    }
    if (std::holds_alternative<ledger::Leave>(body)) {
        wish.kind = Intent::Kind::leave;
        return wish;
    }
    if (const auto* section = std::get_if<ledger::Section>(&body)) {
        wish.kind = Intent::Kind::section;
        wish.channel = section->channel;
        wish.bodies = {*section};
        return stands.channel(section->channel) == nullptr ? std::optional(wish) : std::nullopt;
    }
    const auto* grant = std::get_if<ledger::Grant>(&body);
    if (grant == nullptr || std::ranges::count(losses.narrowed, ledger::LostGrant{grant->channel, grant->person,
                                                                                  grant->access, grant->until}) == 0) {
        return std::nullopt;
    }
    wish.kind = Intent::Kind::grant;
    wish.channel = grant->channel;
    wish.person = grant->person;
    wish.number = static_cast<std::uint32_t>(grant->access);
    wish.bodies = {*grant};
    return wish;
}

}  // namespace

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
    WAYMARK_TRY(fillBelow(other, *split));
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

/// What both have the relay may have signed anew since this phone had it.
Status Space::fillBelow(const ledger::Ledger& other, std::uint64_t split)
{
    for (std::uint64_t height = 0; height < split; ++height) {
        const auto before = m_confirmed.goodReceipt(height);
        const auto* receipt = other.receipt(height);
        if (!before || receipt == nullptr || *before == *receipt) {
            continue;
        }
        WAYMARK_TRY(m_confirmed.fill(*other.entry(height), *receipt));
        WAYMARK_TRY(m_store.putEntry(id(), *m_confirmed.entry(height), m_confirmed.receipt(height)));
    }
    return {};
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

Result<std::vector<Intent>> Space::wishesOn(const ledger::Ledger& lost, std::uint64_t split) const
{
    std::vector<Intent> wishes;
    WAYMARK_ASSIGN(const auto losses, ledger::lossesOf(lost, m_confirmed));
    for (auto height = split; height < lost.size(); ++height) {
        const auto& entry = *lost.entry(height);
        for (const auto& bytes : entry.head.author == device() ? entry.bodies : std::vector<std::optional<Bytes>>{}) {
            const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
            auto wish = body ? wishFor(*body, losses, m_confirmed.access()) : std::nullopt;
            if (wish) {
                wishes.push_back(std::move(*wish));
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

}  // namespace waymark::circle

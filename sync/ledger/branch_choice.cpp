// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/branch_choice.h"

#include <algorithm>
#include <map>

namespace waymark::ledger {
namespace {

/// What a branch is worth, the weightiest first.
struct Worth {
    bool closed = false;             ///< a close is for good
    bool handed = false;             ///< the circle has another owner, or its owner got back in
    std::uint64_t ownerEntries = 0;  ///< after the split
    std::uint64_t length = 0;
    auto operator<=>(const Worth&) const = default;
};

bool isOwners(const AccessTable& access, const SignKey& device)
{
    const auto* person = access.personOf(device);
    return person != nullptr && person->level == Level::owner;
}

/// Who is the owner is read below each entry: a later one makes no earlier one theirs.
Result<Worth> worthOf(const Ledger& branch, std::uint64_t split)
{
    Worth worth;
    WAYMARK_ASSIGN(auto below, branch.upTo(split));
    for (auto height = split; height < branch.size(); ++height) {
        const auto& entry = *branch.entry(height);
        const auto owner = below.access().owner();
        worth.ownerEntries += isOwners(below.access(), entry.head.author) ? 1 : 0;
        worth.handed = worth.handed || below.access().isRecoveryKey(entry.head.author);
        const auto* receipt = branch.receipt(height);
        WAYMARK_TRY(below.append(entry, receipt == nullptr ? std::nullopt : std::optional(*receipt)));
        worth.handed = worth.handed || below.access().owner() != owner;
    }
    worth.closed = branch.access().closed().has_value();
    worth.length = branch.size() - split;
    return worth;
}

}  // namespace

std::optional<std::uint64_t> splitOf(const Ledger& one, const Ledger& other)
{
    const auto shared = std::min(one.size(), other.size());
    for (std::uint64_t height = 0; height < shared; ++height) {
        if (one.hashAt(height) != other.hashAt(height)) {
            return height;
        }
    }
    return std::nullopt;
}

Result<bool> wins(const Ledger& one, const Ledger& other, std::uint64_t split)
{
    const auto first = *one.hashAt(split);
    const auto otherFirst = *other.hashAt(split);
    const bool settled = one.access().isLostBranch(otherFirst);
    const bool otherSettled = other.access().isLostBranch(first);
    if (settled != otherSettled) {
        return settled;
    }
    WAYMARK_ASSIGN(const auto worth, worthOf(one, split));
    WAYMARK_ASSIGN(const auto otherWorth, worthOf(other, split));
    return worth != otherWorth ? otherWorth < worth : first < otherFirst;
}

Result<std::optional<Ledger>> branchUpTo(const Ledger& ledger, std::span<const AsideEntry> aside, const Hash32& head)
{
    std::map<Hash32, const AsideEntry*> byHash;
    for (const auto& one : aside) {
        byHash.emplace(hashOf(one.entry.head), &one);
    }
    std::vector<const AsideEntry*> path;
    auto next = head;
    for (auto found = byHash.find(next); found != byHash.end(); found = byHash.find(next)) {
        path.push_back(found->second);
        next = found->second->entry.head.prev;
    }
    const auto below = path.empty() ? std::optional<std::uint64_t>() : path.back()->entry.head.height;
    if (!below) {
        for (std::uint64_t height = 0; height < ledger.size(); ++height) {
            if (ledger.hashAt(height) == head) {
                WAYMARK_ASSIGN(auto part, ledger.upTo(height + 1));
                return std::optional(std::move(part));
            }
        }
        return std::optional<Ledger>();
    }
    if (*below == 0 || ledger.hashAt(*below - 1) != next) {
        return std::optional<Ledger>();
    }
    WAYMARK_ASSIGN(auto branch, ledger.upTo(*below));
    for (const auto* one : std::vector(path.rbegin(), path.rend())) {
        WAYMARK_TRY(branch.append(one->entry, one->receipt));
    }
    return std::optional(std::move(branch));
}

std::vector<Hash32> headsOf(std::span<const AsideEntry> aside)
{
    std::vector<Hash32> heads;
    for (const auto& one : aside) {
        const auto hash = hashOf(one.entry.head);
        const bool goesOn =
            std::ranges::any_of(aside, [&](const AsideEntry& other) { return other.entry.head.prev == hash; });
        if (!goesOn) {
            heads.push_back(hash);
        }
    }
    return heads;
}

}  // namespace waymark::ledger

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/branch_rule.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace waymark::client {
namespace {

/// What is known of a link and of all that follow it.
struct Weight {
    bool served = false;
    int evidence = 0;
};

int weightOf(const ChainLink& link, const BranchEvidence& evidence)
{
    if (evidence.cut == link.hash) {
        return 3;
    }
    if (evidence.covered.contains(link.hash)) {
        return 2;
    }
    return evidence.named.contains(link.hash) ? 1 : 0;
}

}  // namespace

std::vector<Hash32> standingChain(const ChainLink& from, std::span<const ChainLink> links,
                                  const BranchEvidence& evidence)
{
    // By what they follow. Those further on first, so that what is known of them is told to those before them.
    std::vector<ChainLink> byPlace(links.begin(), links.end());
    std::ranges::sort(byPlace, [](const ChainLink& one, const ChainLink& other) {
        return std::tie(other.seq, one.hash) < std::tie(one.seq, other.hash);
    });
    std::map<Hash32, Weight> weights;
    std::map<Hash32, std::vector<const ChainLink*>> after;
    for (const auto& link : byPlace) {
        auto& weight = weights[link.hash];
        weight.served = weight.served || link.served;
        weight.evidence = std::max(weight.evidence, weightOf(link, evidence));
        auto& before = weights[link.prev];
        before.evidence = std::max(before.evidence, weight.evidence);
        auto& following = after[link.prev];
        if (following.empty() || following.back()->hash != link.hash) {
            following.push_back(&link);
        }
    }
    std::vector<Hash32> chain;
    auto at = from;
    while (evidence.cut != at.hash) {
        const ChainLink* best = nullptr;
        const auto rank = [&](const ChainLink& link) {
            const auto& weight = weights[link.hash];
            return std::tuple(weight.served, weight.evidence);
        };
        for (const auto* link : after[at.hash]) {
            const bool follows = link->seq == at.seq + 1;
            const bool better =
                best == nullptr || rank(*link) > rank(*best) || (rank(*link) == rank(*best) && link->hash < best->hash);
            best = follows && better ? link : best;
        }
        if (best == nullptr) {
            break;
        }
        chain.push_back(best->hash);
        at = *best;
    }
    return chain;
}

}  // namespace waymark::client

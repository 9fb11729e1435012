// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/circles_state.h"

namespace waymark::circle {

void Circles::whenBranchLost(std::function<Status(const SpaceId&, std::uint64_t)> branchLost)
{
    m_state->around.branchLost = std::move(branchLost);
}

Result<BranchMet> Circles::meetBranch(const SpaceId& space, std::span<const ReceivedEntry> theirs)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    auto met = BranchMet::none;
    const auto done = m_state->change(space, [&]() -> Status {
        WAYMARK_ASSIGN(met, here->meet(theirs));
        return m_state->followLedger(*here);
    });
    WAYMARK_TRY(done);
    return met;
}

Status Circles::noteBranches(const SpaceId& space, std::span<const ReceivedEntry> received)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    return received.empty() ? Status{} : m_state->change(space, [&] { return here->noteBranches(received); });
}

Result<std::vector<ReceivedEntry>> Circles::unsettledBranches(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    return here->unsettled();
}

Result<bool> Circles::isSettled(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    return here->isSettled();
}

Result<std::vector<LostGiftView>> Circles::lostGifts(const SpaceId& space) const
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    WAYMARK_ASSIGN(const auto losses, here->losses());
    std::vector<LostGiftView> gifts;
    for (const auto& one : losses) {
        for (const auto& given : one.given) {
            gifts.push_back({given.channel, given.person, given.access, given.until, {}});
        }
        for (const auto& person : one.joined) {
            auto texts = here->read(MemberText::person, ledger::kSpaceChannel, person.sealed);
            gifts.push_back({{}, 0, Access::none, 0, std::move(texts[0])});
        }
    }
    return gifts;
}

}  // namespace waymark::circle

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/ledger/access_table.h"

namespace waymark::ledger {

bool AccessTable::isRecoveryKey(const SignKey& key) const
{
    return m_recovery && !key.isZero() && (key == m_recovery->setup.peopleSign || key == m_recovery->setup.wordsSign);
}

std::vector<std::pair<SignKey, BoxKey>> AccessTable::recoveryKeysOf(const ChannelId& channel) const
{
    std::vector<std::pair<SignKey, BoxKey>> keys;
    if (!m_recovery || (channel != kSpaceChannel && access(m_recovery->person, channel) < Access::read)) {
        return keys;
    }
    const auto& setup = m_recovery->setup;
    for (const auto& key : {std::pair(setup.peopleSign, setup.peopleBox), std::pair(setup.wordsSign, setup.wordsBox)}) {
        if (!key.first.isZero()) {
            keys.push_back(key);
        }
    }
    return keys;
}

bool AccessTable::isConfirmed(const RecoveryRequest& request) const
{
    return m_recovery && m_recovery->setup.need > 0 && request.attests.size() >= m_recovery->setup.need;
}

std::optional<UnixMs> AccessTable::ripeFrom(const RecoveryRequest& request) const
{
    std::vector<UnixMs> times;
    for (const auto& [person, at] : request.attests) {
        if (at != 0) {
            times.push_back(at);
        }
    }
    if (!isConfirmed(request) || times.size() < m_recovery->setup.need) {
        return std::nullopt;
    }
    std::ranges::sort(times);
    return times[m_recovery->setup.need - 1] + kRecoveryDelayMs;
}

bool AccessTable::isVetoed(const RecoveryRequest& request, UnixMs now) const
{
    const bool overridden = m_recovery && request.attests.size() > m_recovery->setup.need;
    return request.vetoed != 0 && !overridden && now < request.vetoed + kVetoMs;
}

bool AccessTable::isLapsed(const RecoveryRequest& request, UnixMs now) const
{
    return std::ranges::all_of(request.attests, [&](const auto& one) { return now >= one.second + kRequestMs; });
}

bool AccessTable::isRipe(const RecoveryRequest& request, UnixMs now) const
{
    const auto from = ripeFrom(request);
    return from && now >= *from && !isVetoed(request, now) && !isLapsed(request, now);
}

bool AccessTable::isRecoveryUnderWay(UnixMs now) const
{
    return std::ranges::any_of(m_requests,
                               [&](const auto& one) { return isConfirmed(one.second) && !isLapsed(one.second, now); });
}

}  // namespace waymark::ledger

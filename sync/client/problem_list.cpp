// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/problem_list.h"

#include <algorithm>
#include <array>

namespace waymark::client {
namespace {

bool isOdd(ErrorCode code)
{
    constexpr std::array kOdd{ErrorCode::bad_signature,   ErrorCode::bad_seal,      ErrorCode::malformed,
                              ErrorCode::stream_fork,     ErrorCode::ledger_fork,   ErrorCode::relay_untrusted,
                              ErrorCode::relay_withholds, ErrorCode::device_copied, ErrorCode::close_unsigned,
                              ErrorCode::purge_void,      ErrorCode::purge_undone,  ErrorCode::snapshot_differs};
    return std::ranges::find(kOdd, code) != kOdd.end();
}

}  // namespace

void ProblemList::note(ErrorCode code, const std::optional<ChannelId>& channel)
{
    if (isOdd(code)) {
        m_odd.insert({code, channel.value_or(ChannelId{})});
    }
    const auto isSame = [&](const Problem& other) { return other.code == code && other.channel == channel; };
    if (std::ranges::any_of(m_now, isSame)) {
        return;
    }
    const auto before = std::ranges::find_if(m_shown, isSame);
    m_now.push_back({code, m_space, channel, before != m_shown.end() ? before->since : m_clock.now()});
}

}  // namespace waymark::client

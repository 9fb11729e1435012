// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/rate_limiter.h"

#include <algorithm>

namespace waymark::relay {
namespace {

constexpr std::int64_t kTidyMs = 60'000;

}  // namespace

std::int64_t RateLimiter::take(const std::string& key, std::int64_t count, std::int64_t monotonicMs)
{
    forgetFull(monotonicMs);
    const auto found = m_fullAt.find(key);
    const auto fullAt = std::max(monotonicMs, found == m_fullAt.end() ? monotonicMs : found->second);
    const auto wanted = fullAt + count * m_allowance.everyMs;
    const auto latest = monotonicMs + m_allowance.burst * m_allowance.everyMs;
    if (wanted > latest) {
        return wanted - latest;
    }
    m_fullAt.insert_or_assign(key, wanted);
    return 0;
}

void RateLimiter::forgetFull(std::int64_t monotonicMs)
{
    if (monotonicMs - m_tidied < kTidyMs) {
        return;
    }
    m_tidied = monotonicMs;
    std::erase_if(m_fullAt, [&](const auto& bucket) { return bucket.second <= monotonicMs; });
}

}  // namespace waymark::relay

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/backoff.h"

#include <algorithm>

namespace waymark::client {

std::int64_t Backoff::next(std::uint64_t random, std::int64_t askedMs)
{
    constexpr std::uint32_t kDoublings = 9;
    const auto ceiling = std::min(kLongestMs, kFirstMs << std::min(m_failures, kDoublings));
    m_failures = std::min(m_failures + 1, kDoublings);
    const auto half = ceiling / 2;
    const auto drawn = half + static_cast<std::int64_t>(random % static_cast<std::uint64_t>(half + 1));
    return std::max(drawn, std::min(askedMs, kLongestMs));
}

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <unordered_map>

#include "sync/relay/relay_config.h"

namespace waymark::relay {

/// Token buckets by key, in memory only. Full buckets are forgotten, so only those who were busy lately are known.
class RateLimiter {
public:
    explicit RateLimiter(Allowance allowance) : m_allowance(allowance) {}

    /// Takes `count` from the key's bucket; 0 when it could, else the milliseconds until it can (nothing is taken).
    [[nodiscard]] std::int64_t take(const std::string& key, std::int64_t count, std::int64_t monotonicMs);

    [[nodiscard]] std::size_t known() const { return m_fullAt.size(); }

private:
    void forgetFull(std::int64_t monotonicMs);

    Allowance m_allowance;
    std::unordered_map<std::string, std::int64_t> m_fullAt;  ///< when each bucket will be full again
    std::int64_t m_tidied = 0;
};

}  // namespace waymark::relay

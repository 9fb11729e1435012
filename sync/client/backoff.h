// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace waymark::client {

/// How long to wait before the next try: doubles from one second to five minutes, each time drawn from the upper half
/// so that many phones do not come back at once. A value; the caller gives the randomness.
class Backoff {
public:
    static constexpr std::int64_t kFirstMs = 1'000;
    static constexpr std::int64_t kLongestMs = 300'000;

    /// Milliseconds until the next try. Never less than what the relay asked for.
    [[nodiscard]] std::int64_t next(std::uint64_t random, std::int64_t askedMs = 0);
    void reset() { m_failures = 0; }
    [[nodiscard]] std::uint32_t failures() const { return m_failures; }

private:
    std::uint32_t m_failures = 0;
};

}  // namespace waymark::client

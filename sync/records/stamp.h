// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "platform/base/clock.h"

namespace waymark::records {

/// Hybrid time: 48 bits of milliseconds, 16 bits of counter. Orders concurrent writes; names nothing.
using Stamp = std::uint64_t;

/// 2100-01-01T00:00:00Z. Stamps above it count as it, so one bad clock locks no cell for ever.
inline constexpr UnixMs kCeilingMs = 4'102'444'800'000;
inline constexpr Stamp kCeiling = static_cast<Stamp>(kCeilingMs) << 16;

/// How far ahead of relay time a stamp may be when it is sealed.
inline constexpr std::int64_t kStampLeewayMs = 10 * 60 * 1000;

[[nodiscard]] constexpr Stamp clipped(Stamp stamp)
{
    return stamp < kCeiling ? stamp : kCeiling;
}
[[nodiscard]] constexpr UnixMs msOf(Stamp stamp)
{
    return static_cast<UnixMs>(clipped(stamp) >> 16);
}
/// Times before 1970 give 0, times above the ceiling the ceiling.
[[nodiscard]] constexpr Stamp stampOf(UnixMs ms)
{
    return ms <= 0 ? 0 : ms >= kCeilingMs ? kCeiling : static_cast<Stamp>(ms) << 16;
}

/// A hybrid clock: raised above everything it has seen. A value; whoever keeps it stores latest().
class HybridClock {
public:
    HybridClock() = default;
    explicit HybridClock(Stamp latest) : m_latest(clipped(latest)) {}

    /// A stamp above every earlier one, as near to `now` as that allows (at the ceiling they stay equal).
    [[nodiscard]] Stamp next(UnixMs now);
    void see(Stamp stamp);
    [[nodiscard]] Stamp latest() const { return m_latest; }

private:
    Stamp m_latest = 0;
};

}  // namespace waymark::records

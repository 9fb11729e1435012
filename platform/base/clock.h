// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// Milliseconds since 1970-01-01T00:00:00Z.
using UnixMs = std::int64_t;

/// What time it is. Thread-safe. Wall time may jump; monotonic time never goes back within a process.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UnixMs now() const = 0;
    [[nodiscard]] virtual std::int64_t monotonicMs() const = 0;
};

class RealClock final : public Clock {
public:
    [[nodiscard]] UnixMs now() const override;
    [[nodiscard]] std::int64_t monotonicMs() const override;
};

/// A clock that moves only when told. One thread.
class FakeClock final : public Clock {
public:
    explicit FakeClock(UnixMs start) : m_now(start) {}
    [[nodiscard]] UnixMs now() const override { return m_now; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_monotonic; }
    void advance(std::int64_t ms)
    {
        m_now += ms;
        m_monotonic += ms;
    }
    void setWall(UnixMs now) { m_now = now; }

private:
    UnixMs m_now;
    std::int64_t m_monotonic = 0;
};

/// "2026-11-21T09:41:00Z" (RFC 3339, UTC, whole seconds; a fraction is printed only when it is not 0).
[[nodiscard]] std::string toRfc3339(UnixMs at);

/// Accepts RFC 3339 with Z or an offset; nullopt otherwise.
[[nodiscard]] std::optional<UnixMs> fromRfc3339(std::string_view text);

}  // namespace waymark

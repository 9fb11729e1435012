// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::vault {

using BootId = FixedBytes<struct BootTag, 16>;

/// Time that no one can set: since which boot, and how long ago that was, sleep included.
struct BootTime {
    BootId boot;
    std::int64_t sinceBootMs = 0;
};
using BootClock = std::function<BootTime()>;

/// From the kernel, not from the C library's clocks, which a preloaded library can bend.
[[nodiscard]] BootTime systemBootTime();

/// Growing delays between wrong tries: 0, 0, 0, 5 s, 30 s, 5 min, then 30 min each. Kept in a file, so a restart or a
/// kill gives no free try; wall time plays no part, so setting the clock does not help. After a reboot only the time
/// since that boot counts as waited. One thread.
class Tries {
public:
    Tries(std::filesystem::path file, BootClock clock);

    /// try_later, with the whole seconds left as detail, while a delay runs. Otherwise counts a wrong try on disk:
    /// call succeeded() when it turns out right.
    [[nodiscard]] Status begin();
    [[nodiscard]] Status succeeded();

    /// Milliseconds until begin() lets one through; 0 for now.
    [[nodiscard]] std::int64_t waitMs() const;

    [[nodiscard]] static std::int64_t delayAfter(std::uint32_t wrongTries);

private:
    struct Record {
        std::uint32_t wrong = 0;
        std::int64_t delayMs = 0;
        BootTime at;
    };
    [[nodiscard]] Record load() const;
    [[nodiscard]] Status store(const Record& record) const;

    std::filesystem::path m_file;
    BootClock m_clock;
};

}  // namespace waymark::vault

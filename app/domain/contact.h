// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/domain/dates.h"

namespace waymark::domain {

/// How someone may be reached, as agreed with them or set by a plan. Stored; never reuse a number.
enum class ContactRule : std::uint8_t { callOrText = 0, textOnly = 1, callOnly = 2, throughSomeone = 3, noContact = 4 };

/// Hours of a week in wall-clock time. Empty means any time.
class WeeklyHours {
public:
    /// "mo-fr 09:00-17:30; sa 10:00-12:00". Days: mo tu we th fr sa su. nullopt for another shape, an unknown day or an
    /// end that is not after its start. Empty text gives hours that are always open.
    [[nodiscard]] static std::optional<WeeklyHours> parse(std::string_view text);

    [[nodiscard]] bool alwaysOpen() const { return m_spans.empty(); }
    [[nodiscard]] bool openAt(LocalTime time) const;
    /// The next opening strictly after `time`; nullopt when always open.
    [[nodiscard]] std::optional<LocalTime> nextOpening(LocalTime time) const;

private:
    struct Span {
        int day;  ///< 0 = Monday
        std::uint16_t from;
        std::uint16_t until;
    };
    std::vector<Span> m_spans;
};

struct ContactAnswer {
    bool canCall = false;
    bool canText = false;
    bool openNow = true;
    std::optional<LocalTime> opensAt;  ///< set when not open now
};

/// Whether to offer calling and texting now. Hours never take a button away, they only say "back on Monday at 9":
/// someone who needs to ring may ring. A rule of no contact takes both away.
[[nodiscard]] ContactAnswer mayContact(ContactRule rule, const WeeklyHours& hours, bool hasPhone, LocalTime now);

}  // namespace waymark::domain

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/contact.h"

#include <algorithm>
#include <tuple>

namespace waymark::domain {
namespace {

constexpr std::array<std::string_view, 7> kDays = {"mo", "tu", "we", "th", "fr", "sa", "su"};

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

std::optional<int> dayNamed(std::string_view name)
{
    const auto found = std::ranges::find(kDays, name);
    return found == kDays.end() ? std::nullopt : std::optional(static_cast<int>(found - kDays.begin()));
}

std::optional<std::uint16_t> clockTime(std::string_view text)
{
    if (text == "24:00") {
        return std::uint16_t{24 * 60};
    }
    std::string full = "2000-01-01T";
    full += text;
    const auto parsed = parseLocalTime(full);
    return parsed ? std::optional(parsed->minute) : std::nullopt;
}

/// "mo" or "mo-fr" as first and last day; nullopt when a name is unknown or the order is wrong.
std::optional<std::pair<int, int>> dayRange(std::string_view text)
{
    const auto dash = text.find('-');
    const auto first = dayNamed(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : dayNamed(text.substr(dash + 1));
    if (!first || !last || *last < *first) {
        return std::nullopt;
    }
    return std::pair(*first, *last);
}

}  // namespace

std::optional<WeeklyHours> WeeklyHours::parse(std::string_view text)
{
    WeeklyHours hours;
    text = trimmed(text);
    while (!text.empty()) {
        const auto semicolon = text.find(';');
        const std::string_view part = trimmed(text.substr(0, semicolon));
        text = semicolon == std::string_view::npos ? std::string_view{} : trimmed(text.substr(semicolon + 1));
        const auto space = part.find(' ');
        if (space == std::string_view::npos || part.size() != space + 12 || part[space + 6] != '-') {
            return std::nullopt;
        }
        const auto days = dayRange(part.substr(0, space));
        const auto from = clockTime(part.substr(space + 1, 5));
        const auto until = clockTime(part.substr(space + 7, 5));
        if (!days || !from || !until || *until <= *from) {
            return std::nullopt;
        }
        for (int day = days->first; day <= days->second; ++day) {
            hours.m_spans.push_back({day, *from, *until});
        }
    }
    std::ranges::sort(hours.m_spans, [](const Span& left, const Span& right) {
        return std::tie(left.day, left.from) < std::tie(right.day, right.from);
    });
    return hours;
}

bool WeeklyHours::openAt(LocalTime time) const
{
    const int day = weekdayOf(time.date);
    return alwaysOpen() || std::ranges::any_of(m_spans, [&](const Span& span) {
               return span.day == day && span.from <= time.minute && time.minute < span.until;
           });
}

std::optional<LocalTime> WeeklyHours::nextOpening(LocalTime time) const
{
    for (int ahead = 0; ahead <= 7 && !alwaysOpen(); ++ahead) {
        const Date date = addDays(time.date, ahead);
        for (const Span& span : m_spans) {
            const LocalTime opening{date, span.from};
            if (span.day == weekdayOf(date) && opening > time) {
                return opening;
            }
        }
    }
    return std::nullopt;
}

ContactAnswer mayContact(ContactRule rule, const WeeklyHours& hours, bool hasPhone, LocalTime now)
{
    ContactAnswer answer;
    answer.canCall = hasPhone && (rule == ContactRule::callOrText || rule == ContactRule::callOnly);
    answer.canText = hasPhone && (rule == ContactRule::callOrText || rule == ContactRule::textOnly);
    answer.openNow = hours.openAt(now);
    if (!answer.openNow) {
        answer.opensAt = hours.nextOpening(now);
    }
    return answer;
}

}  // namespace waymark::domain

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/base/clock.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace waymark {
namespace {

template <class Duration>
std::int64_t toMs(Duration duration)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
}

/// Reads exactly `width` digits and moves on; -1 if they are not there.
int digits(std::string_view& text, std::size_t width)
{
    int value = 0;
    if (text.size() < width) {
        return -1;
    }
    for (std::size_t i = 0; i < width; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(width);
    return value;
}

bool eat(std::string_view& text, char wanted)
{
    if (text.empty() || (text.front() | 0x20) != (wanted | 0x20)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// Milliseconds of ".123", or 0 when there is no fraction; -1 if malformed.
int fraction(std::string_view& text)
{
    if (text.empty() || text.front() != '.') {
        return 0;
    }
    text.remove_prefix(1);
    int ms = 0;
    int place = 100;
    std::size_t count = 0;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), ++count) {
        ms += (text.front() - '0') * place;
        place /= 10;
    }
    return count == 0 ? -1 : ms;
}

/// Minutes east of UTC, or nullopt if malformed or followed by anything.
std::optional<int> zone(std::string_view text)
{
    if (text == "Z" || text == "z") {
        return 0;
    }
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-')) {
        return std::nullopt;
    }
    const int sign = text[0] == '-' ? -1 : 1;
    text.remove_prefix(1);
    const int hours = digits(text, 2);
    const bool colon = eat(text, ':');
    const int minutes = digits(text, 2);
    if (hours < 0 || hours > 23 || !colon || minutes < 0 || minutes > 59) {
        return std::nullopt;
    }
    return sign * (hours * 60 + minutes);
}

}  // namespace

UnixMs RealClock::now() const
{
    return toMs(std::chrono::system_clock::now().time_since_epoch());
}
std::int64_t RealClock::monotonicMs() const
{
    return toMs(std::chrono::steady_clock::now().time_since_epoch());
}

std::string toRfc3339(UnixMs at)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds{at}};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    std::array<char, 40> text{};
    const auto ms = static_cast<int>(clock.subseconds().count());
    int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                               static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                               static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                               static_cast<int>(clock.seconds().count()));
    std::string result(text.data(), static_cast<std::size_t>(length));
    if (ms != 0) {
        length = std::snprintf(text.data(), text.size(), ".%03d", ms);
        result.append(text.data(), static_cast<std::size_t>(length));
    }
    return result + "Z";
}

std::optional<UnixMs> fromRfc3339(std::string_view text)
{
    using namespace std::chrono;
    const int y = digits(text, 4);
    const bool dash1 = eat(text, '-');
    const int mo = digits(text, 2);
    const bool dash2 = eat(text, '-');
    const int d = digits(text, 2);
    const bool t = eat(text, 'T');
    const int h = digits(text, 2);
    const bool colon1 = eat(text, ':');
    const int mi = digits(text, 2);
    const bool colon2 = eat(text, ':');
    const int s = digits(text, 2);
    const int ms = fraction(text);
    const auto offset = zone(text);
    if (!dash1 || !dash2 || !t || !colon1 || !colon2 || !offset || y < 0 || mo < 1 || d < 1 || h < 0 || h > 23 ||
        mi < 0 || mi > 59 || s < 0 || s > 60 || ms < 0) {
        return std::nullopt;
    }
    const year_month_day date{year{y}, month{static_cast<unsigned>(mo)}, day{static_cast<unsigned>(d)}};
    if (!date.ok()) {
        return std::nullopt;
    }
    const auto at = sys_days{date} + hours{h} + minutes{mi - *offset} + seconds{s} + milliseconds{ms};
    return toMs(at.time_since_epoch());
}

}  // namespace waymark

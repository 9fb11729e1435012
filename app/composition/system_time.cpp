// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/composition/system_time.h"

#include <ctime>

namespace waymark::composition {

services::ToLocal systemToLocal()
{
    return [](UnixMs at) {
        // Rounded down, so that moments before 1970 fall into their own second.
        const UnixMs seconds = at >= 0 ? at / 1000 : (at - 999) / 1000;
        const auto time = static_cast<std::time_t>(seconds);
        std::tm parts{};
        if (localtime_r(&time, &parts) == nullptr) {
            return domain::LocalTime{};
        }
        const domain::Date date{std::chrono::year(parts.tm_year + 1900),
                                std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)),
                                std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
        return domain::LocalTime{date, static_cast<std::uint16_t>(parts.tm_hour * 60 + parts.tm_min)};
    };
}

}  // namespace waymark::composition

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "platform/base/error_code.h"

namespace waymark::relay {

/// All a relay writes down about its use: how often each route was answered how. No ids, no addresses, no sizes.
class Counters {
public:
    void add(std::string_view route, const std::optional<ErrorCode>& code);

    /// One JSON object, {"counts": {"/v1/relay ok": 3, …}}; empty when nothing changed since the last line.
    [[nodiscard]] std::string takeLine();

private:
    std::map<std::string, std::uint64_t> m_counts;
    bool m_changed = false;
};

}  // namespace waymark::relay

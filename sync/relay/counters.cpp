// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/counters.h"

namespace waymark::relay {

void Counters::add(std::string_view route, const std::optional<ErrorCode>& code)
{
    std::string key(route.empty() ? "other" : route);
    key += ' ';
    key += code ? errorName(*code) : "ok";
    ++m_counts[key];
    m_changed = true;
}

std::string Counters::takeLine()
{
    if (!m_changed) {
        return {};
    }
    m_changed = false;
    std::string line = R"({"counts": {)";
    for (const auto& [key, count] : m_counts) {
        line += (line.back() == '{' ? "\"" : ", \"") + key + "\": " + std::to_string(count);
    }
    return line + "}}";
}

}  // namespace waymark::relay

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/http/message.h"

#include <strings.h>

#include <algorithm>

namespace waymark::http {
namespace {

constexpr std::size_t kPinBytes = 32;

bool sameName(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && strncasecmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace

std::optional<std::string_view> Response::header(std::string_view name) const
{
    const auto found = std::ranges::find_if(headers, [&](const Header& header) { return sameName(header.name, name); });
    return found == headers.end() ? std::nullopt : std::optional<std::string_view>(found->value);
}

std::optional<std::string> pinFromText(std::string_view text)
{
    constexpr std::string_view kPrefix = "sha256//";
    if (text.starts_with(kPrefix)) {
        text.remove_prefix(kPrefix.size());
    }
    const auto raw = fromBase64(text);
    return raw && raw->size() == kPinBytes ? std::optional<std::string>(text) : std::nullopt;
}

}  // namespace waymark::http

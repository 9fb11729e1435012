// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/role.h"

#include <algorithm>
#include <array>

namespace waymark::domain {
namespace {

constexpr std::array<std::string_view, 15> kNames = {
    "young-person",     "foster-carer",  "hub-carer", "kinship-carer", "liaison-worker",
    "personal-adviser", "social-worker", "mentor",    "advocate",      "designated-teacher",
    "virtual-school",   "tutor",         "family",    "friend",        "other"};

}  // namespace

std::span<const std::string_view> roleNames()
{
    return kNames;
}

std::string_view roleName(Role role)
{
    const auto index = static_cast<std::size_t>(role);
    return index < kNames.size() ? kNames[index] : kNames.back();
}

std::optional<Role> roleNamed(std::string_view name)
{
    const auto found = std::ranges::find(kNames, name);
    return found == kNames.end() ? std::nullopt : std::optional(static_cast<Role>(found - kNames.begin()));
}

}  // namespace waymark::domain

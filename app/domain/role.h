// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace waymark::domain {

/// What a person is in a circle. Stored; never reuse a number. `other` goes with the person's own words for it.
enum class Role : std::uint8_t {
    youngPerson = 0,
    fosterCarer = 1,
    hubCarer = 2,
    kinshipCarer = 3,
    liaisonWorker = 4,
    personalAdviser = 5,
    socialWorker = 6,
    mentor = 7,
    advocate = 8,
    designatedTeacher = 9,
    virtualSchool = 10,
    tutor = 11,
    family = 12,
    companion = 13,
    other = 14,
};

/// For "Priya said she will". Stored; never reuse a number.
enum class Pronoun : std::uint8_t { they = 0, she = 1, he = 2 };

/// "personal-adviser": as the command line reads and prints a role. In the order of the numbers.
[[nodiscard]] std::span<const std::string_view> roleNames();
[[nodiscard]] std::string_view roleName(Role role);
[[nodiscard]] std::optional<Role> roleNamed(std::string_view name);

}  // namespace waymark::domain

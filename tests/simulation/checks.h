// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "tests/simulation/oracle.h"
#include "tests/simulation/world.h"

namespace waymark::simulation {

/// What is in each phone's way, for a message.
[[nodiscard]] std::string troubles(World& world);

/// At any time: no phone shows in a field what nobody wrote there. Throws.
void checkOnlyWritten(World& world, const Oracle& oracle);

/// Whether that word is in a row of this phone, its history, its bin, a draft or what waits to be sealed.
[[nodiscard]] bool holds(SimDevice& phone, const std::string& word);

/// What must hold once everybody has come together: nothing waits, those who hold a section are equal, nothing that was
/// acknowledged is missing, those who do not hold a section have nothing of it. Throws what does not.
void checkAll(World& world, const Oracle& oracle);

}  // namespace waymark::simulation

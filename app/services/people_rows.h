// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/directory.h"

namespace waymark::services {

/// A member of the circle as a row of People.
[[nodiscard]] PersonRow memberRow(const Directory& directory, PersonNumber number, domain::LocalTime now);
/// Someone who is not in the circle.
[[nodiscard]] PersonRow contactRow(const records::ShownRow& row, domain::LocalTime now);

}  // namespace waymark::services

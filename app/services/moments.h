// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"

namespace waymark::services {

/// The moment at which clocks on the wall of this place show a time. Where they show it twice (they went back), the
/// first; where they leave it out (they went forward), as long after the change as it would have been.
[[nodiscard]] UnixMs momentOf(domain::LocalTime time, const ToLocal& toLocal);

}  // namespace waymark::services

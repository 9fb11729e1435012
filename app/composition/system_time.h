// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"

namespace waymark::composition {

/// Wall-clock time by the C library's zone (TZ). The window uses QTimeZone's instead.
[[nodiscard]] services::ToLocal systemToLocal();

}  // namespace waymark::composition

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "platform/base/clock.h"

namespace waymark::services {

/// Records of a circle that were erased for good here, and that the relay still has something of.
struct ErasingView {
    std::size_t waiting = 0;
    std::optional<UnixMs> since;  ///< the oldest
};

}  // namespace waymark::services

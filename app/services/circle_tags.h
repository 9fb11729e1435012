// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/directory.h"
#include "app/services/views/carer_view.h"

namespace waymark::services {

[[nodiscard]] CircleTag tagOf(const Directory& directory);

/// The circles of this home of which its reader knows the members, young people's first.
[[nodiscard]] Result<std::vector<Directory>> directories(const ServiceContext& context);

/// A young person's circle that is somebody else's.
[[nodiscard]] bool isChilds(const Directory& directory);

}  // namespace waymark::services

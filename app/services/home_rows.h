// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/directory.h"
#include "app/services/views/homes_view.h"

namespace waymark::services {

/// The homes of a constellation, the hub first, then by name.
[[nodiscard]] Result<std::vector<HomeRow>> homeRows(const ServiceContext& context, const Directory& directory);

}  // namespace waymark::services

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/directory.h"
#include "app/services/views/learning_view.h"

namespace waymark::services {

/// Every block of paid lessons with its balance and lessons, newest block first.
[[nodiscard]] Result<std::vector<TuitionCard>> tuitionCards(const ServiceContext& context, const Directory& directory);

/// One lesson by its id in hex; nullopt when there is none such.
[[nodiscard]] Result<std::optional<SessionRow>> lessonNamed(const ServiceContext& context, const Directory& directory,
                                                            std::string_view id);

}  // namespace waymark::services

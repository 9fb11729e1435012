// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/directory.h"

namespace waymark::services {

/// The facts the rules ask for.
[[nodiscard]] domain::Promise promiseFrom(const records::ShownRow& row, const Directory& directory);

/// A promise as it is shown.
[[nodiscard]] PromiseRow promiseRowFrom(const records::ShownRow& row, const Directory& directory, domain::Date today);

/// All promises the reader may see, or those of one heading, in the order of Today.
[[nodiscard]] Result<std::vector<PromiseRow>> promiseRows(const ServiceContext& context, const Directory& directory,
                                                          std::optional<int> heading = {});

}  // namespace waymark::services

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/directory.h"

namespace waymark::services {

/// The facts the rules ask for.
[[nodiscard]] domain::Promise promiseFrom(const records::ShownRow& row, const Directory& directory);

/// A promise as it is shown.
[[nodiscard]] PromiseRow promiseRowFrom(const records::ShownRow& row, const Directory& directory, domain::Date today);

/// The promises the reader may see in the order of Today: every open one, then of those kept or let go the `done` made
/// last.
[[nodiscard]] Result<std::vector<PromiseRow>> promiseRows(const ServiceContext& context, const Directory& directory,
                                                          std::size_t done);
/// All of one heading.
[[nodiscard]] Result<std::vector<PromiseRow>> promisesOf(const ServiceContext& context, const Directory& directory,
                                                         int heading);
/// How many there are in all.
[[nodiscard]] Result<std::size_t> promiseCount(const ServiceContext& context, const SpaceId& space);

}  // namespace waymark::services

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace waymark::content {

/// The files of assets/content/england as they were when this was built.
[[nodiscard]] std::string_view headingsJson();
[[nodiscard]] std::string_view helplinesJson();

}  // namespace waymark::content

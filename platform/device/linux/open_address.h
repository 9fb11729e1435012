// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "platform/base/result.h"

namespace waymark::device {

/// Runs `xdg-open ADDRESS` without a shell and without keeping a child. unsupported when there is no xdg-open.
[[nodiscard]] Status openAddress(const std::string& address);

}  // namespace waymark::device

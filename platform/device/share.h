// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "platform/base/result.h"

namespace waymark::device {

/// Hands one exported file to the system, which asks the person where it should go. One thread.
class Share {
public:
    virtual ~Share() = default;

    /// not_found without that file; unsupported when the system has no way to share.
    [[nodiscard]] virtual Status file(const std::filesystem::path& path) = 0;
};

}  // namespace waymark::device

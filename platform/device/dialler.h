// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "platform/base/result.h"

namespace waymark::device {

/// Hands a number to the system's own telephone or message app; nothing is dialled without the person there. One
/// thread.
class Dialler {
public:
    virtual ~Dialler() = default;

    /// bad_input for what is no telephone number; unsupported when no app takes it.
    [[nodiscard]] virtual Status call(std::string_view number) = 0;
    [[nodiscard]] virtual Status text(std::string_view number) = 0;
};

/// Digits with at most one leading '+': spaces, dashes, dots and brackets go. bad_input for anything else, for fewer
/// than 3 digits and for more than 15. "999" and "116 123" are numbers too.
[[nodiscard]] Result<std::string> dialableNumber(std::string_view typed);

}  // namespace waymark::device

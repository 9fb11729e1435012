// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

namespace waymark::device {

struct Look {
    bool isDark = false;
    bool hasHighContrast = false;

    auto operator<=>(const Look&) const = default;
};

/// How the person has set up the system's colours. One thread.
class Appearance {
public:
    virtual ~Appearance() = default;

    /// Asks the system anew; light without extra contrast when it does not say.
    [[nodiscard]] virtual Look look() = 0;
};

}  // namespace waymark::device

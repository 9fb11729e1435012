// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "platform/base/result.h"

namespace waymark::device {

/// Reminders on the system's screen. The text never says what it is about: others look at that screen too. One thread.
class Notifications {
public:
    static constexpr std::string_view kText = "You have a reminder";

    virtual ~Notifications() = default;

    /// Shows the one reminder, or shows it again. `text` is kText in the person's language, never more.
    /// unsupported without a notification service.
    [[nodiscard]] virtual Status remind(std::string_view text) = 0;

    /// Takes it away, if it is still there.
    [[nodiscard]] virtual Status clear() = 0;
};

}  // namespace waymark::device

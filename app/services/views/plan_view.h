// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/domain/settledness.h"
#include "app/services/views/parts.h"

namespace waymark::services {

struct PlanHeadingRow {
    int number = 0;  ///< 1-10, Schedule 1 order; also the hue (number - 1)
    std::string title;
    std::string icon;     ///< name in assets/icons
    std::string section;  ///< "plan", "learning", "health" …
    bool shared = true;   ///< false: this part is not shared with the reader, and nothing else here is filled
    domain::Settledness step = domain::Settledness::notStarted;
    int openPromises = 0;
    int latePromises = 0;
    std::optional<domain::Date> nextDue;
    bool hasTwoVersions = false;
    bool started = false;  ///< false: "Not started yet"
};

struct PlanView {
    std::string circle;
    PersonTag owner;
    std::optional<domain::Date> nextReview;
    std::vector<PlanHeadingRow> headings;  ///< always ten
    int hiddenCount = 0;                   ///< parts not shared with the reader
};

}  // namespace waymark::services

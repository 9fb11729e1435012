// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/domain/reminder.h"
#include "app/services/views/heading_view.h"
#include "app/services/views/today_view.h"

namespace waymark::services {

/// One promise, with what its page needs.
struct PromiseView {
    PromiseRow row;
    PersonTag to;  ///< nobody: the young person, or it is not known
    std::string headingTitle;
    std::string note;
    CallTile reach;  ///< how to reach the one who promised
    Audience audience;
    domain::Remind remind = domain::Remind::none;  ///< on this phone
};

}  // namespace waymark::services

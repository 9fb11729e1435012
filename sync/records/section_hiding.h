// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "platform/base/clock.h"
#include "platform/base/result.h"
#include "sync/records/change_feed.h"

namespace waymark::database {
class Database;
}

namespace waymark::records {

/// A section whose time is over by this phone's own clock only: its rows stay as they are, and no Reader has them,
/// until it is shown again. Inside a transaction; publish the changes after it. Nothing when it is so already.
[[nodiscard]] Result<Changes> hideSection(database::Database& database, const SectionRef& section, UnixMs now);
[[nodiscard]] Result<Changes> showSection(database::Database& database, const SectionRef& section);
/// By the clock it was hidden with; nullopt while it is shown.
[[nodiscard]] Result<std::optional<UnixMs>> hiddenSince(database::Database& database, const SectionRef& section);

}  // namespace waymark::records

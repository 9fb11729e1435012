// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "app/services/service_context.h"
#include "platform/base/progress.h"

namespace waymark::exports {

struct JsonWish {
    std::optional<SpaceId> circle;  ///< only that one
    bool withHidden = false;        ///< masked fields too: addresses, dates of birth
    /// Where the attachments that are on this phone go, as files; made when it is not there. None are written without.
    std::optional<std::filesystem::path> files = {};
    Progress progress = {};
};

struct Exported {
    std::uint64_t records = 0;
    std::uint64_t hidden = 0;   ///< masked fields that were left out
    std::uint64_t files = 0;    ///< attachments that were written
    std::uint64_t missing = 0;  ///< and those that are at the relay only
};

/// Everything this home may read, archived included, as one JSON document in one file. It is NOT encrypted. Which
/// fields there are follows from the declaration; a record names those that were left out in "hidden". What was written
/// past the end of its author's access stands apart, in "late"; attachments nobody else knows of yet in "waiting". A
/// record whose attachment was written names the file in "file". Each is written whole or not at all: disk_full,
/// read_only, not_found for the folder.
[[nodiscard]] Result<Exported> exportJson(const services::ServiceContext& context, const std::filesystem::path& file,
                                          const JsonWish& wish = {});

}  // namespace waymark::exports

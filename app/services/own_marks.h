// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/domain/reminder.h"
#include "platform/base/result.h"
#include "platform/database/database.h"

namespace waymark::services {

/// What this phone's person keeps beside a record for themselves alone: it is never shared.
struct OwnMark {
    std::string record;  ///< its id in hex
    domain::Remind remind = domain::Remind::none;
    std::string note;
};

/// Kept in the home's own tables. Durable when a call returns.
class OwnMarks {
public:
    explicit OwnMarks(database::Database& database) : m_database(database) {}

    /// An empty one when nothing was kept.
    [[nodiscard]] Result<OwnMark> of(std::string_view record) const;
    /// Every record with a reminder, sorted by id.
    [[nodiscard]] Result<std::vector<OwnMark>> toRemind() const;
    [[nodiscard]] Status setRemind(std::string_view record, domain::Remind remind);
    [[nodiscard]] Status setNote(std::string_view record, std::string_view note);

private:
    database::Database& m_database;
};

}  // namespace waymark::services

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/base/result.h"
#include "platform/database/database.h"

namespace waymark::services {

/// What this home remembers for itself and never shares: its profile before there is a circle, its relay.
class Settings {
public:
    /// Makes or updates the `app_` tables. database_newer.
    [[nodiscard]] static Status migrate(database::Database& database);

    explicit Settings(database::Database& database) : m_database(database) {}

    /// nullopt when it was never set.
    [[nodiscard]] Result<std::optional<std::string>> get(std::string_view name) const;
    [[nodiscard]] Status set(std::string_view name, std::string_view value);

private:
    database::Database& m_database;
};

}  // namespace waymark::services

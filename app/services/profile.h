// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/domain/dates.h"
#include "app/domain/role.h"
#include "app/services/settings.h"

namespace waymark::services {

/// Who this phone's person is, as they said on Welcome. Stays on the phone; goes into a circle when one is made.
struct Profile {
    std::string name;
    domain::Role role = domain::Role::youngPerson;
    std::optional<domain::Date> born;
    std::string deviceName;  ///< how their other phones call this one
};

/// not_found before there is one.
[[nodiscard]] Result<Profile> readProfile(const Settings& settings);
/// bad_input for an empty name.
[[nodiscard]] Status writeProfile(Settings& settings, const Profile& profile);

}  // namespace waymark::services

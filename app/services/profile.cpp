// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/profile.h"

namespace waymark::services {

Result<Profile> readProfile(const Settings& settings)
{
    WAYMARK_ASSIGN(const auto name, settings.get("profile.name"));
    WAYMARK_ASSIGN(const auto role, settings.get("profile.role"));
    WAYMARK_ASSIGN(const auto born, settings.get("profile.born"));
    WAYMARK_ASSIGN(const auto device, settings.get("profile.device"));
    if (!name) {
        return fail(ErrorCode::not_found, "no profile");
    }
    return Profile{*name, domain::roleNamed(role.value_or("")).value_or(domain::Role::other),
                   domain::parseDate(born.value_or("")), device.value_or("phone")};
}

Status writeProfile(Settings& settings, const Profile& profile)
{
    if (profile.name.empty()) {
        return fail(ErrorCode::bad_input, "name");
    }
    WAYMARK_TRY(settings.set("profile.name", profile.name));
    WAYMARK_TRY(settings.set("profile.role", domain::roleName(profile.role)));
    WAYMARK_TRY(settings.set("profile.born", profile.born ? domain::printDate(*profile.born) : std::string{}));
    return settings.set("profile.device", profile.deviceName.empty() ? "phone" : profile.deviceName);
}

}  // namespace waymark::services

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/app/services/open_home.h"

#include "app/services/profile.h"

namespace waymark::tests {
namespace {

constexpr std::string_view kSecret = "correct horse";

}  // namespace

domain::LocalTime utcOf(UnixMs at)
{
    const auto minutes = at / 60'000;
    const domain::Date date(std::chrono::sys_days(std::chrono::days(minutes / 1440)));
    return {date, static_cast<std::uint16_t>(minutes % 1440)};
}

OpenHome::OpenHome() : m_clock(*fromRfc3339("2026-10-13T09:41:00Z"))
{
    auto home = composition::Home::open(m_dir.path().toStdString(), m_keystore, crypto::kLeastArgon2Cost);
    if (!home || !(*home)->vault().create(vault::SecretKind::passphrase, viewOf(kSecret))) {
        return;
    }
    m_home = std::move(*home);
    auto core = composition::Core::open({*m_home, m_clock, utcOf});
    if (!core) {
        return;
    }
    m_core = std::move(*core);
    const services::Profile sam{"Sam", domain::Role::youngPerson, domain::parseDate("2007-03-01"), "phone"};
    m_space = m_core->circleService().create("Sam's circle", false, sam).value_or(SpaceId{});
}

bool OpenHome::reopen()
{
    m_core.reset();
    auto core = composition::Core::open({*m_home, m_clock, utcOf});
    if (core) {
        m_core = std::move(*core);
    }
    return core.has_value();
}

}  // namespace waymark::tests

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/demo/phone.h"

#include "app/composition/system_time.h"

namespace waymark::demo {
namespace {

std::string typedIn(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

}  // namespace

Result<std::unique_ptr<Phone>> Phone::make(const Place& place, const std::string& folder,
                                           const services::Profile& profile)
{
    WAYMARK_ASSIGN(auto home, composition::Home::open(place.directory / folder, place.keystore));
    std::unique_ptr<Phone> phone(new Phone(profile, std::move(home)));
    WAYMARK_TRY(phone->m_home->vault().create(vault::SecretKind::passphrase, viewOf(place.passphrase)));
    WAYMARK_ASSIGN(phone->m_core, composition::Core::open({*phone->m_home, place.clock, composition::systemToLocal()}));
    WAYMARK_TRY(services::writeProfile(phone->m_core->settings(), profile));
    WAYMARK_TRY(phone->m_core->sharing().setRelay(place.relay));
    return phone;
}

Status Phone::sync()
{
    WAYMARK_ASSIGN(const auto report, m_core->sharing().syncOnce());
    return report.complete() ? Status() : fail(report.problems.front().code, "sync of " + m_profile.name);
}

Status join(Phone& host, const SpaceId& space, Phone& guest, domain::Role role,
            const std::vector<services::Grant>& grants)
{
    WAYMARK_ASSIGN(const auto invite, host.core().circleService().invitePerson(space, role, grants));
    WAYMARK_TRY(host.sync());
    WAYMARK_TRY(guest.core().circleService().join(typedIn(invite.words), guest.profile()));
    WAYMARK_TRY(guest.sync());
    WAYMARK_TRY(host.sync());
    WAYMARK_ASSIGN(const auto asked, host.core().circleService().invitation(invite.id));
    WAYMARK_ASSIGN(const auto waiting, guest.core().circleService().joining());
    if (asked.requests.empty() || asked.requests.front().checkWords != waiting.checkWords) {
        return fail(ErrorCode::code_invalid, "the six words differ");
    }
    WAYMARK_TRY(host.core().circleService().approve(asked.requests.front().id));
    WAYMARK_TRY(host.sync());
    WAYMARK_TRY(guest.sync());
    return host.sync();
}

}  // namespace waymark::demo

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/odd_service.h"

#include <algorithm>
#include <map>

#include "app/services/directory.h"

namespace waymark::services {
namespace {

OddKind kindOf(const circle::Alarm& alarm, PersonNumber me)
{
    switch (alarm.code) {
        case ErrorCode::relay_forgot:
            return OddKind::relayForgot;
        case ErrorCode::relay_withholds:
            return OddKind::relayWithholds;
        case ErrorCode::relay_untrusted:
            return OddKind::otherRelay;
        case ErrorCode::ledger_fork:
            return OddKind::twoStories;
        case ErrorCode::stream_fork:
            return OddKind::copiedPhone;
        case ErrorCode::device_copied:
            return OddKind::thisPhoneCopied;
        case ErrorCode::ledger_branch:
            return OddKind::wentTwoWays;
        case ErrorCode::owner_changed:
            return OddKind::newOwner;
        case ErrorCode::owner_notice:
            return OddKind::ownerUnwanted;
        case ErrorCode::close_unsigned:
            return OddKind::noCloseReceipt;
        case ErrorCode::snapshot_differs:
            return OddKind::phonesDiffer;
        case ErrorCode::snapshot_full:
            return OddKind::noRoomForSnapshot;
        case ErrorCode::bad_keyring:
            return OddKind::badKey;
        default:
            break;
    }
    if (alarm.author == 0) {
        return OddKind::changedOnTheWay;
    }
    return alarm.author == me ? OddKind::mineUndone : OddKind::badChange;
}

/// What is told as one thing: the same, in the same circle, by the same person.
struct Group {
    SpaceId space;
    OddKind kind = OddKind::changedOnTheWay;
    PersonNumber author = 0;
    auto operator<=>(const Group&) const = default;
};

using Groups = std::map<Group, std::vector<circle::Alarm>>;

Groups groupsOf(const ServiceContext& context)
{
    Groups groups;
    for (const auto& alarm : context.circles.alarms()) {
        const auto me = context.circles.everMe(alarm.space);
        groups[{alarm.space, kindOf(alarm, me.value_or(0)), alarm.author}].push_back(alarm);
    }
    return groups;
}

std::string idOf(const std::vector<circle::Alarm>& alarms)
{
    return std::to_string(alarms.front().id);
}

void nameSections(OddThing& thing, const Directory& directory, const std::vector<circle::Alarm>& alarms)
{
    for (const auto& section : directory.sections()) {
        const bool meant = std::ranges::find(alarms, section.channel, &circle::Alarm::channel) != alarms.end();
        if (meant && std::ranges::find(thing.sections, section.name) == thing.sections.end()) {
            thing.sections.push_back(section.name);
        }
    }
}

}  // namespace

Result<OddView> OddService::odd() const
{
    OddView view;
    for (const auto& [group, alarms] : groupsOf(m_context)) {
        OddThing thing;
        thing.id = idOf(alarms);
        thing.kind = group.kind;
        thing.at = std::ranges::max(alarms, {}, &circle::Alarm::at).at;
        if (const auto directory = Directory::load(m_context, group.space)) {
            thing.circle = directory->circle().name;
            if (group.author != 0) {
                thing.who = directory->tag(group.author);
            }
            nameSections(thing, *directory, alarms);
        }
        view.things.push_back(std::move(thing));
    }
    std::ranges::stable_sort(view.things, std::ranges::greater{}, &OddThing::at);
    return view;
}

Status OddService::putAway(std::string_view id)
{
    const auto groups = groupsOf(m_context);
    const auto found = std::ranges::find_if(groups, [&](const auto& one) { return idOf(one.second) == id; });
    if (found == groups.end()) {
        return fail(ErrorCode::not_found, "nothing odd of that name");
    }
    for (const auto& alarm : found->second) {
        WAYMARK_TRY(m_context.circles.dismissAlarm(alarm.id));
    }
    return {};
}

}  // namespace waymark::services

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/circle_service.h"

#include <algorithm>

#include "app/content/content.h"
#include "app/schema/declaration.h"
#include "app/services/directory.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

Access accessOf(circle::Access access)
{
    switch (access) {
        case circle::Access::write:
            return Access::write;
        case circle::Access::read:
            return Access::read;
        case circle::Access::none:
            break;
    }
    return Access::none;
}

std::optional<ClosedCircle> closedFrom(const ServiceContext& context, const Directory& directory)
{
    const auto& closed = directory.circle().closed;
    if (!closed) {
        return std::nullopt;
    }
    const auto wanted = context.circles.wantsDeletion(directory.circle().space);
    return ClosedCircle{directory.tag(closed->by), closed->at,      closed->waits,
                        closed->deletes,           closed->deleted, wanted.value_or(false)};
}

RelaysWord saidOf(const circle::CircleView& circle)
{
    if (!circle.saidOver) {
        return RelaysWord::none;
    }
    return circle.saidOver->code == ErrorCode::circle_closed ? RelaysWord::closed : RelaysWord::takenOut;
}

CircleView viewFrom(const ServiceContext& context, const Directory& directory)
{
    CircleView view;
    view.id = directory.circle().space.hex();
    view.name = directory.circle().name;
    view.constellation = directory.constellation();
    view.mine = directory.isOwner();
    view.over = directory.isOver();
    view.closed = closedFrom(context, directory);
    view.said = saidOf(directory.circle());
    view.canLeave = directory.circle().me != 0 && !directory.isOwner() && !view.closed;
    view.canClose = directory.circle().mayClose;
    view.waiting = static_cast<int>(directory.circle().waitingEntries);
    for (const auto& section : directory.sections()) {
        const Access mine = view.mine ? Access::owner : accessOf(section.mine);
        view.sections.push_back({section.name, section.ownDevicesOnly, mine, section.keyMissing});
    }
    for (const auto& member : directory.members()) {
        Member shown{.person = directory.tag(member.number),
                     .number = static_cast<int>(member.number),
                     .owner = member.level == circle::Level::owner,
                     .devices = static_cast<int>(member.devices.size()),
                     .lastHeard = {},
                     .sections = {}};
        for (const auto& section : directory.sections()) {
            shown.sections.push_back(directory.accessNow(member.number, section));
        }
        view.members.push_back(std::move(shown));
    }
    return view;
}

}  // namespace

Result<SpaceId> CircleService::create(const std::string& name, bool constellation, const Profile& profile,
                                      UnixMs lookedAfterUntil)
{
    if (name.empty()) {
        return fail(ErrorCode::bad_input, "name");
    }
    circle::NewCircle wanted;
    wanted.name = name;
    wanted.kind = constellation ? circle::CircleKind::constellation : circle::CircleKind::youngPerson;
    wanted.myName = profile.name;
    wanted.myRole = domain::roleName(profile.role);
    wanted.deviceName = profile.deviceName;
    wanted.lookedAfterUntil = lookedAfterUntil;
    WAYMARK_ASSIGN(const SpaceId space, m_context.circles.createCircle(wanted));
    if (!constellation) {
        Profile whose = profile;
        if (lookedAfterUntil != 0) {
            whose.name = name;
            whose.born = {};
        }
        WAYMARK_TRY(fillNewCircle(space, whose));
    }
    return space;
}

Status CircleService::fillNewCircle(const SpaceId& space, const Profile& profile)
{
    const Rows rows(m_context);
    WAYMARK_ASSIGN(const auto about, rows.fresh(space, schema::profile::kTable));
    RowEdits first(about);
    first.make().putText(schema::profile::kName, profile.name);
    if (profile.born) {
        first.putDate(schema::profile::kBorn, profile.born);
    }
    std::vector<records::Edit> edits = first.all();
    for (const auto& heading : content::headings()) {
        WAYMARK_ASSIGN(const auto row, rows.fresh(space, schema::heading::kTable, heading.number));
        RowEdits made(row);
        made.make().put(schema::heading::kNumber, std::int64_t{heading.number});
        edits.insert(edits.end(), made.all().begin(), made.all().end());
    }
    WAYMARK_TRY(m_context.store.save(edits));
    return {};
}

Result<CirclesView> CircleService::circles() const
{
    CirclesView view;
    for (const auto& known : m_context.circles.circles()) {
        WAYMARK_ASSIGN(auto one, circle(known.space));
        view.circles.push_back(std::move(one));
    }
    return view;
}

Result<CircleView> CircleService::circle(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    CircleView view = viewFrom(m_context, directory);
    for (const auto& invitation : m_context.circles.invitations()) {
        if (invitation.space == space && invitation.state <= circle::InvitationState::asked) {
            view.invitesOut.push_back({.id = invitation.id.hex(),
                                       .role = domain::roleNamed(invitation.role).value_or(Role::other),
                                       .ownDevice = invitation.purpose == circle::InvitePurpose::ownDevice,
                                       .someoneWaits = invitation.state == circle::InvitationState::asked,
                                       .ends = invitation.ends});
        }
    }
    return view;
}

Result<SpaceId> CircleService::named(std::string_view name) const
{
    std::vector<SpaceId> found;
    for (const auto& circle : m_context.circles.circles()) {
        if (name.empty() || circle.name == name || circle.space.hex() == name) {
            found.push_back(circle.space);
        }
    }
    if (found.size() != 1) {
        return found.empty() ? fail(ErrorCode::not_found, "circle") : fail(ErrorCode::bad_input, "several circles fit");
    }
    return found.front();
}

Status CircleService::share(const SpaceId& space, std::string_view section, std::string_view who, Access access,
                            std::optional<UnixMs> until)
{
    switch (access) {
        case Access::none:
            return unshare(space, section, who);
        case Access::read:
            return grant(space, section, who, circle::Access::read, until.value_or(0));
        case Access::write:
        case Access::owner:
            break;
    }
    return grant(space, section, who, circle::Access::write, until.value_or(0));
}

Status CircleService::unshare(const SpaceId& space, std::string_view section, std::string_view who)
{
    return grant(space, section, who, circle::Access::none, 0);
}

Status CircleService::grant(const SpaceId& space, std::string_view section, std::string_view who, circle::Access access,
                            UnixMs until)
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const PersonNumber person, directory.named(who));
    const auto* found = directory.section(section);
    if (found == nullptr) {
        return fail(ErrorCode::not_found, "section");
    }
    return m_context.circles.grant(space, found->channel, person, access, until);
}

Status CircleService::remove(const SpaceId& space, std::string_view who)
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const PersonNumber person, directory.named(who));
    return m_context.circles.remove(space, person);
}

Status CircleService::leave(const SpaceId& space)
{
    return m_context.circles.leave(space);
}

Status CircleService::close(const SpaceId& space)
{
    return m_context.circles.close(space);
}

Status CircleService::deleteAtRelay(const SpaceId& space)
{
    return m_context.circles.deleteAtRelay(space);
}

Status CircleService::renewDevice(const SpaceId& space, const std::string& deviceName)
{
    WAYMARK_TRY(m_context.circles.renewDevice(space, deviceName));
    for (const auto& alarm : m_context.circles.alarms()) {
        const bool answered = alarm.space == space && alarm.code == ErrorCode::device_copied;
        WAYMARK_TRY(answered ? m_context.circles.dismissAlarm(alarm.id) : Status{});
    }
    return {};
}

Status CircleService::revokeDevice(const SpaceId& space, const SignKey& device)
{
    return m_context.circles.revokeDevice(space, device);
}

}  // namespace waymark::services

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/people_service.h"

#include <algorithm>

#include "app/content/content.h"
#include "app/schema/declaration.h"
#include "app/services/directory.h"
#include "app/services/people_rows.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

std::string_view homeSection(const Directory& directory)
{
    return directory.constellation() ? "constellation" : "about";
}

bool looksAfter(Role role)
{
    return role == Role::fosterCarer || role == Role::hubCarer || role == Role::kinshipCarer || role == Role::family;
}

std::vector<Phone> phonesOf(const std::string& phone, const std::string& textTo)
{
    std::vector<Phone> phones;
    if (!phone.empty()) {
        phones.push_back({"call", phone});
    }
    if (!textTo.empty()) {
        phones.push_back({"text", textTo});
    }
    return phones;
}

}  // namespace

Result<PeopleView> PeopleService::people(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    const auto now = m_context.now();
    PeopleView view;
    view.me = directory.me();
    view.circleCount = static_cast<int>(directory.members().size());
    view.writable = directory.mayWrite(homeSection(directory));
    for (const auto& member : directory.members()) {
        if (!member.isMe && !directory.isOver()) {
            view.circle.push_back(memberRow(directory, member.number, now));
        }
    }
    WAYMARK_ASSIGN(auto contacts, Rows(m_context).list(space, schema::contact::kTable));
    std::ranges::reverse(contacts);
    for (const auto& row : contacts) {
        const bool service = choiceOf(row, schema::contact::kGroup, schema::ContactGroup::service,
                                      schema::ContactGroup::important) == schema::ContactGroup::service;
        (service ? view.services : view.important).push_back(contactRow(row, now));
    }
    view.empty = view.circle.empty() && view.important.empty() && view.services.empty();
    return view;
}

Result<PersonView> PeopleService::person(const SpaceId& space, std::string_view key) const
{
    const auto number = memberOfKey(key);
    return number ? member(space, *number) : contact(key);
}

Result<PersonView> PeopleService::member(const SpaceId& space, PersonNumber number) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    PersonView view;
    view.row = memberRow(directory, number, m_context.now());
    view.id = view.row.reach.person.id;
    if (view.id.empty()) {
        return fail(ErrorCode::not_found);
    }
    if (const auto* row = directory.record(number); row != nullptr) {
        view.phones = phonesOf(textOf(*row, schema::person::kPhone), textOf(*row, schema::person::kTextTo));
        view.textTo = textOf(*row, schema::person::kTextTo);
        view.hours = textOf(*row, schema::person::kHours);
        view.note = textOf(*row, schema::person::kNote);
        view.recordId = row->ref.row.hex();
        view.hasAddress = !textOf(*row, schema::person::kAddress).empty();
    }
    view.writable = directory.mayWrite(homeSection(directory));
    view.canShare = directory.arranges() && number != directory.circle().me;
    view.canRemove = directory.mayRemove(number);
    for (const auto& section : directory.sections()) {
        if (!section.ownDevicesOnly) {
            view.sees.push_back(directory.accessNow(number, section));
        }
    }
    return view;
}

Result<PersonView> PeopleService::contact(std::string_view id) const
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).shown(id));
    if (row.ref.table != schema::contact::kTable) {
        return fail(ErrorCode::not_found);
    }
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, row.ref.section.space));
    PersonView view;
    view.row = contactRow(row, m_context.now());
    view.id = view.row.reach.person.id;
    view.phones = phonesOf(textOf(row, schema::contact::kPhone), textOf(row, schema::contact::kTextTo));
    view.textTo = textOf(row, schema::contact::kTextTo);
    view.hours = textOf(row, schema::contact::kHours);
    view.note = textOf(row, schema::contact::kNote);
    view.recordId = view.id;
    view.hasAddress = !textOf(row, schema::contact::kAddress).empty();
    view.writable = directory.mayWrite(homeSection(directory));
    return view;
}

HelpView PeopleService::help(Role role)
{
    HelpView view;
    auto groups = content::helplines().groups;
    if (looksAfter(role)) {
        std::ranges::stable_partition(groups, [](const content::HelplineGroup& group) {
            return group.id == "emergency" || group.id == "carers";
        });
    }
    for (const auto& group : groups) {
        HelplineGroup shown{group.title, {}};
        for (const auto& line : content::helplines().lines) {
            if (line.group == group.id) {
                shown.rows.push_back({.id = line.id,
                                      .name = line.name,
                                      .phone = line.phone,
                                      .text = line.textWord,
                                      .textTo = line.textTo,
                                      .purpose = line.purpose,
                                      .hours = line.hours,
                                      .free = line.free,
                                      .day24 = line.alwaysOpen,
                                      .checkFirst = line.provenance.confidence == content::Confidence::unchecked,
                                      .checkedOn = line.provenance.checkedOn});
            }
        }
        view.groups.push_back(std::move(shown));
    }
    return view;
}

}  // namespace waymark::services

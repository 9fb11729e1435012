// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/homes_service.h"

#include <algorithm>

#include "app/domain/contact.h"
#include "app/schema/declaration.h"
#include "app/services/agenda_rows.h"
#include "app/services/circle_tags.h"
#include "app/services/home_rows.h"
#include "app/services/people_rows.h"
#include "app/services/people_service.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

namespace fields = schema::home;

constexpr std::string_view kSection = "constellation";

Status check(const HomeWords& words)
{
    if (words.name.empty()) {
        return fail(ErrorCode::bad_input, "name");
    }
    return domain::WeeklyHours::parse(words.hours.value_or("")) ? Status() : fail(ErrorCode::bad_input, "hours");
}

/// Adds and takes out what differs, so that two people who each add somebody keep both.
void putMembers(RowEdits& edits, const std::vector<std::string>& wanted, const std::vector<std::string>& before)
{
    for (const auto& key : wanted) {
        if (const auto number = memberOfKey(key); number && std::ranges::find(before, key) == before.end()) {
            edits.put(fields::kMembers, std::int64_t{*number});
        }
    }
    for (const auto& key : before) {
        if (const auto number = memberOfKey(key); number && std::ranges::find(wanted, key) == wanted.end()) {
            edits.remove(fields::kMembers, std::int64_t{*number});
        }
    }
}

schema::HomeKind kindOf(const HomeWords& words)
{
    return words.hub ? schema::HomeKind::hub : schema::HomeKind::satellite;
}

void putChanges(RowEdits& edits, const HomeWords& words, const HomeWords& seen)
{
    edits.putTextUnless(words.name == seen.name, fields::kName, words.name)
        .putTextUnless(words.who == seen.who, fields::kWho, words.who)
        .putTextUnless(words.phone == seen.phone, fields::kPhone, words.phone);
    if (words.textTo) {
        edits.putTextUnless(words.textTo == seen.textTo, fields::kTextTo, *words.textTo);
    }
    if (words.hours) {
        edits.putTextUnless(words.hours == seen.hours, fields::kHours, *words.hours);
    }
}

void addPeople(ConstellationView& view, const Directory& directory, domain::LocalTime now)
{
    for (const auto& member : directory.members()) {
        PersonRow person = memberRow(directory, member.number, now);
        view.people.push_back(person.reach.person);
        if (person.onCallNow) {
            view.onCall.push_back(person);
        }
        if (member.isMe && person.onCallNow) {
            const auto* row = directory.record(member.number);
            view.myOnCallUntil = domain::parseLocalTime(textOf(*row, schema::person::kOnCallUntil));
        }
        if (!member.isMe && person.reach.person.role == Role::hubCarer) {
            view.hubCarers.push_back(std::move(person));
        }
    }
}

Result<ConstellationView> viewOf(const ServiceContext& context, const Directory& directory)
{
    ConstellationView view;
    view.whose = tagOf(directory);
    view.shared = directory.section(kSection) != nullptr;
    view.writable = directory.mayWrite(kSection);
    addPeople(view, directory, context.now());
    WAYMARK_ASSIGN(view.homes, homeRows(context, directory));
    WAYMARK_ASSIGN(view.gatherings, eventRows(context, directory));
    std::erase_if(view.gatherings, [](const EventRow& event) { return event.cancelled; });
    return view;
}

}  // namespace

Result<ConstellationsView> HomesService::constellations() const
{
    ConstellationsView view;
    WAYMARK_ASSIGN(const auto all, directories(m_context));
    for (const auto& directory : all) {
        if (directory.constellation()) {
            WAYMARK_ASSIGN(auto one, viewOf(m_context, directory));
            view.all.push_back(std::move(one));
        }
    }
    return view;
}

Result<std::string> HomesService::add(const SpaceId& space, const HomeWords& words)
{
    WAYMARK_TRY(check(words));
    WAYMARK_ASSIGN(const auto row, Rows(m_context).fresh(space, fields::kTable));
    RowEdits edits(row);
    edits.make().putChoice(fields::kType, kindOf(words));
    putChanges(edits, words, {});
    putMembers(edits, words.members, {});
    edits.putTextUnless(words.note.empty(), fields::kNote, words.note);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return row.row.hex();
}

Status HomesService::edit(std::string_view id, const HomeWords& words, const HomeWords& seen)
{
    WAYMARK_TRY(check(words));
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    RowEdits edits(row);
    if (words.hub != seen.hub) {
        edits.putChoice(fields::kType, kindOf(words));
    }
    putChanges(edits, words, seen);
    putMembers(edits, words.members, seen.members);
    if (words.note != seen.note) {
        edits.putDraft(fields::kNote, words.note);
    }
    return Rows(m_context).save(edits);
}

Status HomesService::archive(std::string_view id)
{
    return Rows(m_context).setLife(id, records::EditKind::archive);
}

Status HomesService::restore(std::string_view id)
{
    return Rows(m_context).setLife(id, records::EditKind::restore);
}

Status HomesService::setOnCall(const SpaceId& space, std::optional<domain::LocalTime> until)
{
    WAYMARK_ASSIGN(const auto circle, m_context.circles.circle(space));
    return PeopleService(m_context).setOnCall(space, keyOfMember(circle.me), until);
}

}  // namespace waymark::services

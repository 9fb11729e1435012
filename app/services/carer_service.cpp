// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/carer_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/agenda_rows.h"
#include "app/services/circle_tags.h"
#include "app/services/note_service.h"
#include "app/services/people_rows.h"
#include "app/services/promise_rows.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "app/services/tuition_cards.h"

namespace waymark::services {
namespace {

constexpr int kDaysShown = 7;

/// Events of today and the six days after it.
std::vector<EventRow> soonOf(std::vector<EventRow> events, domain::Date today)
{
    const domain::Date end = domain::addDays(today, kDaysShown);
    std::erase_if(events, [&](const EventRow& event) { return event.cancelled || !(event.starts.date < end); });
    return events;
}

int lessonMinutes(const std::vector<TuitionCard>& cards, domain::Date today)
{
    using domain::SessionState;
    const domain::Date monday = domain::addDays(today, -domain::weekdayOf(today));
    const domain::Date nextMonday = domain::addDays(monday, kDaysShown);
    int minutes = 0;
    for (const auto& card : cards) {
        for (const auto& session : card.sessions) {
            const bool counts = session.state == SessionState::booked || session.state == SessionState::done;
            const auto day = session.starts.date;
            minutes += counts && !(day < monday) && day < nextMonday ? session.minutes : 0;
        }
    }
    return minutes;
}

Result<ChildCard> cardOf(const ServiceContext& context, const Directory& directory, const std::vector<EventRow>& soon)
{
    namespace fields = schema::setting;
    ChildCard card;
    card.whose = tagOf(directory);
    WAYMARK_ASSIGN(const auto notes, NoteService(context).notes(directory.circle().space));
    card.canNote = notes.writable;
    card.noteDraft = notes.draft;
    card.noteAudience = notes.audience;
    if (!soon.empty()) {
        card.next = soon.front();
    }
    WAYMARK_ASSIGN(const auto tuition, tuitionCards(context, directory));
    card.lessonMinutes = lessonMinutes(tuition, context.today());
    WAYMARK_ASSIGN(const auto settings, Rows(context).list(directory.circle().space, fields::kTable));
    if (!settings.empty()) {
        card.schoolPhone = textOf(settings.front(), fields::kPhone);
        card.schoolContact = textOf(settings.front(), fields::kContact);
    }
    return card;
}

void addOnCall(CarerDayView& view, const Directory& directory, domain::LocalTime now)
{
    for (const auto& member : directory.members()) {
        PersonRow person = memberRow(directory, member.number, now);
        if (!member.isMe && person.onCallNow && person.reach.canCall) {
            view.onCall.push_back({tagOf(directory), std::move(person)});
        }
    }
}

Status addCircle(CarerDayView& view, const ServiceContext& context, const Directory& directory)
{
    const CircleTag whose = tagOf(directory);
    WAYMARK_ASSIGN(auto events, eventRows(context, directory));
    const auto soon = soonOf(std::move(events), view.today);
    for (const auto& event : soon) {
        view.events.push_back({whose, event});
    }
    WAYMARK_ASSIGN(auto promises, promiseRows(context, directory, 0));
    for (auto& promise : promises) {
        const auto standing = promise.status.standing;
        const bool open = standing != domain::PromiseStanding::kept && standing != domain::PromiseStanding::letGo;
        if (promise.who.me && open) {
            view.promises.push_back({whose, std::move(promise)});
        }
    }
    if (isChilds(directory)) {
        WAYMARK_ASSIGN(auto card, cardOf(context, directory, soon));
        view.children.push_back(std::move(card));
    }
    addOnCall(view, directory, context.now());
    view.circles.push_back(whose);
    return {};
}

/// No date comes last.
bool promiseSooner(const WhosePromise& left, const WhosePromise& right)
{
    const auto& a = left.promise.by;
    const auto& b = right.promise.by;
    return a && b ? *a < *b : a.has_value() && !b;
}

}  // namespace

Result<CarerDayView> CarerService::day() const
{
    CarerDayView view;
    view.today = m_context.today();
    WAYMARK_ASSIGN(const auto all, directories(m_context));
    for (const auto& directory : all) {
        WAYMARK_TRY(addCircle(view, m_context, directory));
    }
    std::ranges::stable_sort(view.events, {}, [](const WhoseEvent& one) { return one.event.starts; });
    std::ranges::stable_sort(view.promises, promiseSooner);
    return view;
}

Result<ChildView> CarerService::child(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    if (directory.constellation() || directory.circle().me == 0) {
        return fail(ErrorCode::not_found);
    }
    ChildView view;
    WAYMARK_ASSIGN(auto events, eventRows(m_context, directory));
    view.week = soonOf(std::move(events), m_context.today());
    WAYMARK_ASSIGN(view.card, cardOf(m_context, directory, view.week));
    const PersonTag young = directory.young();
    if (const auto member = memberOfKey(young.id)) {
        view.reach = memberRow(directory, *member, m_context.now());
    } else {
        view.reach.reach.person = young;
    }
    for (const auto name : schema::youngPersonSections()) {
        const auto* section = directory.section(name);
        if (section != nullptr && !section->ownDevicesOnly) {
            view.parts.push_back(directory.accessNow(directory.circle().me, *section));
        }
    }
    // All but the one that is only ever the young person's own.
    view.partsNotShared = static_cast<int>(schema::youngPersonSections().size() - 1 - view.parts.size());
    WAYMARK_ASSIGN(view.notes, NoteService(m_context).notes(space));
    return view;
}

}  // namespace waymark::services

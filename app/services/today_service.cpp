// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/today_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/agenda_rows.h"
#include "app/services/people_rows.h"
#include "app/services/promise_rows.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

constexpr std::size_t kShown = 3;

void fillAgenda(TodayView& view, std::vector<EventRow> events, domain::LocalTime now)
{
    const auto agenda = agendaOf(events, now);
    for (std::size_t at = 0; at < events.size(); ++at) {
        if (agenda.next == at) {
            view.next = std::move(events[at]);
        } else if (view.later.size() < kShown && !events[at].cancelled) {
            view.later.push_back(std::move(events[at]));
        }
    }
}

/// Whoever can be rung now comes first; then the order they joined in.
std::vector<CallTile> callTiles(const Directory& directory, domain::LocalTime now)
{
    std::vector<PersonRow> people;
    for (const auto& member : directory.members()) {
        PersonRow person = memberRow(directory, member.number, now);
        if (!member.isMe && (person.reach.canCall || person.reach.canText)) {
            people.push_back(std::move(person));
        }
    }
    std::ranges::stable_sort(people, {}, [](const PersonRow& person) {
        return std::pair(!person.onCallNow, !(person.reach.openNow && person.reach.canCall));
    });
    std::vector<CallTile> tiles;
    for (PersonRow& person : people) {
        if (tiles.size() < kShown) {
            tiles.push_back(std::move(person.reach));
        }
    }
    return tiles;
}

}  // namespace

Result<TodayView> TodayService::today(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    const auto now = m_context.now();
    TodayView view;
    view.today = now.date;
    view.me = directory.me();
    WAYMARK_ASSIGN(auto events, eventRows(m_context, directory));
    fillAgenda(view, std::move(events), now);
    WAYMARK_ASSIGN(view.promises, promiseRows(m_context, directory, kShown));
    WAYMARK_ASSIGN(const auto promises, promiseCount(m_context, space));
    view.promiseCount = static_cast<int>(promises);
    view.promises.resize(std::min(view.promises.size(), kShown));
    view.calls = callTiles(directory, now);
    WAYMARK_ASSIGN(const auto headings, Rows(m_context).list(space, schema::heading::kTable));
    for (const auto& row : headings) {
        const int number = static_cast<int>(numberOf(row, schema::heading::kNumber).value_or(0));
        if (row.conflict && number > 0) {
            ++view.textsToSettle;
            view.settleHeading = std::min(view.settleHeading.value_or(number), number);
        }
    }
    return view;
}

}  // namespace waymark::services

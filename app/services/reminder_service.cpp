// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/reminder_service.h"

#include <algorithm>
#include <charconv>

#include "app/domain/agenda.h"
#include "app/domain/promise.h"
#include "app/schema/declaration.h"
#include "app/services/agenda_rows.h"
#include "app/services/moments.h"
#include "app/services/own_marks.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

constexpr std::string_view kQuiet = "reminders.quiet";
constexpr std::string_view kShownUntil = "reminders.shown_until";
constexpr std::string_view kNone = "none";
constexpr std::size_t kMost = 64;

bool hasTime(records::TableId table)
{
    return table == schema::event::kTable || table == schema::session::kTable || table == schema::promise::kTable;
}

bool isOff(const records::ShownRow& row)
{
    switch (row.ref.table) {
        case schema::event::kTable:
            return flagOf(row, schema::event::kCancelled);
        case schema::session::kTable:
            return choiceOf(row, schema::session::kState, domain::SessionState::cancelled,
                            domain::SessionState::booked) != domain::SessionState::booked ||
                   choiceOf(row, schema::session::kAnswer, domain::Rsvp::maybe, domain::Rsvp::none) ==
                       domain::Rsvp::cannot;
        default:
            return choiceOf(row, schema::promise::kState, domain::PromiseState::letGo, domain::PromiseState::open) !=
                   domain::PromiseState::open;
    }
}

}  // namespace

std::optional<ReminderService::Timed> ReminderService::timeOf(const records::ShownRow& row) const
{
    if (row.life != records::RowLife::live || isOff(row) || saidNo(row)) {
        return std::nullopt;
    }
    if (row.ref.table == schema::promise::kTable) {
        const auto by = dateOf(row, schema::promise::kBy);
        return by ? std::optional(Timed{{*by, 0}, true}) : std::nullopt;
    }
    const bool lesson = row.ref.table == schema::session::kTable;
    const auto start = startOf(textOf(row, lesson ? schema::session::kStarts : schema::event::kStarts));
    return start ? std::optional(Timed{start->time, start->allDay}) : std::nullopt;
}

bool ReminderService::saidNo(const records::ShownRow& event) const
{
    const auto circle = m_context.circles.circle(event.ref.section.space);
    if (event.ref.table != schema::event::kTable || !circle) {
        return false;
    }
    records::ListFilter filter;
    filter.table = schema::answer::kTable;
    filter.space = event.ref.section.space;
    filter.parent = event.ref.row;
    const auto answers = m_context.store.reader().list(filter);
    return answers && std::ranges::any_of(*answers, [&](const records::ShownRow& row) {
               return row.author == circle->me && choiceOf(row, schema::answer::kAnswer, domain::Rsvp::maybe,
                                                           domain::Rsvp::none) == domain::Rsvp::cannot;
           });
}

Result<RemindersView> ReminderService::reminders() const
{
    RemindersView view;
    WAYMARK_ASSIGN(view.quiet, quiet());
    WAYMARK_ASSIGN(const UnixMs since, shownUntil());
    WAYMARK_ASSIGN(const auto marks, OwnMarks(m_context.database).toRemind());
    const UnixMs now = m_context.clock.now();
    const Rows rows(m_context);
    for (const OwnMark& mark : marks) {
        const auto row = rows.shown(mark.record);
        const auto timed = row && hasTime(row->ref.table) ? timeOf(*row) : std::nullopt;
        if (!timed) {
            continue;  // gone, not shared any more, or without a time
        }
        const auto at = domain::remindAt(timed->starts, timed->allDay, mark.remind, view.quiet);
        if (!at) {
            continue;
        }
        const UnixMs moment = momentOf(*at, m_context.toLocal);
        const domain::LocalTime over = timed->allDay ? domain::LocalTime{timed->starts.date, 1439} : timed->starts;
        if (moment > now) {
            view.coming.push_back(moment);
        } else if (moment > since && m_context.now() <= over) {
            view.missed.push_back(moment);
        }
    }
    std::ranges::sort(view.coming);
    view.coming.resize(std::min(view.coming.size(), kMost));
    return view;
}

Status ReminderService::setRemind(std::string_view record, domain::Remind remind)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(record));
    if (!hasTime(row.table)) {
        return fail(ErrorCode::bad_input, "no time");
    }
    // What lies behind is not to be caught up with because somebody chose now.
    WAYMARK_TRY(shown(m_context.clock.now()));
    return OwnMarks(m_context.database).setRemind(record, remind);
}

Status ReminderService::setQuiet(const std::optional<domain::QuietHours>& quiet)
{
    return m_settings.set(kQuiet, quiet ? domain::printQuietHours(*quiet) : std::string(kNone));
}

Status ReminderService::shown(UnixMs until)
{
    return m_settings.set(kShownUntil, std::to_string(until));
}

Result<std::optional<domain::QuietHours>> ReminderService::quiet() const
{
    WAYMARK_ASSIGN(const auto kept, m_settings.get(kQuiet));
    if (!kept) {
        return std::optional(domain::QuietHours{});
    }
    return domain::parseQuietHours(*kept);
}

Result<UnixMs> ReminderService::shownUntil() const
{
    const UnixMs now = m_context.clock.now();
    WAYMARK_ASSIGN(const auto kept, m_settings.get(kShownUntil));
    UnixMs until = now;
    if (kept) {
        std::from_chars(kept->data(), kept->data() + kept->size(), until);
    }
    return std::min(until, now);
}

}  // namespace waymark::services

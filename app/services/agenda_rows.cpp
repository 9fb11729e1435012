// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/agenda_rows.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/domain/names.h"
#include "app/schema/declaration.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

using Answers = std::map<RowId, std::vector<records::ShownRow>>;

constexpr int kLongestDays = 31;  // of an event that is still on

Result<Answers> answersTo(const ServiceContext& context, const std::vector<records::ShownRow>& events)
{
    Answers answers;
    records::ListFilter filter;
    filter.table = schema::answer::kTable;
    for (const auto& event : events) {
        filter.space = event.ref.section.space;
        filter.parent = event.ref.row;
        WAYMARK_ASSIGN(auto rows, context.store.reader().list(filter));
        if (!rows.empty()) {
            answers.emplace(event.ref.row, std::move(rows));
        }
    }
    return answers;
}

void fillAnswers(EventRow& event, const std::vector<records::ShownRow>& answers, const Directory& directory)
{
    // Newest first, so each person's first answer is the one that stands.
    std::vector<PersonNumber> seen;
    for (const auto& answer : answers) {
        if (std::ranges::find(seen, answer.author) != seen.end()) {
            continue;
        }
        seen.push_back(answer.author);
        const auto said = choiceOf(answer, schema::answer::kAnswer, domain::Rsvp::maybe, domain::Rsvp::none);
        if (answer.author == directory.circle().me) {
            event.mine = said;
        }
        if (said == domain::Rsvp::going) {
            event.going.push_back(directory.tag(answer.author));
        }
    }
}

std::optional<EventRow> eventFrom(const records::ShownRow& row, const Answers& answers, const Directory& directory)
{
    namespace fields = schema::event;
    const auto start = startOf(textOf(row, fields::kStarts));
    if (!start) {
        return std::nullopt;
    }
    EventRow event{.id = row.ref.row.hex(),
                   .kind = choiceOf(row, fields::kType, EventKind::birthday, EventKind::other),
                   .title = textOf(row, fields::kTitle),
                   .place = textOf(row, fields::kPlace),
                   .address = textOf(row, fields::kAddress),
                   .note = textOf(row, fields::kNote),
                   .starts = start->time,
                   .minutes = static_cast<int>(numberOf(row, fields::kMinutes).value_or(0)),
                   .allDay = start->allDay,
                   .cancelled = flagOf(row, fields::kCancelled),
                   .with = directory.tags(numbersOf(row, fields::kWith)),
                   .going = {},
                   .writable = directory.mayWrite(directory.constellation() ? "constellation" : "about")};
    if (const auto found = answers.find(row.ref.row); found != answers.end()) {
        fillAnswers(event, found->second, directory);
    }
    return event;
}

std::optional<EventRow> lessonFrom(const records::ShownRow& row, const std::map<RowId, records::ShownRow>& blocks,
                                   const Directory& directory)
{
    namespace fields = schema::session;
    const auto start = startOf(textOf(row, fields::kStarts));
    const auto state = choiceOf(row, fields::kState, domain::SessionState::cancelled, domain::SessionState::booked);
    if (!start) {
        return std::nullopt;
    }
    EventRow event{.id = row.ref.row.hex(),
                   .kind = EventKind::lesson,
                   .title = {},
                   .place = textOf(row, fields::kPlace),
                   .address = {},
                   .note = {},
                   .starts = start->time,
                   .minutes = static_cast<int>(numberOf(row, fields::kMinutes).value_or(0)),
                   .cancelled = state == domain::SessionState::cancelled,
                   .settled = state == domain::SessionState::done || state == domain::SessionState::missed,
                   .mine = choiceOf(row, fields::kAnswer, domain::Rsvp::maybe, domain::Rsvp::none),
                   .with = {},
                   .going = {},
                   .writable = directory.mayWrite("learning")};
    const auto block = blocks.find(rowIdOf(row, fields::kTuition).value_or(RowId{}));
    if (block != blocks.end()) {
        event.title = textOf(block->second, schema::tuition::kSubject);
        if (const auto tutor = numberOf(block->second, schema::tuition::kTutor)) {
            event.with = directory.tags({*tutor});
        } else if (auto name = textOf(block->second, schema::tuition::kTutorName); !name.empty()) {
            PersonTag tag;
            tag.initial = domain::initialOf(name);
            tag.hue = domain::hueOf(name);
            tag.role = Role::tutor;
            tag.name = std::move(name);
            event.with.push_back(std::move(tag));
        }
    }
    return event;
}

}  // namespace

std::optional<Start> startOf(std::string_view text)
{
    if (const auto time = domain::parseLocalTime(text)) {
        return Start{*time, false};
    }
    if (const auto date = domain::parseDate(text)) {
        return Start{{*date, 0}, true};
    }
    return std::nullopt;
}

domain::AgendaItem itemOf(const EventRow& row)
{
    return {.id = row.id,
            .starts = row.starts,
            .minutes = row.minutes,
            .allDay = row.allDay,
            .cancelled = row.cancelled,
            .mine = row.mine};
}

domain::Agenda agendaOf(const std::vector<EventRow>& rows, domain::LocalTime now)
{
    std::vector<domain::AgendaItem> items;
    items.reserve(rows.size());
    for (const EventRow& row : rows) {
        items.push_back(itemOf(row));
    }
    return domain::agendaAt(std::move(items), now);
}

Result<std::vector<EventRow>> allEventRows(const ServiceContext& context, const Directory& directory,
                                           std::optional<domain::Date> from)
{
    const Rows rows(context);
    const SpaceId& space = directory.circle().space;
    const auto since = from ? std::optional<records::Value>(domain::printDate(*from)) : std::nullopt;
    WAYMARK_ASSIGN(const auto events, rows.ranged(space, schema::event::kTable, since, {}));
    WAYMARK_ASSIGN(const auto answers, answersTo(context, events));
    WAYMARK_ASSIGN(const auto sessions, rows.ranged(space, schema::session::kTable, since, {}));
    WAYMARK_ASSIGN(auto blockRows, rows.list(space, schema::tuition::kTable));
    std::map<RowId, records::ShownRow> blocks;
    for (auto& block : blockRows) {
        blocks.emplace(block.ref.row, std::move(block));
    }
    std::vector<EventRow> all;
    for (const auto& row : events) {
        if (auto event = eventFrom(row, answers, directory)) {
            all.push_back(std::move(*event));
        }
    }
    for (const auto& row : sessions) {
        if (auto lesson = lessonFrom(row, blocks, directory)) {
            all.push_back(std::move(*lesson));
        }
    }
    std::ranges::sort(all, [](const EventRow& left, const EventRow& right) {
        return std::tie(left.starts, left.id) < std::tie(right.starts, right.id);
    });
    return all;
}

Result<std::vector<EventRow>> eventRows(const ServiceContext& context, const Directory& directory)
{
    WAYMARK_ASSIGN(auto all, allEventRows(context, directory, domain::addDays(context.today(), -kLongestDays)));
    const auto now = context.now();
    std::erase_if(all, [&](const EventRow& row) { return row.settled || domain::endOf(itemOf(row)) <= now; });
    return all;
}

}  // namespace waymark::services

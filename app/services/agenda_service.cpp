// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/agenda_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/agenda_rows.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

namespace fields = schema::event;

void putWords(RowEdits& edits, const EventWords& words)
{
    edits.putChoice(fields::kType, words.kind)
        .putText(fields::kTitle, words.title)
        .putText(fields::kPlace, words.place)
        .putText(fields::kStarts,
                 words.allDay ? domain::printDate(words.starts.date) : domain::printLocalTime(words.starts))
        .put(fields::kMinutes, words.minutes > 0 ? records::Value{std::int64_t{words.minutes}} : records::Value{});
}

/// Adds and removes what differs, so that two people adding someone each keep both.
void putWith(RowEdits& edits, const std::vector<std::string>& keys, const std::vector<std::int64_t>& now)
{
    std::vector<std::int64_t> wanted;
    for (const auto& key : keys) {
        if (const auto member = memberOfKey(key)) {
            wanted.push_back(*member);
        }
    }
    for (const std::int64_t number : wanted) {
        if (std::ranges::find(now, number) == now.end()) {
            edits.put(fields::kWith, number);
        }
    }
    for (const std::int64_t number : now) {
        if (std::ranges::find(wanted, number) == wanted.end()) {
            edits.remove(fields::kWith, number);
        }
    }
}

}  // namespace

Result<std::vector<EventRow>> AgendaService::coming(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    return eventRows(m_context, directory);
}

Result<std::string> AgendaService::add(const SpaceId& space, const EventWords& words)
{
    if (words.title.empty()) {
        return fail(ErrorCode::bad_input, "title");
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).fresh(space, fields::kTable));
    RowEdits edits(row);
    edits.make();
    putWords(edits, words);
    putWith(edits, words.with, {});
    edits.putText(fields::kNote, words.note);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return row.row.hex();
}

Status AgendaService::edit(std::string_view id, const EventWords& words)
{
    if (words.title.empty()) {
        return fail(ErrorCode::bad_input, "title");
    }
    WAYMARK_ASSIGN(const auto shown, Rows(m_context).shown(id));
    RowEdits edits(shown.ref);
    putWords(edits, words);
    putWith(edits, words.with, numbersOf(shown, fields::kWith));
    if (words.note != textOf(shown, fields::kNote)) {
        edits.putText(fields::kNote, words.note);
    }
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return {};
}

Status AgendaService::cancel(std::string_view id, bool cancelled)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    WAYMARK_TRY(m_context.store.save(RowEdits(row).put(fields::kCancelled, cancelled).all()));
    return {};
}

Status AgendaService::answer(std::string_view id, domain::Rsvp answer)
{
    const Rows rows(m_context);
    WAYMARK_ASSIGN(const auto row, rows.named(id));
    if (row.table == schema::session::kTable) {
        WAYMARK_TRY(m_context.store.save(RowEdits(row).putChoice(schema::session::kAnswer, answer).all()));
        return {};
    }
    if (row.table != fields::kTable) {
        return fail(ErrorCode::bad_input, "not an event");
    }
    WAYMARK_ASSIGN(const auto circle, m_context.circles.circle(row.section.space));
    records::ListFilter filter;
    filter.table = schema::answer::kTable;
    filter.space = row.section.space;
    filter.parent = row.row;
    WAYMARK_ASSIGN(const auto given, m_context.store.reader().list(filter));
    const auto mine = std::ranges::find(given, circle.me, &records::ShownRow::author);
    if (mine != given.end()) {
        WAYMARK_TRY(m_context.store.save(RowEdits(mine->ref).putChoice(schema::answer::kAnswer, answer).all()));
        return {};
    }
    RowEdits edits({row.section, schema::answer::kTable, m_context.store.newRowId(row.section)});
    const ByteView event = row.row.view();
    edits.make()
        .put(schema::answer::kEvent, Bytes(event.begin(), event.end()))
        .putChoice(schema::answer::kAnswer, answer);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return {};
}

}  // namespace waymark::services

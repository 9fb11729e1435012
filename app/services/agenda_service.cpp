// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/agenda_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/agenda_rows.h"
#include "app/services/own_marks.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "app/services/tuition_cards.h"

namespace waymark::services {
namespace {

namespace fields = schema::event;

std::string startOf(const EventWords& words)
{
    return words.allDay ? domain::printDate(words.starts.date) : domain::printLocalTime(words.starts);
}

records::Value lengthOf(const EventWords& words)
{
    return words.minutes > 0 ? records::Value{std::int64_t{words.minutes}} : records::Value{};
}

void putWords(RowEdits& edits, const EventWords& words)
{
    edits.putChoice(fields::kType, words.kind)
        .putText(fields::kTitle, words.title)
        .putText(fields::kPlace, words.place)
        .putText(fields::kAddress, words.address)
        .putText(fields::kStarts, startOf(words))
        .put(fields::kMinutes, lengthOf(words));
}

void putChanges(RowEdits& edits, const EventWords& words, const EventWords& seen)
{
    edits.putTextUnless(words.title == seen.title, fields::kTitle, words.title)
        .putTextUnless(words.place == seen.place, fields::kPlace, words.place)
        .putTextUnless(words.address == seen.address, fields::kAddress, words.address)
        .putTextUnless(startOf(words) == startOf(seen), fields::kStarts, startOf(words));
    if (words.kind != seen.kind) {
        edits.putChoice(fields::kType, words.kind);
    }
    if (words.minutes != seen.minutes) {
        edits.put(fields::kMinutes, lengthOf(words));
    }
    if (words.note != seen.note) {
        edits.putDraft(fields::kNote, words.note);
    }
}

std::vector<std::int64_t> membersIn(const std::vector<std::string>& keys)
{
    std::vector<std::int64_t> numbers;
    for (const auto& key : keys) {
        if (const auto member = memberOfKey(key)) {
            numbers.push_back(*member);
        }
    }
    return numbers;
}

/// Adds and removes what differs, so that two people adding someone each keep both.
void putWith(RowEdits& edits, const std::vector<std::string>& keys, const std::vector<std::string>& seen)
{
    const auto wanted = membersIn(keys);
    const auto before = membersIn(seen);
    for (const std::int64_t number : wanted) {
        if (std::ranges::find(before, number) == before.end()) {
            edits.put(fields::kWith, number);
        }
    }
    for (const std::int64_t number : before) {
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

Result<AgendaView> AgendaService::agenda(const SpaceId& space, std::chrono::year_month month) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const auto all, allEventRows(m_context, directory));
    const std::string section = directory.constellation() ? "constellation" : "about";
    AgendaView view;
    view.audience = directory.audience(section);
    view.writable = directory.mayWrite(section);
    const auto now = m_context.now();
    for (const EventRow& row : all) {
        if (row.starts.date.year() / row.starts.date.month() == month) {
            view.month.push_back(row);
        }
        if (!row.settled && domain::endOf(itemOf(row)) > now) {
            view.coming.push_back(row);
        }
    }
    return view;
}

Result<EventView> AgendaService::event(const SpaceId& space, std::string_view id) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const auto all, allEventRows(m_context, directory));
    const auto found = std::ranges::find(all, id, &EventRow::id);
    if (found == all.end()) {
        return fail(ErrorCode::not_found);
    }
    WAYMARK_ASSIGN(const auto mark, OwnMarks(m_context.database).of(id));
    EventView view;
    view.row = *found;
    view.over = found->settled || domain::endOf(itemOf(*found)) <= m_context.now();
    view.remind = mark.remind;
    view.ownNote = mark.note;
    if (found->kind == EventKind::lesson) {
        WAYMARK_ASSIGN(view.lesson, lessonNamed(m_context, directory, id));
    }
    view.audience =
        directory.audience(view.lesson ? "learning" : (directory.constellation() ? "constellation" : "about"));
    return view;
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

Status AgendaService::edit(std::string_view id, const EventWords& words, const EventWords& seen)
{
    if (words.title.empty()) {
        return fail(ErrorCode::bad_input, "title");
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    if (row.table != fields::kTable) {
        return fail(ErrorCode::bad_input, "not an event");
    }
    RowEdits edits(row);
    putChanges(edits, words, seen);
    putWith(edits, words.with, seen.with);
    return Rows(m_context).save(edits);
}

Status AgendaService::cancel(std::string_view id, bool cancelled)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    if (row.table != fields::kTable) {
        return fail(ErrorCode::bad_input, "not an event");
    }
    WAYMARK_TRY(m_context.store.save(RowEdits(row).put(fields::kCancelled, cancelled).all()));
    return {};
}

Status AgendaService::archive(std::string_view id)
{
    return Rows(m_context).setLife(id, records::EditKind::archive);
}

Status AgendaService::restore(std::string_view id)
{
    return Rows(m_context).setLife(id, records::EditKind::restore);
}

Status AgendaService::keepNote(std::string_view id, std::string_view note)
{
    WAYMARK_TRY(Rows(m_context).named(id));
    return OwnMarks(m_context.database).setNote(id, note);
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

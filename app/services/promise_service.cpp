// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/promise_service.h"

#include "app/content/content.h"
#include "app/schema/declaration.h"
#include "app/services/own_marks.h"
#include "app/services/people_rows.h"
#include "app/services/promise_rows.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

namespace fields = schema::promise;

records::Value memberValue(std::string_view key)
{
    const auto member = memberOfKey(key);
    return member ? records::Value{std::int64_t{*member}} : records::Value{};
}

/// Somebody of the circle, or the name of somebody who is not.
void putWho(RowEdits& edits, const std::string& who)
{
    edits.put(fields::kMember, memberValue(who)).putText(fields::kName, memberOfKey(who) ? std::string{} : who);
}

void putTo(RowEdits& edits, const std::string& to)
{
    edits.put(fields::kTo, memberValue(to));
}

}  // namespace

Result<PromisesView> PromiseService::all(const SpaceId& space, std::size_t done) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    PromisesView view;
    WAYMARK_ASSIGN(view.rows, promiseRows(m_context, directory, done));
    WAYMARK_ASSIGN(view.count, promiseCount(m_context, space));
    return view;
}

Result<PromiseView> PromiseService::promise(const SpaceId& space, std::string_view id) const
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).shown(id));
    if (row.ref.table != fields::kTable || row.ref.section.space != space || row.life != records::RowLife::live) {
        return fail(ErrorCode::not_found);
    }
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const auto mark, OwnMarks(m_context.database).of(id));
    PromiseView view;
    view.row = promiseRowFrom(row, directory, m_context.today());
    view.to = directory.tag(static_cast<PersonNumber>(numberOf(row, fields::kTo).value_or(0)));
    view.note = textOf(row, fields::kNote);
    if (const auto member = memberOfKey(view.row.who.id); member && !view.row.who.me) {
        view.reach = memberRow(directory, *member, m_context.now()).reach;
    }
    if (const auto* heading = content::headingNumbered(view.row.heading); heading != nullptr) {
        view.headingTitle = heading->title;
        view.audience = directory.audience(heading->section);
    }
    view.remind = mark.remind;
    return view;
}

Result<std::string> PromiseService::add(const SpaceId& space, int heading, const PromiseWords& words)
{
    if (words.what.empty()) {
        return fail(ErrorCode::bad_input, "what");
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).fresh(space, fields::kTable, heading));
    RowEdits edits(row);
    edits.make().put(fields::kHeading, std::int64_t{heading}).putChoice(fields::kState, domain::PromiseState::open);
    edits.putText(fields::kWhat, words.what).putDate(fields::kBy, words.by);
    putWho(edits, words.who);
    putTo(edits, words.to);
    edits.putTextUnless(words.note.empty(), fields::kNote, words.note);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return row.row.hex();
}

Status PromiseService::edit(std::string_view id, const PromiseWords& words, const PromiseWords& seen)
{
    if (words.what.empty()) {
        return fail(ErrorCode::bad_input, "what");
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    RowEdits edits(row);
    edits.putTextUnless(words.what == seen.what, fields::kWhat, words.what);
    if (words.who != seen.who) {
        putWho(edits, words.who);
    }
    if (words.by != seen.by) {
        edits.putDate(fields::kBy, words.by);
    }
    if (words.to != seen.to) {
        putTo(edits, words.to);
    }
    if (words.note != seen.note) {
        edits.putDraft(fields::kNote, words.note);
    }
    return Rows(m_context).save(edits);
}

Status PromiseService::setState(std::string_view id, domain::PromiseState state)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    WAYMARK_TRY(m_context.store.save(RowEdits(row).putChoice(fields::kState, state).all()));
    return {};
}

Status PromiseService::archive(std::string_view id)
{
    return Rows(m_context).setLife(id, records::EditKind::archive);
}

Status PromiseService::restore(std::string_view id)
{
    return Rows(m_context).setLife(id, records::EditKind::restore);
}

}  // namespace waymark::services

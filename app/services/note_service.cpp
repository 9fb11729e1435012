// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/note_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/agenda_rows.h"
#include "app/services/directory.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

namespace fields = schema::note;

constexpr std::string_view kSection = "home";

std::string textOf(const std::optional<records::Draft>& draft)
{
    const auto* text = draft ? std::get_if<std::string>(&draft->value) : nullptr;
    return text == nullptr ? std::string{} : *text;
}

}  // namespace

Result<std::optional<records::Draft>> NoteService::draft(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto drafts, m_context.store.reader().drafts());
    std::optional<records::Draft> newest;
    for (const auto& one : drafts) {
        const bool isNote = one.row.table == fields::kTable && one.row.section.space == space;
        if (isNote && (!newest || newest->changedAt < one.changedAt)) {
            newest = one;
        }
    }
    return newest;
}

Result<NotesView> NoteService::notes(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    NotesView view;
    view.shared = directory.section(kSection) != nullptr;
    if (!view.shared) {
        return view;
    }
    view.writable = directory.mayWrite(kSection);
    view.audience = directory.audience(kSection);
    WAYMARK_ASSIGN(const auto begun, draft(space));
    view.draft = textOf(begun);
    WAYMARK_ASSIGN(const auto rows, Rows(m_context).list(space, fields::kTable));
    for (const auto& row : rows) {
        const auto at = startOf(services::textOf(row, fields::kAt));
        view.rows.push_back({row.ref.row.hex(), directory.tag(row.author),
                             at ? at->time : m_context.toLocal(row.madeAt), services::textOf(row, fields::kText)});
    }
    std::ranges::stable_sort(view.rows, std::greater{}, &NoteRow::at);
    return view;
}

Status NoteService::keep(const SpaceId& space, const std::string& text)
{
    if (text.empty()) {
        return discard(space);
    }
    WAYMARK_ASSIGN(const auto begun, draft(space));
    if (begun) {
        return m_context.store.keepDraft(begun->row, fields::kText, text);
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).fresh(space, fields::kTable));
    WAYMARK_TRY(m_context.store.openDraft(row, fields::kText));
    return m_context.store.keepDraft(row, fields::kText, text);
}

Status NoteService::discard(const SpaceId& space)
{
    WAYMARK_ASSIGN(const auto begun, draft(space));
    return begun ? m_context.store.dropDraft(begun->row, fields::kText) : Status();
}

Result<std::string> NoteService::save(const SpaceId& space, const std::string& text)
{
    if (text.empty()) {
        return fail(ErrorCode::bad_input, "text");
    }
    WAYMARK_ASSIGN(const auto begun, draft(space));
    auto row = begun ? begun->row : records::RowRef{};
    if (!begun) {
        WAYMARK_ASSIGN(row, Rows(m_context).fresh(space, fields::kTable));
    }
    RowEdits edits(row);
    edits.make().putText(fields::kAt, domain::printLocalTime(m_context.now()));
    auto all = edits.all();
    all.push_back({.row = row, .column = fields::kText, .value = text, .fromDraft = begun.has_value()});
    WAYMARK_TRY(m_context.store.save(all));
    return row.row.hex();
}

Status NoteService::archive(std::string_view id)
{
    return Rows(m_context).setLife(id, records::EditKind::archive);
}

Status NoteService::restore(std::string_view id)
{
    return Rows(m_context).setLife(id, records::EditKind::restore);
}

}  // namespace waymark::services

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/heading_editor.h"

#include "app/schema/declaration.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "app/services/text_fields.h"

namespace waymark::services {

Result<HeadingEditor::Place> HeadingEditor::find(const SpaceId& space, int heading, std::string_view field) const
{
    WAYMARK_ASSIGN(const auto* column, columnNamed(schema::heading::kTable, field));
    if (column->merge != records::MergeKind::text) {
        return fail(ErrorCode::bad_input, "not a long text");
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).heading(space, heading));
    if (!row) {
        return fail(ErrorCode::not_found, "that heading is not here");
    }
    return Place{row->ref, column->id};
}

Result<std::string> HeadingEditor::open(const SpaceId& space, int heading, std::string_view field)
{
    WAYMARK_ASSIGN(const Place place, find(space, heading, field));
    WAYMARK_ASSIGN(const auto draft, m_context.store.openDraft(place.row, place.column));
    const auto* text = std::get_if<std::string>(&draft.value);
    return text == nullptr ? std::string{} : *text;
}

Status HeadingEditor::keep(const SpaceId& space, int heading, std::string_view field, const std::string& text)
{
    WAYMARK_ASSIGN(const Place place, find(space, heading, field));
    return m_context.store.keepDraft(place.row, place.column, text);
}

Status HeadingEditor::discard(const SpaceId& space, int heading, std::string_view field)
{
    WAYMARK_ASSIGN(const Place place, find(space, heading, field));
    return m_context.store.dropDraft(place.row, place.column);
}

Result<bool> HeadingEditor::save(const SpaceId& space, int heading, std::string_view field, const std::string& text)
{
    WAYMARK_ASSIGN(const Place place, find(space, heading, field));
    records::Edit edit{.row = place.row, .column = place.column, .value = {}, .fromDraft = true};
    if (!text.empty()) {
        edit.value = text;
    }
    WAYMARK_ASSIGN(const auto outcome, m_context.store.save(std::span(&edit, 1)));
    return !outcome.suggested.empty();
}

Status HeadingEditor::setReadiness(const SpaceId& space, int heading, Readiness readiness)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).heading(space, heading));
    if (!row) {
        return fail(ErrorCode::not_found, "that heading is not here");
    }
    WAYMARK_TRY(m_context.store.save(RowEdits(row->ref).putChoice(schema::heading::kReadiness, readiness).all()));
    return {};
}

Result<std::string> HeadingEditor::addSkill(const SpaceId& space, int heading, const std::string& name)
{
    if (name.empty()) {
        return fail(ErrorCode::bad_input, "name");
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).fresh(space, schema::skill::kTable, heading));
    RowEdits edits(row);
    edits.make().put(schema::skill::kHeading, std::int64_t{heading}).putText(schema::skill::kName, name);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return row.row.hex();
}

Status HeadingEditor::setSkill(std::string_view id, Readiness level)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    WAYMARK_TRY(m_context.store.save(RowEdits(row).putChoice(schema::skill::kLevel, level).all()));
    return {};
}

}  // namespace waymark::services

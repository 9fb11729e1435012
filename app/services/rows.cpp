// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/rows.h"

#include "app/schema/declaration.h"
#include "app/services/attachment_care.h"
#include "app/services/attachment_service.h"
#include "app/services/row_fields.h"

namespace waymark::services {

Result<records::RowRef> Rows::named(std::string_view id) const
{
    const auto row = RowId::fromHexText(id);
    if (!row) {
        return fail(ErrorCode::not_found);
    }
    WAYMARK_ASSIGN(const auto found, m_context.store.reader().find(*row));
    if (found.empty()) {
        return fail(ErrorCode::not_found);
    }
    return found.front();
}

Result<records::ShownRow> Rows::shown(std::string_view id) const
{
    WAYMARK_ASSIGN(const auto ref, named(id));
    return m_context.store.reader().get(ref);
}

Result<records::SectionRef> Rows::sectionFor(const SpaceId& space, records::TableId table,
                                             std::optional<int> heading) const
{
    WAYMARK_ASSIGN(const auto circle, m_context.circles.circle(space));
    const bool constellation = circle.kind == circle::CircleKind::constellation;
    const auto name = schema::sectionFor(table, heading, constellation);
    if (!name) {
        return schema::followsHeading(table) && !constellation
                   ? fail(ErrorCode::bad_input, "heading: a number from 1 to 10 is needed")
                   : fail(ErrorCode::not_found, "no section for that kind in this circle");
    }
    WAYMARK_ASSIGN(const auto section, m_context.circles.section(space, *name));
    return records::SectionRef{space, section.channel};
}

Result<records::RowRef> Rows::fresh(const SpaceId& space, records::TableId table, std::optional<int> heading) const
{
    WAYMARK_ASSIGN(const auto section, sectionFor(space, table, heading));
    return records::RowRef{section, table, m_context.store.newRowId(section)};
}

Result<std::optional<records::ShownRow>> Rows::heading(const SpaceId& space, int number) const
{
    WAYMARK_ASSIGN(auto all, list(space, schema::heading::kTable));
    std::optional<records::ShownRow> first;
    for (auto& row : all) {
        if (numberOf(row, schema::heading::kNumber) == number && (!first || row.ref.row < first->ref.row)) {
            first = std::move(row);
        }
    }
    return first;
}

Status Rows::save(const RowEdits& edits) const
{
    if (!edits.all().empty()) {
        WAYMARK_TRY(m_context.store.save(edits.all()));
    }
    return {};
}

Status Rows::setLife(std::string_view id, records::EditKind kind) const
{
    WAYMARK_ASSIGN(const auto row, named(id));
    auto edits = RowEdits(row).life(kind).all();
    if (kind != records::EditKind::erase) {
        WAYMARK_TRY(m_context.store.save(edits));
        return {};
    }
    WAYMARK_ASSIGN(const auto attached, erasingAttachments(m_context, row));
    edits.insert(edits.end(), attached.begin(), attached.end());
    WAYMARK_TRY(m_context.store.save(edits));
    return AttachmentCare(m_context).follow();
}

Result<std::vector<records::ShownRow>> Rows::list(const SpaceId& space, records::TableId table) const
{
    records::ListFilter filter;
    filter.table = table;
    filter.space = space;
    return m_context.store.reader().list(filter);
}

Result<std::vector<records::ShownRow>> Rows::ranged(const SpaceId& space, records::TableId table,
                                                    const std::optional<records::Value>& from,
                                                    const std::optional<records::Value>& to, std::size_t limit) const
{
    records::ListFilter filter;
    filter.table = table;
    filter.space = space;
    filter.from = from;
    filter.to = to;
    filter.limit = limit;
    return m_context.store.reader().list(filter);
}

}  // namespace waymark::services

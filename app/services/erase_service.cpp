// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/erase_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/attachment_care.h"
#include "app/services/attachment_service.h"
#include "app/services/form_drafts.h"
#include "app/services/rows.h"
#include "sync/records/erasing.h"

namespace waymark::services {
namespace {

bool isAmong(const std::vector<records::EraseNow>& rows, const records::RowRef& row)
{
    return std::ranges::find(rows, row, &records::EraseNow::row) != rows.end();
}

}  // namespace

/// What was erased with it before lies in the bin beside it.
Status EraseService::gather(const records::RowRef& row, std::vector<records::EraseNow>& rows) const
{
    if (isAmong(rows, row)) {
        return {};
    }
    rows.push_back({row});
    WAYMARK_ASSIGN(const auto attached, attachmentsOf(m_context, row));
    for (const auto& file : attached) {
        if (!isAmong(rows, file.row)) {
            rows.push_back({file.row, file.blob});
        }
    }
    return gatherChildren(row, rows);
}

Status EraseService::gatherChildren(const records::RowRef& row, std::vector<records::EraseNow>& rows) const
{
    for (const auto& table : m_context.store.schema().tables) {
        for (const auto life : {records::RowLife::live, records::RowLife::archived}) {
            if (table.parent == 0) {
                continue;
            }
            records::ListFilter filter;
            filter.table = table.id;
            filter.space = row.section.space;
            filter.parent = row.row;
            filter.life = life;
            WAYMARK_ASSIGN(const auto children, m_context.store.reader().list(filter));
            for (const auto& child : children) {
                WAYMARK_TRY(gather(child.ref, rows));
            }
        }
    }
    return {};
}

Status EraseService::eraseNow(std::string_view recordId)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(recordId));
    std::vector<records::EraseNow> rows;
    WAYMARK_TRY(gather(row, rows));
    WAYMARK_TRY(m_context.store.eraseNow(rows));
    for (const auto& one : rows) {
        WAYMARK_TRY(FormDrafts(m_context).forget(one.row));
    }
    WAYMARK_TRY(AttachmentCare(m_context).follow());
    // What was deleted is overwritten; the log in front of it still holds what it was.
    return m_context.database.checkpoint();
}

Result<ErasingView> EraseService::erasing(const SpaceId& space) const
{
    ErasingView view;
    WAYMARK_ASSIGN(const auto sections, records::erasingSections(m_context.database, space));
    for (const auto& section : sections) {
        WAYMARK_ASSIGN(const auto rows, records::erasing(m_context.database, section));
        for (const auto& row : rows) {
            ++view.waiting;
            view.since = std::min(view.since.value_or(row.asked), row.asked);
        }
    }
    return view;
}

}  // namespace waymark::services

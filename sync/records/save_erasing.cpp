// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/records/erasing.h"
#include "sync/records/save.h"

// What an owner erases for good is gone here before it is sealed: the owner's erase absorbs whatever the row's state
// was, so what others make of it later is the same.
namespace waymark::records {

/// Nobody gets what was not sealed yet.
Status Save::dropWaiting(CachedRow& row)
{
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM rec_pending WHERE row = ?1"));
    WAYMARK_TRY(drop.run(row.id));
    row.pending.clear();
    row.onTop.reset();
    return {};
}

Status Save::eraseOne(const EraseNow& erased, Section& section)
{
    const auto* table = m_schema.table(erased.row.table);
    if (table == nullptr) {
        return fail(ErrorCode::bad_input, "table");
    }
    WAYMARK_ASSIGN(auto* row, m_rows.row(section.number, wordOf(*table), erased.row.row));
    if (!row->isStored) {
        return fail(ErrorCode::not_found, "row");
    }
    const bool isSealed = row->state.ownerErased;
    WAYMARK_TRY(dropWaiting(*row));
    row->state = {};
    row->state.ownerErased = true;
    row->stateChanged = true;
    row->touched = true;
    if (!isSealed) {
        Op op;
        op.table = wordOf(*table);
        op.row = erased.row.row;
        op.kind = static_cast<std::uint8_t>(OpKind::erase);
        WAYMARK_TRY(keep(section, *row, std::move(op)));
    }
    WAYMARK_TRY(forgetPast(m_database, section.number, wordOf(*table), erased.row.row));
    return noteErasing(m_database, {section.number, wordOf(*table), erased.row.row, m_now, erased.file});
}

Status Save::eraseNow(std::span<const EraseNow> rows)
{
    WAYMARK_TRY(readCounter());
    std::vector<EraseNow> ordered(rows.begin(), rows.end());
    std::ranges::stable_sort(ordered, {}, [](const EraseNow& one) { return one.row.section; });
    for (auto at = ordered.begin(); at != ordered.end();) {
        const auto ref = at->row.section;
        WAYMARK_ASSIGN(auto section, begin(ref));
        if (!section.actor.isOwner) {
            return fail(ErrorCode::not_allowed, "not the owner's home");
        }
        for (; at != ordered.end() && at->row.section == ref; ++at) {
            WAYMARK_TRY(eraseOne(*at, section));
        }
        WAYMARK_TRY(m_local > section.first ? close(section) : Status{});
        WAYMARK_TRY(dropEmptyTransactions(m_database, section.number));
    }
    return {};
}

}  // namespace waymark::records

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/save.h"

#include <algorithm>
#include <numeric>

#include "sync/records/bin.h"
#include "sync/records/drafts.h"
#include "sync/records/op_maker.h"
#include "sync/wire/limits.h"

namespace waymark::records {
namespace {

/// What a payload needs besides its transactions: head, seen heads.
constexpr std::size_t kReserve = 16 * 1024;

std::vector<std::size_t> bySection(std::span<const Edit> edits)
{
    std::vector<std::size_t> order(edits.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(edits[i].row.section, i); });
    return order;
}

}  // namespace

Result<Save::Section> Save::begin(const SectionRef& ref)
{
    Section section;
    section.actor = m_actors(ref);
    if (!section.actor.mayWrite) {
        return fail(ErrorCode::not_allowed, "no write grant");
    }
    WAYMARK_ASSIGN(section.number, makeSection(m_database, ref));
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT clock FROM rec_section WHERE id = ?1"));
    WAYMARK_TRY(select.first(section.number));
    section.clock = HybridClock(select.row().unsignedInteger(0));
    section.first = m_local;
    return section;
}

Status Save::readCounter()
{
    WAYMARK_ASSIGN(auto counter, m_database.statement("SELECT local FROM rec_counter"));
    WAYMARK_TRY(counter.first());
    m_local = counter.row().unsignedInteger(0);
    return {};
}

Result<SaveOutcome> Save::take(std::span<const Edit> edits)
{
    SaveOutcome outcome;
    WAYMARK_TRY(readCounter());
    const auto order = bySection(edits);
    for (auto at = order.begin(); at != order.end();) {
        const auto& ref = edits[*at].row.section;
        WAYMARK_ASSIGN(auto section, begin(ref));
        for (; at != order.end() && edits[*at].row.section == ref; ++at) {
            WAYMARK_ASSIGN(const bool suggested, takeEdit(edits[*at], section));
            if (suggested) {
                outcome.suggested.push_back(*at);
            }
        }
        WAYMARK_TRY(close(section));
    }
    std::ranges::sort(outcome.suggested);
    outcome.lastLocal = m_local - 1;
    return outcome;
}

Result<bool> Save::takeEdit(const Edit& edit, Section& section)
{
    const auto* table = m_schema.table(edit.row.table);
    if (table == nullptr) {
        return fail(ErrorCode::bad_input, "table");
    }
    WAYMARK_ASSIGN(auto* row, m_rows.row(section.number, wordOf(*table), edit.row.row));
    EditContext context{*table, row->shown(), section.actor, std::nullopt};
    if (edit.fromDraft) {
        WAYMARK_ASSIGN(context.draftOver, overOfDraft(m_database, section.number, wordOf(*table), edit));
        WAYMARK_TRY(deleteDraft(m_database, section.number, wordOf(*table), edit.row.row, edit.column));
    }
    WAYMARK_ASSIGN(auto op, makeOp(edit, context));
    WAYMARK_TRY(resolveLocals(m_database, op.names));
    if (edit.kind == EditKind::erase && section.actor.isOwner) {
        WAYMARK_TRY(keepInBin(m_database, section.number, wordOf(*table), edit.row.row, row->shown(), m_now));
    }
    const bool suggested = judge(op, section.actor.person, section.actor.isOwner) == Effect::suggested;
    WAYMARK_TRY(keep(section, *row, std::move(op)));
    return suggested;
}

Status Save::keep(Section& section, CachedRow& row, Op op)
{
    op.stamp = section.clock.next(m_now);
    section.bytes += payloadBound(op);
    if (section.bytes > wire::kMaxPlaintext - kReserve) {
        return fail(ErrorCode::too_large, "transaction");
    }
    PendingOp pending{m_local++, section.actor.person, section.actor.isOwner, floorOf(row.shown(), op.column),
                      std::move(op)};
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO rec_pending (local, row, op) VALUES (?1, ?2, ?3)"));
    WAYMARK_TRY(insert.run(pending.local, row.id, encodePending(pending)));
    if (!row.onTop) {
        row.onTop = row.shown();
    }
    applyPending(*row.onTop, pending);
    row.pending.push_back(std::move(pending));
    row.touched = true;
    return {};
}

Status Save::close(const Section& section)
{
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO rec_transaction (section, wall, first, count, bytes) "
                                                     "VALUES (?1, ?2, ?3, ?4, ?5)"));
    WAYMARK_TRY(insert.run(section.number, m_now, section.first, m_local - section.first, section.bytes));
    WAYMARK_ASSIGN(auto clock, m_database.statement("UPDATE rec_section SET clock = ?2 WHERE id = ?1"));
    return clock.run(section.number, section.clock.latest());
}

Result<Changes> Save::finish()
{
    WAYMARK_ASSIGN(auto counter, m_database.statement("UPDATE rec_counter SET local = ?1"));
    WAYMARK_TRY(counter.run(m_local));
    WAYMARK_ASSIGN(auto changes, m_rows.flush());
    changes.pendingChanged = true;
    return changes;
}

}  // namespace waymark::records

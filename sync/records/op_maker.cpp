// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/op_maker.h"

#include <algorithm>

#include "sync/wire/limits.h"

namespace waymark::records {
namespace {

bool isShown(const RowState& state)
{
    return state.made && state.life() != RowLife::erased;
}

Dots standingDots(const RowState& state, ColumnWord word, const Value* element, bool removals)
{
    Dots dots;
    if (const auto* cell = state.cell(word)) {
        for (const auto& entry : cell->entries) {
            if (entry.removal == removals && (element == nullptr || entry.value == *element)) {
                dots.push_back(state.dotAt(entry.place));
            }
        }
    }
    return dots;
}

/// The newest op of every other device's stream. A stream covers its own by itself.
Dots everythingSeen(const RowState& state)
{
    Dots dots;
    for (const auto& stream : state.streams) {
        if (!stream.seen.none() && !stream.id.isZero()) {
            dots.push_back({stream.id, stream.seen.seq, stream.seen.end - 1});
        }
    }
    return dots;
}

bool holdsOthersWords(const RowState& state, PersonNumber person)
{
    return std::ranges::any_of(
        state.streams, [&](const RowStream& stream) { return !stream.counted.none() && stream.person != person; });
}

Status fillCell(Op& op, const Edit& edit, const EditContext& context)
{
    const auto* column = context.table.column(edit.column);
    if (column == nullptr) {
        return fail(ErrorCode::bad_input, "column");
    }
    if (sizeOf(edit.value) > wire::kMaxValue) {
        return fail(ErrorCode::too_large, std::string(column->name));
    }
    WAYMARK_TRY(checkValue(*column, edit.value));
    op.column = wordOf(context.table, *column);
    op.value = edit.value;
    const bool removal = edit.kind == EditKind::remove;
    const bool isSet = column->merge == MergeKind::set;
    if ((isSet && isNull(edit.value)) || (removal && !isSet)) {
        return fail(ErrorCode::bad_input, std::string(column->name));
    }
    if (column->merge == MergeKind::text) {
        op.names = edit.over           ? *edit.over
                   : context.draftOver ? *context.draftOver
                                       : standingDots(context.shown, op.column, nullptr, false);
    } else if (isSet && (removal || context.table.safety)) {
        op.names = standingDots(context.shown, op.column, &edit.value, !removal);
    }
    return {};
}

Status fillRow(Op& op, const Edit& edit, const EditContext& context)
{
    if (edit.kind == EditKind::make) {
        return context.shown.made || context.shown.ownerErased ? Status(fail(ErrorCode::bad_input, "row exists"))
                                                               : Status{};
    }
    if (edit.kind == EditKind::erase && !context.actor.isOwner &&
        holdsOthersWords(context.shown, context.actor.person)) {
        return fail(ErrorCode::not_allowed, "another person's words");
    }
    if (edit.kind == EditKind::archive || edit.kind == EditKind::erase) {
        op.names = everythingSeen(context.shown);
    }
    return {};
}

OpKind opKindOf(EditKind kind)
{
    switch (kind) {
        case EditKind::make:
            return OpKind::make;
        case EditKind::remove:
            return OpKind::remove;
        case EditKind::archive:
            return OpKind::archive;
        case EditKind::restore:
            return OpKind::restore;
        case EditKind::erase:
            return OpKind::erase;
        case EditKind::put:
            break;
    }
    return OpKind::put;
}

}  // namespace

Result<Op> makeOp(const Edit& edit, const EditContext& context)
{
    Op op;
    op.table = wordOf(context.table);
    op.row = edit.row.row;
    op.kind = static_cast<std::uint8_t>(opKindOf(edit.kind));
    if (edit.kind != EditKind::make && !isShown(context.shown)) {
        return fail(ErrorCode::not_found, "row");
    }
    if (edit.kind == EditKind::put || edit.kind == EditKind::remove) {
        WAYMARK_TRY(fillCell(op, edit, context));
    } else {
        WAYMARK_TRY(fillRow(op, edit, context));
    }
    if (judge(op, context.actor.person, context.actor.isOwner) == Effect::voided) {
        return fail(ErrorCode::not_allowed, std::string(context.table.name));
    }
    return op;
}

Stamp floorOf(const RowState& shown, ColumnWord column)
{
    Stamp highest = 0;
    if (const auto* cell = shown.cell(column)) {
        for (const auto& entry : cell->entries) {
            if (!shown.streams[entry.place.stream].id.isZero()) {
                highest = std::max(highest, entry.stamp);
            }
        }
    }
    return highest;
}

std::size_t payloadBound(const Op& op)
{
    constexpr std::size_t kOp = 32;
    constexpr std::size_t kRow = 23;
    constexpr std::size_t kName = 17 + 5 + 9 + 5;
    return kOp + kRow + sizeOf(op.value) + op.names.size() * kName;
}

}  // namespace waymark::records

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/row_state.h"

#include <algorithm>

#include "sync/records/cell_merge.h"
#include "sync/records/refs.h"
#include "sync/records/row_streams.h"

namespace waymark::records {
namespace {

bool isOwners(const Op& op)
{
    const auto owner = static_cast<std::uint32_t>(Writers::owner);
    return writersBitsOf(op.table) == owner || columnWritersBitsOf(op.column) == owner;
}

Entry entryOf(const Op& op, const Origin& origin, const Place& place)
{
    const auto stamp = clipped(op.stamp);
    return {place, stamp, stamp == kCeiling ? origin.height : 0, op.kind == static_cast<std::uint8_t>(OpKind::remove),
            op.value};
}

void applyToCell(RowState& state, const Op& op, const Origin& origin, const Place& place, bool named)
{
    const auto merge = static_cast<MergeKind>(mergeBitsOf(op.column));
    const bool covered = isErased(state, place);
    auto& cell = cellOf(state, op.column);
    if (isOwners(op)) {
        answer(cell, op.stamp);
    }
    auto entry = entryOf(op, origin, place);
    if (merge == MergeKind::lww) {
        if (!covered) {
            putNewest(cell, std::move(entry));
        }
        return;
    }
    if (!covered && !named && !(entry.removal && !isSafetyWord(op.column))) {
        insertSorted(cell.entries, std::move(entry));
    }
    if (merge != MergeKind::insertOnly) {
        applyNames(state, op.column, op.names, origin.dot);
    }
}

void archive(RowState& state, const Op& op, const Place& place)
{
    auto mark = place.mark();
    auto& own = state.streams[place.stream].archived;
    own = std::max(own, mark);
    for (const auto& name : op.names) {
        auto& archived = state.streams[streamNumber(state, name.stream)].archived;
        archived = std::max(archived, Mark{name.seq, name.op + 1});
    }
}

void noteErasure(RowState& state, PersonNumber person, std::uint32_t stream, Mark mark)
{
    const auto key = [](const Erasure& e) { return std::pair(e.person, e.stream); };
    const auto at = std::ranges::lower_bound(state.erasures, std::pair(person, stream), {}, key);
    if (at != state.erasures.end() && key(*at) == std::pair(person, stream)) {
        at->mark = std::max(at->mark, mark);
    } else {
        state.erasures.insert(at, {person, stream, mark});
    }
}

/// Reaches the eraser's own ops only, whatever it names.
void eraseOwn(RowState& state, const Op& op, const Origin& origin)
{
    for (const auto& name : op.names) {
        noteErasure(state, origin.person, streamNumber(state, name.stream), {name.seq, name.op + 1});
    }
    noteErasure(state, origin.person, streamNumber(state, origin.dot.stream), {origin.dot.seq, origin.dot.op + 1});
    const auto covered = [&](const Entry& e) { return isErased(state, e.place); };
    for (auto& cell : state.cells) {
        std::erase_if(cell.entries, covered);
        std::erase_if(cell.suggestions, covered);
    }
}

void make(RowState& state, Stamp stamp)
{
    state.madeStamp = state.made ? std::min(state.madeStamp, clipped(stamp)) : clipped(stamp);
    state.made = true;
}

/// `named`: an op that came earlier names this one.
Effect interpret(RowState& state, const Op& op, const Origin& origin, Place place, bool named)
{
    const auto effect = judge(op, origin.person, origin.isOwner);
    if (effect == Effect::suggested && !isErased(state, place)) {
        suggest(cellOf(state, op.column), entryOf(op, origin, place));
    }
    if (effect != Effect::merged) {
        return effect;
    }
    const auto kind = static_cast<OpKind>(op.kind);
    if (kind == OpKind::erase && origin.isOwner) {
        state = {};
        state.ownerErased = true;
        return effect;
    }
    if (kind != OpKind::archive && kind != OpKind::erase) {
        auto& counted = state.streams[place.stream].counted;
        counted = std::max(counted, place.mark());
    }
    switch (kind) {
        case OpKind::make:
            make(state, op.stamp);
            break;
        case OpKind::put:
        case OpKind::remove:
            applyToCell(state, op, origin, place, named);
            break;
        case OpKind::archive:
            archive(state, op, place);
            break;
        case OpKind::erase:
            eraseOwn(state, op, origin);
            break;
        case OpKind::restore:
            break;
    }
    return effect;
}

bool isUnderstood(const Op& op, const MergeRules& rules)
{
    return op.kind <= rules.lastKnownOp && writersBitsOf(op.table) <= 2 && (op.column == 0 || isKnownWord(op.column));
}

void keepForLater(RowState& state, const Op& op, const Origin& origin, const Place& place)
{
    LaterOp later{place, origin.height, origin.isOwner, op};
    later.op.table = 0;
    later.op.row = {};
    state.later.insert(std::ranges::lower_bound(state.later, place, {}, &LaterOp::place), std::move(later));
}

bool takeGone(RowState& state, const Op& op, const Place& place)
{
    const auto cell = std::ranges::lower_bound(state.cells, op.column, {}, &Cell::word);
    if (cell == state.cells.end() || cell->word != op.column) {
        return false;
    }
    return std::erase(cell->gone, place) != 0;
}

}  // namespace

Effect judge(const Op& op, PersonNumber person, bool isOwner)
{
    const auto kind = static_cast<OpKind>(op.kind);
    if (kind == OpKind::erase && isOwner) {
        return Effect::merged;
    }
    const bool isAuthor = person == authorOf(op.row);
    const auto bound = [&](Writers writers) {
        return writersBitsOf(op.table) == static_cast<std::uint32_t>(writers) ||
               columnWritersBitsOf(op.column) == static_cast<std::uint32_t>(writers);
    };
    const auto merge = static_cast<MergeKind>(mergeBitsOf(op.column));
    const bool onCell = kind == OpKind::put || kind == OpKind::remove;
    const bool authorOnly =
        kind == OpKind::make || bound(Writers::author) || (onCell && merge == MergeKind::insertOnly);
    if ((authorOnly && !isAuthor) || (kind == OpKind::remove && merge != MergeKind::set)) {
        return Effect::voided;
    }
    if (bound(Writers::owner) && !isOwner) {
        return onCell ? Effect::suggested : Effect::voided;
    }
    return Effect::merged;
}

Effect applyOp(RowState& state, const Op& op, const Origin& origin, const MergeRules& rules)
{
    if (state.ownerErased) {
        return Effect::absorbed;
    }
    const auto number = streamNumber(state, origin.dot.stream);
    auto& stream = state.streams[number];
    const Place place{number, origin.dot.seq, origin.dot.op};
    if (place.mark() <= stream.seen) {
        return Effect::known;
    }
    stream.seen = place.mark();
    stream.person = origin.person;
    if (!isUnderstood(op, rules)) {
        keepForLater(state, op, origin, place);
        dropSeenGone(state, number);
        dropEmptyCells(state);
        return Effect::later;
    }
    const bool named = takeGone(state, op, place);
    dropSeenGone(state, number);
    const auto effect = interpret(state, op, origin, place, named);
    dropEmptyCells(state);
    return effect;
}

bool replayLater(RowState& state, TableWord table, const RowId& row, const MergeRules& rules)
{
    bool any = false;
    for (std::size_t i = 0; i < state.later.size();) {
        auto taken = state.later[i];
        taken.op.table = table;
        taken.op.row = row;
        if (!isUnderstood(taken.op, rules)) {
            ++i;
            continue;
        }
        state.later.erase(state.later.begin() + static_cast<std::ptrdiff_t>(i));
        const Origin origin{state.dotAt(taken.place), taken.height, state.streams[taken.place.stream].person,
                            taken.isOwner};
        const bool named = takeGone(state, taken.op, taken.place);
        dropSeenGone(state, taken.place.stream);
        interpret(state, taken.op, origin, taken.place, named);
        any = true;
        i = 0;
    }
    dropEmptyCells(state);
    return any;
}

}  // namespace waymark::records

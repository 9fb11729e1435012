// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "sync/records/op.h"
#include "sync/records/shown_row.h"

namespace waymark::records {

/// How far one stream's changes reach: up to and including op `end` - 1 of changeset `seq`. Zero: nothing.
struct Mark {
    std::uint64_t seq = 0;
    std::uint32_t end = 0;
    [[nodiscard]] bool none() const { return end == 0; }
    auto operator<=>(const Mark&) const = default;
};

/// A dot by the row's own numbering of its streams, which follows the order of their ids.
struct Place {
    std::uint32_t stream = 0;
    std::uint64_t seq = 0;
    std::uint32_t op = 0;
    [[nodiscard]] Mark mark() const { return {seq, op + 1}; }
    auto operator<=>(const Place&) const = default;
};

/// What the row knows of one stream that wrote in it or was named in it.
struct RowStream {
    StreamId id;
    PersonNumber person = 0;  ///< 0 until an op of it arrives
    Mark seen;                ///< every op up to here was taken in
    Mark counted;             ///< the newest valid op that keeps the row alive
    Mark archived;            ///< covered by some valid archive
    bool operator==(const RowStream&) const = default;
};

/// One value that stands in a cell. `removal`: of a set element, in safety tables only.
struct Entry {
    Place place;
    Stamp stamp = 0;           ///< clipped
    std::uint64_t height = 0;  ///< kept at the ceiling only
    bool removal = false;
    Value value;
    bool operator==(const Entry&) const = default;
};

/// All that merging needs of one column: lww, the newest value of each stream; text, the unnamed values; set, the
/// unnamed adds (and removals); insertOnly, every value. `gone` were named before they arrived.
struct Cell {
    ColumnWord word = 0;
    Stamp answered = 0;  ///< of the owner's newest write to an owner's column
    std::vector<Entry> entries;
    std::vector<Place> gone;
    std::vector<Entry> suggestions;
    bool operator==(const Cell&) const = default;
};

/// What a person other than the owner erased of their own.
struct Erasure {
    PersonNumber person = 0;
    std::uint32_t stream = 0;
    Mark mark;
    bool operator==(const Erasure&) const = default;
};

/// An op of a kind only a newer build knows, without its table and row. Its dot counts as not seen yet.
struct LaterOp {
    Place place;
    std::uint64_t height = 0;
    bool isOwner = false;
    Op op;
    bool operator==(const LaterOp&) const = default;
};

/// One row, merged: a pure value, equal wherever the same ops were taken in (each stream's in its order, the streams
/// interleaved anyhow, any op any number of times). Sorted throughout, so equal states have equal bytes.
/// It knows no schema: what it needs is in the words.
struct RowState {
    bool ownerErased = false;  ///< absorbing: everything else is empty then
    bool made = false;
    Stamp madeStamp = 0;
    std::vector<RowStream> streams;
    std::vector<Cell> cells;
    std::vector<Erasure> erasures;
    std::vector<LaterOp> later;
    bool operator==(const RowState&) const = default;

    [[nodiscard]] RowLife life() const;
    [[nodiscard]] const Cell* cell(ColumnWord word) const;
    [[nodiscard]] Dot dotAt(const Place& place) const { return {streams[place.stream].id, place.seq, place.op}; }
};

/// Where an op comes from.
struct Origin {
    Dot dot;
    std::uint64_t height = 0;
    PersonNumber person = 0;
    bool isOwner = false;
};

/// What became of an op.
enum class Effect : std::uint8_t {
    merged,
    known,      ///< was taken in before
    absorbed,   ///< the row is erased by its owner
    suggested,  ///< void, kept as a suggestion to the owner
    voided,     ///< its writer may not do that
    later,      ///< kept for a newer build
};

/// Up to which kinds a build can merge; tests make an older one.
struct MergeRules {
    std::uint8_t lastKnownOp = records::kLastKnownOp;
};

/// Takes one op in. `op.table` and `op.row` are the row's.
Effect applyOp(RowState& state, const Op& op, const Origin& origin, const MergeRules& rules = {});

/// Whether an op would count, before it is made.
[[nodiscard]] Effect judge(const Op& op, PersonNumber person, bool isOwner);

/// Takes in what waited for this build. True if anything did.
bool replayLater(RowState& state, TableWord table, const RowId& row, const MergeRules& rules = {});

/// The entry that stands in an lww or insertOnly cell; null if none. Local ones stand above all in lww.
[[nodiscard]] const Entry* standing(const RowState& state, const Cell& cell);

/// The entries that are in: what stands, all siblings, or one per set element; sorted by raw bytes of their values.
[[nodiscard]] std::vector<const Entry*> shownEntries(const RowState& state, const Cell& cell);

}  // namespace waymark::records

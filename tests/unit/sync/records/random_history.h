// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "sync/records/row_state.h"

namespace waymark::records::tests {

/// Columns of the row the histories are about, in wire words.
inline constexpr ColumnWord kShort = 1 * 64;                    // lww, anyone
inline constexpr ColumnWord kLong = 2 * 64 + 1;                 // text, anyone
inline constexpr ColumnWord kTags = 3 * 64 + 2;                 // set, anyone
inline constexpr ColumnWord kSafeTags = 4 * 64 + 32 + 2;        // set of a safety table
inline constexpr ColumnWord kOwnersWords = 5 * 64 + 2 * 8 + 1;  // text, owner
inline constexpr ColumnWord kOnce = 6 * 64 + 3;                 // insertOnly
inline constexpr ColumnWord kOwnersShort = 7 * 64 + 2 * 8;      // lww, owner
inline constexpr ColumnWord kUnheard = 900 * 64 + 5;            // of a merge kind this build has no rule for
inline constexpr TableWord kTable = 9 * 4;

struct PlacedOp {
    Op op;
    Origin origin;
};

/// What several devices did to one row, each seeing some of the others' work: one list a stream, in its order.
struct RandomHistory {
    std::vector<std::vector<PlacedOp>> streams;
    RowId row;
};

/// Steps are raw random numbers, so that a failing history shrinks to fewer steps.
[[nodiscard]] RandomHistory makeHistory(const std::vector<std::uint32_t>& steps, bool withErase = true);

/// Takes every stream's ops in, interleaved by `order`, some of them twice.
[[nodiscard]] RowState deliver(const RandomHistory& history, const std::vector<std::uint32_t>& order,
                               const MergeRules& rules = {});

[[nodiscard]] StreamId streamCalled(std::uint8_t name);

}  // namespace waymark::records::tests

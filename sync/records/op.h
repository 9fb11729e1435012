// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "sync/records/dot.h"
#include "sync/records/stamp.h"
#include "sync/records/value.h"
#include "sync/records/wire_word.h"

namespace waymark::records {

/// What an op does. The numbers are on the wire; higher ones are kept until an update knows them.
enum class OpKind : std::uint8_t {
    put = 0,      ///< writes a field or adds a set element; may name what it replaces
    make = 1,     ///< brings the row into being; its author only
    remove = 2,   ///< takes a set element out; names the adds it saw
    archive = 3,  ///< names the highest dot it saw of each other stream in the row
    restore = 4,
    erase = 5,  ///< like archive; the owner's absorbs, anyone else's reaches only their own ops
};
inline constexpr std::uint8_t kLastKnownOp = 5;

/// One op of a changeset or of a pending transaction.
struct Op {
    TableWord table = 0;
    RowId row;
    ColumnWord column = 0;  ///< 0 for ops about the row
    std::uint8_t kind = 0;  ///< OpKind, or a number not known yet
    Stamp stamp = 0;
    Dots names;
    Value value;
    bool operator==(const Op&) const = default;
};

}  // namespace waymark::records

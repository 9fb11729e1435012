// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>

#include "sync/records/declaration.h"

namespace waymark::simulation {

inline constexpr records::TableId kNote = 1;
inline constexpr records::TableId kWish = 2;
inline constexpr records::TableId kAlert = 3;
inline constexpr records::TableId kMessage = 4;

inline constexpr records::ColumnId kTitle = 1;
inline constexpr records::ColumnId kBody = 2;
inline constexpr records::ColumnId kTags = 3;
inline constexpr records::ColumnId kCount = 4;

using records::MergeKind;
using records::ValueType;
using records::Writers;

/// Every merge kind and every kind of writer once.
inline constexpr std::array kNoteColumns{
    records::Column{
        .id = kTitle, .name = "title", .type = ValueType::text, .merge = MergeKind::lww, .searchable = true},
    records::Column{.id = kBody, .name = "body", .type = ValueType::text, .merge = MergeKind::text, .searchable = true},
    records::Column{.id = kTags, .name = "tags", .type = ValueType::text, .merge = MergeKind::set},
    records::Column{.id = kCount, .name = "count", .type = ValueType::integer, .merge = MergeKind::lww},
};
inline constexpr std::array kWishColumns{
    records::Column{
        .id = kTitle, .name = "title", .type = ValueType::text, .merge = MergeKind::lww, .writers = Writers::author},
    records::Column{.id = kBody,
                    .name = "words",
                    .type = ValueType::text,
                    .merge = MergeKind::text,
                    .writers = Writers::owner,
                    .searchable = true},
};
inline constexpr std::array kAlertColumns{
    records::Column{.id = kTags, .name = "risks", .type = ValueType::text, .merge = MergeKind::set},
};
inline constexpr std::array kMessageColumns{
    records::Column{
        .id = kTitle, .name = "text", .type = ValueType::text, .merge = MergeKind::insertOnly, .searchable = true},
};
inline constexpr std::array kTables{
    records::Table{.id = kNote, .name = "note", .columns = kNoteColumns},
    records::Table{.id = kWish, .name = "wish", .columns = kWishColumns},
    records::Table{.id = kAlert, .name = "alert", .columns = kAlertColumns, .safety = true},
    records::Table{.id = kMessage, .name = "message", .columns = kMessageColumns, .writers = Writers::author},
};
inline constexpr records::Schema kSchema{.version = 1, .tables = kTables};
static_assert(records::schemaProblem(kSchema).empty());

}  // namespace waymark::simulation

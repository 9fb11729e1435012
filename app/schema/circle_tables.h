// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/schema/choices.h"

// What a circle notes about itself. Numbers are permanent: never reuse one, never give one another meaning.
namespace waymark::schema {

using records::Column;
using records::ColumnId;
using records::MergeKind;
using records::TableId;
using records::ValueType;
using records::Writers;

/// Late words that somebody wrote in for their author: whose they were, so that they are never written in twice.
namespace taken {
inline constexpr TableId kTable = 15;
inline constexpr ColumnId kRecord = 1;
inline constexpr ColumnId kPerson = 2;
inline constexpr ColumnId kWrote = 3;
inline constexpr ColumnId kChanges = 4;
inline constexpr std::array kColumns = {
    Column{.id = kRecord, .name = "record", .merge = MergeKind::insertOnly, .about = "id of the record they are in"},
    Column{.id = kPerson,
           .name = "person",
           .type = ValueType::integer,
           .merge = MergeKind::insertOnly,
           .about = "number of the person whose words they are"},
    Column{.id = kWrote,
           .name = "wrote",
           .type = ValueType::instant,
           .merge = MergeKind::insertOnly,
           .about = "when that person wrote them"},
    Column{.id = kChanges, .name = "changes", .merge = MergeKind::set, .about = "the late changes, as versions"},
};
}  // namespace taken

}  // namespace waymark::schema

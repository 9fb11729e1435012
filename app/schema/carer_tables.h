// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/schema/choices.h"

// What carers write: notes about a child, and the homes of a constellation. Numbers are permanent: never reuse one,
// never give one another meaning.
namespace waymark::schema {

using records::Column;
using records::ColumnId;
using records::MergeKind;
using records::TableId;
using records::ValueType;
using records::Writers;

namespace note {
inline constexpr TableId kTable = 13;
inline constexpr ColumnId kText = 1;
inline constexpr ColumnId kAt = 2;
inline constexpr std::array kColumns = {
    Column{.id = kText, .name = "text", .merge = MergeKind::text, .searchable = true, .about = "what happened"},
    Column{.id = kAt, .name = "at", .about = "when it was, local time: 2026-10-13T18:30"},
};
}  // namespace note

namespace home {
inline constexpr TableId kTable = 14;
inline constexpr ColumnId kType = 1;
inline constexpr ColumnId kName = 2;
inline constexpr ColumnId kWho = 3;
inline constexpr ColumnId kMembers = 4;
inline constexpr ColumnId kPhone = 5;
inline constexpr ColumnId kTextTo = 6;
inline constexpr ColumnId kHours = 7;
inline constexpr ColumnId kNote = 8;
inline constexpr std::array kColumns = {
    Column{.id = kType, .name = "type", .type = ValueType::choice, .choices = kHomeKinds, .about = "hub or satellite"},
    Column{.id = kName, .name = "name", .searchable = true, .about = "what the others call it"},
    Column{.id = kWho, .name = "who", .searchable = true, .about = "who lives there, as they want it said"},
    Column{.id = kMembers,
           .name = "members",
           .type = ValueType::integer,
           .merge = MergeKind::set,
           .about = "numbers of the members who live there"},
    Column{.id = kPhone, .name = "phone", .about = "number to ring"},
    Column{.id = kTextTo, .name = "text_to", .about = "number for text messages, if another"},
    Column{.id = kHours, .name = "hours", .about = "when to reach them: mo-fr 09:00-17:00; sa 10:00-12:00"},
    Column{.id = kNote, .name = "note", .merge = MergeKind::text, .searchable = true, .about = "what helps to know"},
};
}  // namespace home

}  // namespace waymark::schema

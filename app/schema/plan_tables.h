// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/schema/choices.h"

// The ten headings of the pathway plan and what hangs on them; each row lives in the section of its heading.
// Numbers are permanent: never reuse one, never give one another meaning.
namespace waymark::schema {

using records::Column;
using records::ColumnId;
using records::MergeKind;
using records::TableId;
using records::ValueType;
using records::Writers;

namespace heading {
inline constexpr TableId kTable = 4;
inline constexpr ColumnId kNumber = 1;
inline constexpr ColumnId kMyWords = 2;
inline constexpr ColumnId kNeeds = 3;
inline constexpr ColumnId kPlanB = 4;
inline constexpr ColumnId kViews = 5;
inline constexpr ColumnId kReadiness = 6;
inline constexpr std::array kColumns = {
    Column{.id = kNumber,
           .name = "number",
           .type = ValueType::integer,
           .merge = MergeKind::insertOnly,
           .about = "1-10, Schedule 1 order"},
    Column{.id = kMyWords,
           .name = "my_words",
           .merge = MergeKind::text,
           .writers = Writers::owner,
           .searchable = true,
           .about = "the young person's own words"},
    Column{.id = kNeeds, .name = "needs", .merge = MergeKind::text, .searchable = true, .about = "what is needed"},
    Column{.id = kPlanB,
           .name = "plan_b",
           .merge = MergeKind::text,
           .searchable = true,
           .about = "if it does not work out"},
    Column{.id = kViews,
           .name = "views",
           .merge = MergeKind::text,
           .writers = Writers::owner,
           .searchable = true,
           .about = "the young person's views for the next review"},
    Column{.id = kReadiness,
           .name = "readiness",
           .type = ValueType::choice,
           .writers = Writers::owner,
           .longHistory = true,
           .choices = schema::kReadiness,
           .about = "how ready the young person feels"},
};
}  // namespace heading

namespace promise {
inline constexpr TableId kTable = 5;
inline constexpr ColumnId kHeading = 1;
inline constexpr ColumnId kWhat = 2;
inline constexpr ColumnId kMember = 3;
inline constexpr ColumnId kName = 4;
inline constexpr ColumnId kBy = 5;
inline constexpr ColumnId kState = 6;
inline constexpr ColumnId kNote = 7;
inline constexpr ColumnId kTo = 8;
inline constexpr std::array kColumns = {
    Column{.id = kHeading,
           .name = "heading",
           .type = ValueType::integer,
           .merge = MergeKind::insertOnly,
           .about = "1-10: the heading it belongs to, which decides its section"},
    Column{.id = kWhat, .name = "what", .searchable = true, .about = "what will be done"},
    Column{.id = kMember, .name = "member", .type = ValueType::integer, .about = "number of the person who promised"},
    Column{.id = kName, .name = "name", .searchable = true, .about = "who promised, if not in the circle"},
    Column{.id = kBy, .name = "by", .type = ValueType::date, .about = "by when"},
    Column{.id = kState, .name = "state", .type = ValueType::choice, .choices = kPromiseStates, .about = "how it went"},
    Column{.id = kNote, .name = "note", .merge = MergeKind::text, .searchable = true, .about = "more about it"},
    Column{.id = kTo,
           .name = "to",
           .type = ValueType::integer,
           .about = "number of the person it was promised to, if not the young person"},
};
}  // namespace promise

namespace skill {
inline constexpr TableId kTable = 6;
inline constexpr ColumnId kHeading = 1;
inline constexpr ColumnId kName = 2;
inline constexpr ColumnId kLevel = 3;
inline constexpr std::array kColumns = {
    Column{.id = kHeading,
           .name = "heading",
           .type = ValueType::integer,
           .merge = MergeKind::insertOnly,
           .about = "1-10: the heading it belongs to, which decides its section"},
    Column{.id = kName, .name = "name", .searchable = true, .about = "cooking, bills and meters"},
    Column{.id = kLevel,
           .name = "level",
           .type = ValueType::choice,
           .writers = Writers::owner,
           .longHistory = true,
           .choices = kReadiness,
           .about = "how ready the young person feels"},
};
}  // namespace skill

}  // namespace waymark::schema

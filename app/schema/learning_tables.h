// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/schema/choices.h"

// Education and tuition. Numbers are permanent: never reuse one, never give one another meaning.
namespace waymark::schema {

using records::Column;
using records::ColumnId;
using records::MergeKind;
using records::TableId;
using records::ValueType;
using records::Writers;

namespace setting {
inline constexpr TableId kTable = 7;
inline constexpr ColumnId kType = 1;
inline constexpr ColumnId kName = 2;
inline constexpr ColumnId kCourse = 3;
inline constexpr ColumnId kContact = 4;
inline constexpr ColumnId kPhone = 5;
inline constexpr ColumnId kFrom = 6;
inline constexpr ColumnId kUntil = 7;
inline constexpr ColumnId kNote = 8;
inline constexpr std::array kColumns = {
    Column{.id = kType, .name = "type", .type = ValueType::choice, .choices = kSettingKinds, .about = "what it is"},
    Column{.id = kName, .name = "name", .masked = true, .about = "its name; says where someone is, so it is masked"},
    Column{.id = kCourse, .name = "course", .searchable = true, .about = "course or year"},
    Column{.id = kContact, .name = "contact", .searchable = true, .about = "who to speak to"},
    Column{.id = kPhone, .name = "phone", .about = "their number"},
    Column{.id = kFrom, .name = "from", .type = ValueType::date, .about = "first day"},
    Column{.id = kUntil, .name = "until", .type = ValueType::date, .about = "last day"},
    Column{.id = kNote, .name = "note", .merge = MergeKind::text, .searchable = true, .about = "what helps to know"},
};
}  // namespace setting

namespace target {
inline constexpr TableId kTable = 8;
inline constexpr ColumnId kTitle = 1;
inline constexpr ColumnId kProgress = 2;
inline constexpr ColumnId kBy = 3;
inline constexpr ColumnId kMet = 4;
inline constexpr ColumnId kNote = 5;
inline constexpr std::array kColumns = {
    Column{.id = kTitle, .name = "title", .searchable = true, .about = "what is aimed at"},
    Column{.id = kProgress, .name = "progress", .searchable = true, .about = "how far: speaking done, writing next"},
    Column{.id = kBy, .name = "by", .type = ValueType::date, .about = "by when"},
    Column{.id = kMet, .name = "met", .type = ValueType::boolean, .about = "reached"},
    Column{.id = kNote, .name = "note", .merge = MergeKind::text, .searchable = true, .about = "more about it"},
};
}  // namespace target

namespace tuition {
inline constexpr TableId kTable = 9;
inline constexpr ColumnId kSubject = 1;
inline constexpr ColumnId kFunder = 2;
inline constexpr ColumnId kMinutes = 3;
inline constexpr ColumnId kTutor = 4;
inline constexpr ColumnId kTutorName = 5;
inline constexpr ColumnId kFrom = 6;
inline constexpr ColumnId kUntil = 7;
inline constexpr ColumnId kNote = 8;
inline constexpr std::array kColumns = {
    Column{.id = kSubject, .name = "subject", .searchable = true, .about = "maths"},
    Column{.id = kFunder, .name = "funder", .searchable = true, .about = "who pays"},
    Column{.id = kMinutes, .name = "minutes", .type = ValueType::integer, .about = "how many minutes are paid for"},
    Column{.id = kTutor, .name = "tutor", .type = ValueType::integer, .about = "the tutor's number in the circle"},
    Column{.id = kTutorName, .name = "tutor_name", .searchable = true, .about = "the tutor, if not in the circle"},
    Column{.id = kFrom, .name = "from", .type = ValueType::date, .about = "first day of the block"},
    Column{.id = kUntil, .name = "until", .type = ValueType::date, .about = "last day of the block"},
    Column{.id = kNote, .name = "note", .merge = MergeKind::text, .searchable = true, .about = "more about it"},
};
}  // namespace tuition

namespace session {
inline constexpr TableId kTable = 10;
inline constexpr ColumnId kTuition = 1;
inline constexpr ColumnId kStarts = 2;
inline constexpr ColumnId kMinutes = 3;
inline constexpr ColumnId kState = 4;
inline constexpr ColumnId kCharged = 5;
inline constexpr ColumnId kPlace = 6;
inline constexpr ColumnId kTopic = 7;
inline constexpr ColumnId kFeeling = 8;
inline constexpr ColumnId kWords = 9;
inline constexpr ColumnId kAnswer = 10;
inline constexpr std::array kColumns = {
    Column{.id = kTuition,
           .name = "tuition",
           .type = ValueType::reference,
           .merge = MergeKind::insertOnly,
           .table = tuition::kTable,
           .about = "the block it is paid from"},
    Column{.id = kStarts, .name = "starts", .about = "local time, 2026-10-13T16:00"},
    Column{.id = kMinutes, .name = "minutes", .type = ValueType::integer, .about = "how long"},
    Column{.id = kState,
           .name = "state",
           .type = ValueType::choice,
           .choices = kSessionStates,
           .about = "what became of it"},
    Column{.id = kCharged, .name = "charged", .type = ValueType::boolean, .about = "missed or cancelled, but paid for"},
    Column{.id = kPlace, .name = "place", .searchable = true, .about = "where"},
    Column{.id = kTopic, .name = "topic", .searchable = true, .about = "what it was about"},
    Column{.id = kFeeling,
           .name = "feeling",
           .type = ValueType::choice,
           .writers = Writers::owner,
           .choices = kFeelings,
           .about = "how the young person says it went"},
    Column{.id = kWords,
           .name = "words",
           .merge = MergeKind::text,
           .writers = Writers::owner,
           .searchable = true,
           .about = "the young person's words about it"},
    Column{.id = kAnswer,
           .name = "answer",
           .type = ValueType::choice,
           .writers = Writers::owner,
           .choices = kAnswers,
           .about = "whether the young person is going"},
};
}  // namespace session

}  // namespace waymark::schema

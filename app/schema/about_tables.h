// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/schema/choices.h"

// Profile, people and calendar. Numbers are permanent: never reuse one, never give one another meaning.
namespace waymark::schema {

using records::Column;
using records::ColumnId;
using records::MergeKind;
using records::TableId;
using records::ValueType;
using records::Writers;

namespace profile {
inline constexpr TableId kTable = 1;
inline constexpr ColumnId kName = 1;
inline constexpr ColumnId kBorn = 2;
inline constexpr ColumnId kPronoun = 3;
inline constexpr ColumnId kLanguages = 4;
inline constexpr ColumnId kAboutMe = 5;
inline constexpr ColumnId kHue = 6;
inline constexpr std::array kColumns = {
    Column{.id = kName, .name = "name", .searchable = true, .about = "what the young person wants to be called"},
    Column{.id = kBorn, .name = "born", .type = ValueType::date, .masked = true, .about = "date of birth"},
    Column{
        .id = kPronoun, .name = "pronoun", .type = ValueType::choice, .choices = kPronouns, .about = "for sentences"},
    Column{.id = kLanguages, .name = "languages", .merge = MergeKind::set, .about = "languages spoken, best first"},
    Column{.id = kAboutMe,
           .name = "about_me",
           .merge = MergeKind::text,
           .searchable = true,
           .about = "in their own words"},
    Column{.id = kHue, .name = "hue", .type = ValueType::integer, .about = "0-9: the colour of their disc"},
};
}  // namespace profile

namespace person {
inline constexpr TableId kTable = 2;
inline constexpr ColumnId kMember = 1;
inline constexpr ColumnId kName = 2;
inline constexpr ColumnId kRole = 3;
inline constexpr ColumnId kRoleWords = 4;
inline constexpr ColumnId kPronoun = 5;
inline constexpr ColumnId kHue = 6;
inline constexpr ColumnId kPhone = 7;
inline constexpr ColumnId kTextTo = 8;
inline constexpr ColumnId kHours = 9;
inline constexpr ColumnId kRule = 10;
inline constexpr ColumnId kLine = 11;
inline constexpr ColumnId kNote = 12;
inline constexpr ColumnId kOnCallUntil = 13;
inline constexpr ColumnId kAddress = 14;
inline constexpr std::array kColumns = {
    Column{.id = kMember,
           .name = "member",
           .type = ValueType::integer,
           .merge = MergeKind::insertOnly,
           .about = "the person's number in the circle"},
    Column{.id = kName, .name = "name", .searchable = true, .about = "as the circle knows them"},
    Column{.id = kRole, .name = "role", .type = ValueType::choice, .choices = kRoles, .about = "what they are here"},
    Column{.id = kRoleWords, .name = "role_words", .searchable = true, .about = "their own words for the role"},
    Column{
        .id = kPronoun, .name = "pronoun", .type = ValueType::choice, .choices = kPronouns, .about = "for sentences"},
    Column{.id = kHue, .name = "hue", .type = ValueType::integer, .about = "0-9: the colour of their disc"},
    Column{.id = kPhone, .name = "phone", .about = "number to ring"},
    Column{.id = kTextTo, .name = "text_to", .about = "number for text messages, if another"},
    Column{.id = kHours, .name = "hours", .about = "when to reach them: mo-fr 09:00-17:00; sa 10:00-12:00"},
    Column{
        .id = kRule, .name = "rule", .type = ValueType::choice, .choices = kContactRules, .about = "how to reach them"},
    Column{.id = kLine,
           .name = "line",
           .writers = Writers::owner,
           .searchable = true,
           .about = "how the young person puts it: I live with her"},
    Column{.id = kNote, .name = "note", .merge = MergeKind::text, .searchable = true, .about = "what helps to know"},
    Column{.id = kOnCallUntil, .name = "on_call_until", .about = "on call until this local time: 2026-10-13T22:00"},
    Column{.id = kAddress, .name = "address", .masked = true, .about = "where they live or work"},
};
}  // namespace person

namespace contact {
inline constexpr TableId kTable = 3;
inline constexpr ColumnId kGroup = 1;
inline constexpr ColumnId kName = 2;
inline constexpr ColumnId kRole = 3;
inline constexpr ColumnId kLine = 4;
inline constexpr ColumnId kPhone = 5;
inline constexpr ColumnId kTextTo = 6;
inline constexpr ColumnId kHours = 7;
inline constexpr ColumnId kRule = 8;
inline constexpr ColumnId kNote = 9;
inline constexpr ColumnId kHue = 10;
inline constexpr ColumnId kPronoun = 11;
inline constexpr ColumnId kAddress = 12;
inline constexpr std::array kColumns = {
    Column{.id = kGroup, .name = "group", .type = ValueType::choice, .choices = kContactGroups, .about = "which list"},
    Column{.id = kName, .name = "name", .searchable = true, .about = "their name"},
    Column{.id = kRole, .name = "role", .type = ValueType::choice, .choices = kRoles, .about = "what they are"},
    Column{.id = kLine, .name = "line", .searchable = true, .about = "who they are: My sister, in Leeds"},
    Column{.id = kPhone, .name = "phone", .about = "number to ring"},
    Column{.id = kTextTo, .name = "text_to", .about = "number for text messages, if another"},
    Column{.id = kHours, .name = "hours", .about = "when to reach them: mo-fr 09:00-17:00; sa 10:00-12:00"},
    Column{
        .id = kRule, .name = "rule", .type = ValueType::choice, .choices = kContactRules, .about = "how to reach them"},
    Column{.id = kNote, .name = "note", .merge = MergeKind::text, .searchable = true, .about = "what helps to know"},
    Column{.id = kHue, .name = "hue", .type = ValueType::integer, .about = "0-9: the colour of their disc"},
    Column{
        .id = kPronoun, .name = "pronoun", .type = ValueType::choice, .choices = kPronouns, .about = "for sentences"},
    Column{.id = kAddress, .name = "address", .masked = true, .about = "where they live or work"},
};
}  // namespace contact

namespace event {
inline constexpr TableId kTable = 11;
inline constexpr ColumnId kType = 1;
inline constexpr ColumnId kTitle = 2;
inline constexpr ColumnId kPlace = 3;
inline constexpr ColumnId kStarts = 4;
inline constexpr ColumnId kMinutes = 5;
inline constexpr ColumnId kCancelled = 6;
inline constexpr ColumnId kNote = 7;
inline constexpr ColumnId kWith = 8;
inline constexpr ColumnId kAddress = 9;
inline constexpr std::array kColumns = {
    Column{.id = kType, .name = "type", .type = ValueType::choice, .choices = kEventKinds, .about = "what it is"},
    Column{.id = kTitle, .name = "title", .searchable = true, .about = "what it is called"},
    Column{.id = kPlace, .name = "place", .searchable = true, .about = "where"},
    Column{.id = kStarts, .name = "starts", .about = "local time, 2026-10-13T16:00, or a date alone for the whole day"},
    Column{.id = kMinutes, .name = "minutes", .type = ValueType::integer, .about = "how long"},
    Column{.id = kCancelled, .name = "cancelled", .type = ValueType::boolean, .about = "it will not happen"},
    Column{.id = kNote,
           .name = "note",
           .merge = MergeKind::text,
           .searchable = true,
           .about = "lifts, food, what to bring"},
    Column{.id = kWith,
           .name = "with",
           .type = ValueType::integer,
           .merge = MergeKind::set,
           .about = "numbers of the people it is with"},
    Column{.id = kAddress,
           .name = "address",
           .masked = true,
           .about = "the address; says where someone will be, so it is masked"},
};
}  // namespace event

namespace answer {
inline constexpr TableId kTable = 12;
inline constexpr ColumnId kEvent = 1;
inline constexpr ColumnId kAnswer = 2;
inline constexpr ColumnId kWords = 3;
inline constexpr std::array kColumns = {
    Column{.id = kEvent,
           .name = "event",
           .type = ValueType::reference,
           .merge = MergeKind::insertOnly,
           .table = event::kTable,
           .about = "the event that is answered"},
    Column{.id = kAnswer, .name = "answer", .type = ValueType::choice, .choices = kAnswers, .about = "coming or not"},
    Column{.id = kWords, .name = "words", .searchable = true, .about = "why not, or what else"},
};
}  // namespace answer

}  // namespace waymark::schema

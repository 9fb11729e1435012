// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/domain/settledness.h"
#include "app/services/views/parts.h"

namespace waymark::services {

using domain::Readiness;

/// Someone's words for a text that is the owner's, kept until the owner writes it.
struct Suggestion {
    std::string version;
    PersonTag author;
    UnixMs writtenAt = 0;
    std::string text;
};

/// One long text of a heading, as an editor needs it.
struct TextField {
    std::string name;  ///< column name: "my_words", "needs", "plan_b", "views"
    std::string text;  ///< the value shown; with two versions the newest
    int versions = 0;  ///< 0 empty, 1 plain, 2-8 wait to be settled
    bool writable = false;
    int suggestions = 0;                ///< others' words for an owner's text
    std::vector<Suggestion> suggested;  ///< the same, newest first
    std::optional<std::string> draft;   ///< what an editor held when the app was closed
    PersonTag author;
    std::optional<UnixMs> writtenAt;
};

struct SkillRow {
    std::string id;
    std::string name;
    Readiness level = Readiness::notYet;
    bool writable = false;
};

/// Where a heading comes from, behind "What is this?".
struct LawNote {
    std::string reference;  ///< "Care Leavers (England) Regulations 2010, Schedule 1, paragraph 7"
    std::string words;      ///< in plain words
    std::string source;     ///< address
    std::optional<domain::Date> checkedOn;
};

struct HeadingView {
    std::string id;  ///< of the heading's record; empty when nothing was written yet
    int number = 0;
    std::string title;
    std::string icon;
    std::string section;
    bool shared = true;     ///< false: not shared with the reader; nothing below is filled
    bool writable = false;  ///< the reader may add promises here
    PersonTag changedBy;
    std::optional<UnixMs> changedAt;
    TextField myWords;
    TextField needs;
    TextField planB;
    TextField views;                     ///< for the next review
    std::optional<Readiness> readiness;  ///< of the heading as a whole
    bool readinessWritable = false;
    std::vector<PromiseRow> promises;
    std::vector<SkillRow> skills;
    Audience audience;
    LawNote law;
};

}  // namespace waymark::services

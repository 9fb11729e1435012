// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/domain/tuition.h"
#include "app/services/views/parts.h"

namespace waymark::services {

struct SessionRow {
    std::string id;
    std::string block;    ///< the tuition it belongs to
    std::string subject;  ///< "Maths"
    domain::LocalTime starts;
    int minutes = 0;
    domain::SessionState state = domain::SessionState::booked;
    domain::SessionFeeling feeling = domain::SessionFeeling::notSaid;
    std::string topic;
    std::string words;  ///< "I got there."
    std::string place;
    PersonTag tutor;
    bool charged = false;        ///< missed or called off, but paid for
    bool awaitingWords = false;  ///< its time has passed: how did it go?
    bool writable = false;
    bool ownWords = false;  ///< the reader is the one who says how it went
};

struct TuitionCard {
    std::string id;
    std::string subject;
    std::string funder;  ///< "the council"
    PersonTag tutor;
    std::optional<domain::Date> until;
    domain::TuitionBalance balance;    ///< minutes
    std::vector<SessionRow> sessions;  ///< booked first (soonest), then past, newest first
    bool writable = false;
};

struct TargetRow {
    std::string id;
    std::string title;
    std::string progress;  ///< "Speaking done, writing next"
    std::optional<domain::Date> by;
    bool met = false;
    bool writable = false;
};

struct SettingRow {
    std::string id;
    std::string name;
    std::string course;
    std::string contact;
    std::string phone;
    std::optional<domain::Date> from;
    std::optional<domain::Date> until;
};

/// A date of learning that lies ahead.
struct LearningDate {
    enum class Kind { target, courseStarts, courseEnds, blockEnds };
    Kind kind = Kind::target;
    std::string what;  ///< the target, the course or the subject
    domain::Date date;
};

struct LearningView {
    bool shared = true;  ///< false: not shared with the reader
    bool empty = true;
    std::optional<SettingRow> setting;
    std::vector<TuitionCard> tuition;
    std::vector<TargetRow> targets;
    std::vector<LearningDate> dates;  ///< soonest first
    int attended = 0;                 ///< lessons of this month that took place
    int missed = 0;                   ///< and those that were missed
    Audience audience;
    bool writable = false;
};

}  // namespace waymark::services

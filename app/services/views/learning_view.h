// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/domain/tuition.h"
#include "app/services/views/parts.h"

namespace waymark::services {

struct SessionRow {
    std::string id;
    domain::LocalTime starts;
    int minutes = 0;
    domain::SessionState state = domain::SessionState::booked;
    domain::SessionFeeling feeling = domain::SessionFeeling::notSaid;
    std::string topic;
    std::string words;  ///< "I got there."
    std::string place;
    PersonTag tutor;
    bool awaitingWords = false;  ///< its time has passed: how did it go?
    bool writable = false;
};

struct TuitionCard {
    std::string id;
    std::string subject;
    std::string funder;                ///< "the council"
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
};

struct LearningView {
    bool shared = true;  ///< false: not shared with the reader
    bool empty = true;
    std::optional<SettingRow> setting;
    std::vector<TuitionCard> tuition;
    std::vector<TargetRow> targets;
    Audience audience;
    bool writable = false;
};

}  // namespace waymark::services

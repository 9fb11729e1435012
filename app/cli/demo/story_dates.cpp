// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/demo/story.h"
#include "app/services/agenda_service.h"
#include "app/services/learning_service.h"

namespace waymark::demo {
namespace {

using services::EventKind;

services::EventWords event(EventKind kind, const std::string& title, const std::string& place, domain::LocalTime starts)
{
    services::EventWords words;
    words.kind = kind;
    words.title = title;
    words.place = place;
    words.starts = starts;
    words.minutes = 60;
    return words;
}

}  // namespace

domain::LocalTime Story::at(int days, int hour, int minute)
{
    return {domain::addDays(m_place.today, days), static_cast<std::uint16_t>(hour * 60 + minute)};
}

Status Story::fillCalendar()
{
    services::AgendaService sam(m_sam->context());
    WAYMARK_TRY(sam.add(m_circle, event(EventKind::visit, "Priya visits", "At home", at(2, 14, 30))));
    auto lunch = event(EventKind::gathering, "Lunch at Grace's", "Grace's home", at(5, 12, 30));
    lunch.note = "Dawn can give you a lift";
    WAYMARK_TRY(sam.add(m_circle, lunch));
    WAYMARK_TRY(sam.add(m_circle, event(EventKind::review, "My review", "City Library, room 1", at(22, 10, 0))));
    return {};
}

Status Story::learn()
{
    services::LearningService learning(m_sam->context());
    WAYMARK_TRY(learning.setSetting(m_circle, {"Riverside College", "ESOL and maths", "Ms Okoro", "01632 960201"}, {}));
    WAYMARK_TRY(learning.addTarget(m_circle, {"Pass ESOL Level 1", "Speaking done, writing next", {}}));
    WAYMARK_TRY(learning.addTarget(m_circle, {"Go to every class this month", "I went to 9 of 10", {}}));
    WAYMARK_ASSIGN(const auto maths, learning.addTuition(m_circle, {"Maths", "the council", "m5", 20 * 60}));
    const auto lesson = [&](int days, int minutes, const std::string& topic) {
        return learning.bookSession(maths, {at(days, 16, 0), minutes, "City Library, room 2", topic});
    };
    const auto held = [&](int days, int minutes, const std::string& topic, domain::SessionFeeling feeling,
                          const std::string& words) -> Status {
        WAYMARK_ASSIGN(const auto id, lesson(days, minutes, topic));
        WAYMARK_TRY(learning.setSession(id, domain::SessionState::done, false));
        return learning.sayHowItWent(id, feeling, words);
    };
    WAYMARK_TRY(held(-28, 7 * 60, "Everything from the start", domain::SessionFeeling::okay, {}));
    WAYMARK_TRY(held(-14, 2 * 60, "Times tables", domain::SessionFeeling::good, {}));
    WAYMARK_TRY(held(-7, 2 * 60, "Fractions", domain::SessionFeeling::hard, "I got there."));
    WAYMARK_TRY(lesson(1, 120, "Fractions again"));
    return {};
}

}  // namespace waymark::demo

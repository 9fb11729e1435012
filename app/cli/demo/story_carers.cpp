// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/demo/story.h"
#include "app/services/agenda_service.h"
#include "app/services/homes_service.h"
#include "app/services/learning_service.h"
#include "app/services/note_service.h"
#include "app/services/people_service.h"
#include "app/services/promise_service.h"

namespace waymark::demo {
namespace {

using services::HomeWords;
using services::Pronoun;

// Members' keys in Mia's circle and in the constellation, in the order in which they came in.
constexpr std::string_view kMia = "m1";
constexpr std::string_view kDawnInMias = "m2";
constexpr std::string_view kGraceInHomes = "m1";
constexpr std::string_view kDawnInHomes = "m2";

services::PersonWords reach(Pronoun pronoun, const std::string& phone, const std::string& line = {})
{
    services::PersonWords words;
    words.pronoun = pronoun;
    words.phone = phone;
    words.line = line;
    return words;
}

services::EventWords event(services::EventKind kind, const std::string& title, const std::string& note,
                           domain::LocalTime starts)
{
    services::EventWords words;
    words.kind = kind;
    words.title = title;
    words.note = note;
    words.starts = starts;
    words.minutes = 45;
    return words;
}

HomeWords home(const std::string& name, const std::string& who, const std::string& phone, const std::string& note = {})
{
    HomeWords words;
    words.name = name;
    words.who = who;
    words.phone = phone;
    words.note = note;
    return words;
}

}  // namespace

Status Story::tellOfMia()
{
    services::PeopleService people(m_mia->context());
    WAYMARK_TRY(people.edit(m_mias, kMia, reach(Pronoun::she, "07700 900107")));
    WAYMARK_TRY(people.edit(m_mias, kDawnInMias, reach(Pronoun::she, "07700 900102", "I live with her")));
    WAYMARK_TRY(services::PeopleService(m_sam->context()).edit(m_circle, "m1", reach(Pronoun::she, "07700 900100")));
    services::PromiseWords goggles{"Find my swimming goggles", std::string(kDawnInMias),
                                   domain::addDays(m_place.today, 2)};
    WAYMARK_TRY(services::PromiseService(m_mia->context()).add(m_mias, 7, goggles));
    return fillMiasWeek();
}

Status Story::fillMiasWeek()
{
    using services::EventKind;
    services::AgendaService agenda(m_mia->context());
    WAYMARK_TRY(agenda.add(m_mias, event(EventKind::other, "Film night", "Mia picks the film", at(0, 20, 30))));
    WAYMARK_TRY(agenda.add(m_mias, event(EventKind::other, "School run", "PE kit", at(1, 8, 40))));
    WAYMARK_TRY(agenda.add(m_mias, event(EventKind::appointment, "Dentist", "Bring the blue form", at(3, 15, 30))));
    services::LearningService learning(m_mia->context());
    WAYMARK_TRY(learning.setSetting(m_mias, {"Oak Hill School", "Year 10", "Mr Bell", "01632 960202"}, {}));
    WAYMARK_ASSIGN(const auto english, learning.addTuition(m_mias, {"English", "the council", "Ms Rao", 10 * 60}));
    // Inside this week whatever day it is today.
    const int monday = -domain::weekdayOf(m_place.today);
    WAYMARK_TRY(learning.bookSession(english, {at(monday + 1, 16, 0), 60, "At home", "Poems"}));
    WAYMARK_TRY(learning.bookSession(english, {at(monday + 6, 10, 0), 60, "At home", "Poems again"}));
    return share();
}

Status Story::noteTheDays()
{
    services::NoteService notes(m_dawn->context());
    WAYMARK_TRY(notes.save(m_mias, "Bad dream in the night. We made toast. Tired this morning."));
    WAYMARK_TRY(notes.save(m_mias, "Good day at school. She showed me her drawing of the canal."));
    WAYMARK_TRY(notes.save(m_circle, "Rang her sister. It went well."));
    return {};
}

Status Story::writeHomesDown()
{
    services::PeopleService people(m_grace->context());
    WAYMARK_TRY(people.edit(m_homes, kGraceInHomes, reach(Pronoun::she, "07700 900103")));
    WAYMARK_TRY(people.edit(m_homes, kDawnInHomes, reach(Pronoun::she, "07700 900102")));
    services::HomesService homes(m_grace->context());
    auto hub = home("The hub home", "Grace, and two spare beds", "07700 900103");
    hub.hub = true;
    hub.members = {std::string(kGraceInHomes)};
    WAYMARK_TRY(homes.add(m_homes, hub));
    auto barker = home("The Barker home", "Dawn, Sam and Mia", "07700 900102");
    barker.members = {std::string(kDawnInHomes)};
    WAYMARK_TRY(homes.add(m_homes, barker));
    WAYMARK_TRY(homes.add(m_homes, home("The Adeyemi home", "Tunde, Bisi and three children", "07700 900120",
                                        "A big dog called Biscuit.")));
    WAYMARK_TRY(homes.add(m_homes, home("The Novak home", "Eva, Jan and two brothers", "07700 900121")));
    WAYMARK_TRY(homes.add(m_homes, home("The Hussain home", "Samira and a girl of nine", "07700 900122")));
    WAYMARK_TRY(homes.add(m_homes, home("The Price home", "Gwen, Huw and a baby", "07700 900123", "No cats, please.")));
    WAYMARK_TRY(homes.add(m_homes, home("The Mensah home", "Ama and her grandson", "07700 900124")));
    WAYMARK_TRY(homes.add(m_homes, home("Yonas", "Lives by himself since June", "07700 900125")));
    WAYMARK_TRY(homes.setOnCall(m_homes, at(1, 8, 0)));
    services::AgendaService agenda(m_grace->context());
    auto lunch = event(services::EventKind::gathering, "Lunch at the hub home", "Bring a pudding", at(5, 12, 30));
    lunch.place = "Grace's garden";
    WAYMARK_TRY(agenda.add(m_homes, lunch));
    return {};
}

}  // namespace waymark::demo

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/demo/story.h"

#include "app/services/heading_editor.h"
#include "app/services/people_service.h"
#include "app/services/promise_service.h"

namespace waymark::demo {
namespace {

using domain::Role;
using services::Access;
using services::Grant;

// Members' keys, in the order in which they came in.
constexpr std::string_view kSam = "m1";
constexpr std::string_view kPriya = "m2";
constexpr std::string_view kDawn = "m3";
constexpr std::string_view kGrace = "m4";
constexpr std::string_view kTom = "m5";

services::Profile profile(const std::string& name, Role role)
{
    services::Profile made;
    made.name = name;
    made.role = role;
    made.deviceName = name + "'s phone";
    return made;
}

services::PersonWords person(services::Pronoun pronoun, const std::string& line, const std::string& phone,
                             const std::string& hours = {})
{
    services::PersonWords words;
    words.pronoun = pronoun;
    words.line = line;
    words.phone = phone;
    words.hours = hours;
    return words;
}

}  // namespace

Status Story::tell()
{
    WAYMARK_TRY(makePhones());
    WAYMARK_TRY(joinCircles());
    WAYMARK_TRY(introduce());
    WAYMARK_TRY(writePlan());
    WAYMARK_TRY(promise());
    WAYMARK_TRY(fillCalendar());
    WAYMARK_TRY(learn());
    WAYMARK_TRY(tellOfMia());
    WAYMARK_TRY(noteTheDays());
    WAYMARK_TRY(writeHomesDown());
    WAYMARK_TRY(share());
    WAYMARK_TRY(disagree());
    return share();
}

Status Story::makePhones()
{
    auto sam = profile("Sam", Role::youngPerson);
    sam.born = domain::addDays(m_place.today, -(19 * 365 + 120));
    WAYMARK_ASSIGN(m_sam, Phone::make(m_place, "sam", sam));
    auto mia = profile("Mia", Role::youngPerson);
    mia.born = domain::addDays(m_place.today, -(14 * 365 + 200));
    WAYMARK_ASSIGN(m_mia, Phone::make(m_place, "mia", mia));
    WAYMARK_ASSIGN(m_priya, Phone::make(m_place, "priya", profile("Priya", Role::personalAdviser)));
    WAYMARK_ASSIGN(m_dawn, Phone::make(m_place, "dawn", profile("Dawn", Role::fosterCarer)));
    WAYMARK_ASSIGN(m_grace, Phone::make(m_place, "grace", profile("Grace", Role::hubCarer)));
    WAYMARK_ASSIGN(m_tom, Phone::make(m_place, "tom", profile("Tom", Role::tutor)));
    return {};
}

Status Story::joinCircles()
{
    WAYMARK_ASSIGN(m_circle, m_sam->core().circleService().create("Sam", false, m_sam->profile()));
    WAYMARK_TRY(m_sam->sync());
    const auto write = [](const char* section) { return Grant{section, Access::write}; };
    const auto read = [](const char* section) { return Grant{section, Access::read}; };
    WAYMARK_TRY(
        join(*m_sam, m_circle, *m_priya, Role::personalAdviser,
             {write("about"), write("plan"), write("learning"), write("money"), read("health"), write("home")}));
    WAYMARK_TRY(join(*m_sam, m_circle, *m_dawn, Role::fosterCarer,
                     {write("about"), write("plan"), write("learning"), write("health"), write("home")}));
    WAYMARK_TRY(join(*m_sam, m_circle, *m_grace, Role::hubCarer, {write("about"), write("home")}));
    WAYMARK_TRY(join(*m_sam, m_circle, *m_tom, Role::tutor, {read("about"), write("learning")}));
    WAYMARK_ASSIGN(m_mias, m_mia->core().circleService().create("Mia", false, m_mia->profile()));
    WAYMARK_TRY(m_mia->sync());
    WAYMARK_TRY(join(*m_mia, m_mias, *m_dawn, Role::fosterCarer,
                     {write("about"), write("plan"), write("learning"), read("health"), write("home")}));
    WAYMARK_TRY(join(*m_mia, m_mias, *m_grace, Role::hubCarer, {read("about"), read("home")}));
    WAYMARK_ASSIGN(m_homes, m_grace->core().circleService().create("Cherwell homes", true, m_grace->profile()));
    WAYMARK_TRY(m_grace->sync());
    return join(*m_grace, m_homes, *m_dawn, Role::fosterCarer, {write("constellation"), read("beds")});
}

Status Story::introduce()
{
    using services::Pronoun;
    services::PeopleService people(m_sam->context());
    WAYMARK_TRY(people.edit(m_circle, kPriya,
                            person(Pronoun::she, "My personal adviser", "07700 900101", "mo-fr 09:00-17:30")));
    WAYMARK_TRY(people.edit(m_circle, kDawn, person(Pronoun::she, "I live with her", "07700 900102")));
    WAYMARK_TRY(people.edit(m_circle, kGrace, person(Pronoun::she, "Hub home", "07700 900103")));
    auto tom = person(Pronoun::he, "Maths tutor", "07700 900104");
    tom.rule = domain::ContactRule::textOnly;
    WAYMARK_TRY(people.edit(m_circle, kTom, tom));
    auto hanna = person(Pronoun::she, "My sister, in Leeds", "07700 900105");
    hanna.name = "Hanna";
    WAYMARK_TRY(people.addContact(m_circle, hanna));
    auto choir = person(Pronoun::he, "Choir leader", "07700 900106");
    choir.name = "Mr Tesfay";
    WAYMARK_TRY(people.addContact(m_circle, choir));
    return share();
}

Status Story::write(Phone& by, int heading, std::string_view field, const std::string& text)
{
    services::HeadingEditor editor(by.context());
    WAYMARK_TRY(editor.open(m_circle, heading, field));
    WAYMARK_TRY(editor.save(m_circle, heading, field, text));
    return {};
}

Status Story::writePlan()
{
    WAYMARK_TRY(write(*m_sam, 1, "my_words", "Priya is good at forms. Dawn is good at everything else."));
    WAYMARK_TRY(write(*m_sam, 2, "my_words", "I want to pass ESOL Level 1 and then do a plumbing course."));
    WAYMARK_TRY(write(*m_sam, 3, "my_words", "I would like a Saturday job in a kitchen."));
    WAYMARK_TRY(write(*m_sam, 5, "my_words",
                      "I want to stay with Dawn until my course ends in July. Then I want my own flat."));
    WAYMARK_TRY(write(*m_sam, 6, "my_words", "Hanna rings on Sundays. I want to visit her in the spring."));
    WAYMARK_TRY(write(*m_sam, 7, "my_words",
                      "I can cook injera for ten people. I want to learn heating and bills before I move out."));
    WAYMARK_TRY(write(*m_sam, 8, "my_words", "I save ten pounds a week for a bike."));
    WAYMARK_TRY(write(*m_sam, 9, "my_words", "I sleep better since I run in the morning."));
    WAYMARK_TRY(write(*m_sam, 10, "my_words", "Singing in the choir is where I feel at home."));
    WAYMARK_TRY(write(*m_sam, 7, "needs", "Someone to go through the first bill with me."));
    WAYMARK_TRY(
        write(*m_dawn, 7, "plan_b", "If the flat comes early, Sam spends two evenings a week here to practise."));
    WAYMARK_TRY(write(*m_priya, 8, "needs", "A bank card that works for rent. Setting up home money."));
    services::HeadingEditor editor(m_sam->context());
    WAYMARK_ASSIGN(const auto cooking, editor.addSkill(m_circle, 7, "Cooking"));
    WAYMARK_TRY(editor.setSkill(cooking, services::Readiness::canDo));
    WAYMARK_ASSIGN(const auto bills, editor.addSkill(m_circle, 7, "Bills and meters"));
    return editor.setSkill(bills, services::Readiness::withHelp);
}

Status Story::promised(Phone& by, int heading, const std::string& what, std::string_view who, int inDays, bool kept)
{
    services::PromiseService promises(by.context());
    services::PromiseWords words{what, std::string(who), domain::addDays(m_place.today, inDays)};
    WAYMARK_ASSIGN(const auto id, promises.add(m_circle, heading, words));
    return kept ? promises.setState(id, domain::PromiseState::kept) : Status();
}

Status Story::promise()
{
    WAYMARK_TRY(promised(*m_priya, 8, "Send my bursary letter", kPriya, -3));
    WAYMARK_TRY(promised(*m_sam, 2, "Take my photo ID to college", kSam, 3));
    WAYMARK_TRY(promised(*m_grace, 5, "Find me a winter coat", kGrace, -1, true));
    WAYMARK_TRY(promised(*m_dawn, 7, "Show me how to read the meter", kDawn, 7));
    WAYMARK_TRY(promised(*m_sam, 7, "Pay one bill by myself", kSam, -2, true));
    WAYMARK_TRY(promised(*m_priya, 1, "Ring me every second Tuesday", kPriya, 6));
    return promised(*m_tom, 2, "Bring past papers on fractions", kTom, 4);
}

Status Story::share()
{
    for (int round = 0; round < 2; ++round) {
        for (auto* phone : {m_sam.get(), m_mia.get(), m_priya.get(), m_dawn.get(), m_grace.get(), m_tom.get()}) {
            WAYMARK_TRY(phone->sync());
        }
    }
    return {};
}

Status Story::disagree()
{
    // Neither saw the other's words: both stand, side by side, until someone settles it.
    WAYMARK_TRY(
        write(*m_sam, 5, "needs",
              "I want to stay with Dawn until my course ends in July. Then a flat near the college, not in the city "
              "centre."));
    return write(*m_priya, 5, "needs",
                 "Sam stays with Dawn until the age of 20. Then a flat, and on the council list by May.");
}

}  // namespace waymark::demo

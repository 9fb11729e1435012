// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/record_words.h"

#include <array>
#include <map>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

using Names = std::map<std::string, const char*, std::less<>>;

/// The ten headings' signs, in the order of the law.
constexpr std::array kHeadingGlyphs = {"people", "cap",    "work",  "fork",   "home",
                                       "heart",  "skills", "money", "health", "identity"};

}  // namespace

QString RecordWords::kind(const std::string& kind)
{
    static const Names kKinds{{"profile", QT_TR_NOOP("About me")},
                              {"person", QT_TR_NOOP("Person")},
                              {"contact", QT_TR_NOOP("Person")},
                              {"member", QT_TR_NOOP("Person")},
                              {"heading", QT_TR_NOOP("Part of the plan")},
                              {"promise", QT_TR_NOOP("Promise")},
                              {"skill", QT_TR_NOOP("How ready I feel")},
                              {"setting", QT_TR_NOOP("Where I learn")},
                              {"target", QT_TR_NOOP("Target")},
                              {"tuition", QT_TR_NOOP("Tuition")},
                              {"session", QT_TR_NOOP("Lesson")},
                              {"event", QT_TR_NOOP("Date")},
                              {"answer", QT_TR_NOOP("Answer")},
                              {"note", QT_TR_NOOP("Note")},
                              {"home", QT_TR_NOOP("Home")},
                              {"taken", QT_TR_NOOP("Late words")},
                              {"attachment", QT_TR_NOOP("Photo or file")},
                              {"helpline", QT_TR_NOOP("Helpline")}};
    const auto found = kKinds.find(kind);
    return found == kKinds.end() ? tr("Something else") : tr(found->second);
}

QString RecordWords::title(const services::RecordName& record)
{
    return record.title.empty() ? kind(record.kind) : shown(record.title);
}

QString RecordWords::glyph(const std::string& kind, int heading)
{
    static const Names kGlyphs{{"promise", "promise"}, {"skill", "skills"},    {"setting", "school"},
                               {"target", "check"},    {"tuition", "cap"},     {"session", "cap"},
                               {"event", "calendar"},  {"answer", "calendar"}, {"note", "note"},
                               {"home", "home"},       {"helpline", "phone"},  {"contact", "people"},
                               {"person", "people"},   {"member", "people"},   {"profile", "identity"}};
    if (kind == "heading" && heading >= 1 && heading <= 10) {
        return QString::fromLatin1(kHeadingGlyphs[static_cast<std::size_t>(heading - 1)]);
    }
    const auto found = kGlyphs.find(kind);
    return QString::fromLatin1(found == kGlyphs.end() ? "doc" : found->second);
}

QString RecordWords::field(const std::string& kind, const std::string& field)
{
    static const Names kFields{
        {"heading.my_words", QT_TR_NOOP("In my words")},
        {"heading.needs", QT_TR_NOOP("What I need")},
        {"heading.plan_b", QT_TR_NOOP("If it goes wrong")},
        {"heading.views", QT_TR_NOOP("For my review")},
        {"heading.readiness", QT_TR_NOOP("How ready I feel")},
        {"promise.what", QT_TR_NOOP("What")},
        {"promise.member", QT_TR_NOOP("Who")},
        {"promise.name", QT_TR_NOOP("Who")},
        {"promise.to", QT_TR_NOOP("Promised to")},
        {"promise.by", QT_TR_NOOP("By when")},
        {"promise.state", QT_TR_NOOP("How it stands")},
        {"skill.level", QT_TR_NOOP("How ready I feel")},
        {"session.state", QT_TR_NOOP("What became of it")},
        {"session.charged", QT_TR_NOOP("Taken from the hours")},
        {"session.topic", QT_TR_NOOP("About")},
        {"session.feeling", QT_TR_NOOP("How it went")},
        {"session.words", QT_TR_NOOP("In my words")},
        {"session.answer", QT_TR_NOOP("Going or not")},
        {"tuition.subject", QT_TR_NOOP("Subject")},
        {"tuition.funder", QT_TR_NOOP("Who pays")},
        {"tuition.minutes", QT_TR_NOOP("Minutes in all")},
        {"tuition.tutor", QT_TR_NOOP("Tutor")},
        {"tuition.tutor_name", QT_TR_NOOP("Tutor")},
        {"setting.course", QT_TR_NOOP("Course")},
        {"setting.contact", QT_TR_NOOP("Who to speak to")},
        {"target.title", QT_TR_NOOP("Target")},
        {"target.progress", QT_TR_NOOP("How far")},
        {"target.met", QT_TR_NOOP("Done")},
        {"event.address", QT_TR_NOOP("Address")},
        {"event.cancelled", QT_TR_NOOP("Called off")},
        {"event.with", QT_TR_NOOP("Who with")},
        {"profile.about_me", QT_TR_NOOP("About me")},
        {"profile.languages", QT_TR_NOOP("Languages")},
        {"profile.born", QT_TR_NOOP("Date of birth")},
        {"answer.answer", QT_TR_NOOP("Going or not")},
        {"answer.words", QT_TR_NOOP("In their words")},
        {"note.text", QT_TR_NOOP("What happened")},
        {"note.at", QT_TR_NOOP("When")},
        {"home.who", QT_TR_NOOP("Who lives there")},
        {"home.members", QT_TR_NOOP("Who lives there")},
        {"person.on_call_until", QT_TR_NOOP("On call until")},
    };
    static const Names kEverywhere{{"name", QT_TR_NOOP("Name")},          {"title", QT_TR_NOOP("What it is")},
                                   {"note", QT_TR_NOOP("Note")},          {"place", QT_TR_NOOP("Where")},
                                   {"starts", QT_TR_NOOP("When")},        {"minutes", QT_TR_NOOP("Minutes")},
                                   {"phone", QT_TR_NOOP("Phone")},        {"text_to", QT_TR_NOOP("Number for texts")},
                                   {"hours", QT_TR_NOOP("When to ring")}, {"rule", QT_TR_NOOP("How to reach them")},
                                   {"line", QT_TR_NOOP("Who they are")},  {"role", QT_TR_NOOP("Role")},
                                   {"role_words", QT_TR_NOOP("Role")},    {"by", QT_TR_NOOP("By when")},
                                   {"from", QT_TR_NOOP("First day")},     {"until", QT_TR_NOOP("Last day")},
                                   {"type", QT_TR_NOOP("Kind")}};
    if (const auto own = kFields.find(kind + '.' + field); own != kFields.end()) {
        return tr(own->second);
    }
    const auto any = kEverywhere.find(field);
    return any == kEverywhere.end() ? QString() : tr(any->second);
}

QString RecordWords::value(const services::FieldValue& value, const std::string& field, const SpokenTime& time)
{
    static const Names kChoices{{"open", QT_TR_NOOP("Not done yet")},
                                {"kept", QT_TR_NOOP("Kept")},
                                {"let-go", QT_TR_NOOP("Let go")},
                                {"not-yet", QT_TR_NOOP("Not yet")},
                                {"with-help", QT_TR_NOOP("With help")},
                                {"can-do", QT_TR_NOOP("Can do")},
                                {"booked", QT_TR_NOOP("Booked")},
                                {"done", QT_TR_NOOP("Done")},
                                {"missed", QT_TR_NOOP("Missed")},
                                {"cancelled", QT_TR_NOOP("Called off")},
                                {"not-said", QT_TR_NOOP("Not said")},
                                {"good", QT_TR_NOOP("Good")},
                                {"okay", QT_TR_NOOP("Okay")},
                                {"hard", QT_TR_NOOP("Hard")},
                                {"none", QT_TR_NOOP("No answer")},
                                {"going", QT_TR_NOOP("Going")},
                                {"cannot", QT_TR_NOOP("Can't go")},
                                {"maybe", QT_TR_NOOP("Maybe")},
                                {"call-or-text", QT_TR_NOOP("Call or text")},
                                {"text-only", QT_TR_NOOP("Text only")},
                                {"call-only", QT_TR_NOOP("Call only")},
                                {"through-someone", QT_TR_NOOP("Through someone else")},
                                {"no-contact", QT_TR_NOOP("No contact")},
                                {"school", QT_TR_NOOP("School")},
                                {"college", QT_TR_NOOP("College")},
                                {"university", QT_TR_NOOP("University")},
                                {"training", QT_TR_NOOP("Training")},
                                {"work", QT_TR_NOOP("Work")},
                                {"visit", QT_TR_NOOP("Visit")},
                                {"review", QT_TR_NOOP("Review")},
                                {"lesson", QT_TR_NOOP("Lesson")},
                                {"gathering", QT_TR_NOOP("Gathering")},
                                {"appointment", QT_TR_NOOP("Appointment")},
                                {"birthday", QT_TR_NOOP("Birthday")},
                                {"other", QT_TR_NOOP("Something else")}};
    if (const auto* text = std::get_if<std::string>(&value)) {
        return shown(*text);
    }
    if (const auto* choice = std::get_if<services::ChoiceValue>(&value)) {
        if (field == "role") {
            return PeopleWords::role(domain::roleNamed(choice->name).value_or(domain::Role::other));
        }
        const auto found = kChoices.find(choice->name);
        return found == kChoices.end() ? shown(choice->name) : tr(found->second);
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return QString::number(*number);
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? tr("Yes") : tr("No");
    }
    if (const auto* day = std::get_if<domain::Date>(&value)) {
        return time.day(shown(*day));
    }
    if (const auto* at = std::get_if<domain::LocalTime>(&value)) {
        return time.dayAndTime(shown(*at));
    }
    const auto* person = std::get_if<services::PersonTag>(&value);
    return person == nullptr ? QString() : PeopleWords::name(*person);
}

}  // namespace waymark::viewmodels

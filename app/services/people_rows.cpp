// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/people_rows.h"

#include "app/domain/contact.h"
#include "app/domain/names.h"
#include "app/schema/declaration.h"
#include "app/services/row_fields.h"

namespace waymark::services {
namespace {

/// Where a row keeps the fields that say how to reach someone.
struct ReachColumns {
    records::ColumnId phone, textTo, hours, rule, line;
};

constexpr ReachColumns kOfPerson{schema::person::kPhone, schema::person::kTextTo, schema::person::kHours,
                                 schema::person::kRule, schema::person::kLine};
constexpr ReachColumns kOfContact{schema::contact::kPhone, schema::contact::kTextTo, schema::contact::kHours,
                                  schema::contact::kRule, schema::contact::kLine};

void fillReach(PersonRow& person, const records::ShownRow& row, const ReachColumns& columns, domain::LocalTime now)
{
    const std::string phone = textOf(row, columns.phone);
    const std::string textTo = textOf(row, columns.textTo);
    person.rule = choiceOf(row, columns.rule, domain::ContactRule::noContact, domain::ContactRule::callOrText);
    person.line = textOf(row, columns.line);
    const auto hours = domain::WeeklyHours::parse(textOf(row, columns.hours)).value_or(domain::WeeklyHours{});
    const auto answer = domain::mayContact(person.rule, hours, true, now);
    person.reach.phone = phone.empty() ? textTo : phone;
    person.reach.canCall = answer.canCall && !phone.empty();
    person.reach.canText = answer.canText && !(phone.empty() && textTo.empty());
    person.reach.textTo = textTo.empty() ? phone : textTo;
    person.reach.openNow = answer.openNow;
    person.reach.opensAt = answer.opensAt;
}

}  // namespace

PersonRow memberRow(const Directory& directory, PersonNumber number, domain::LocalTime now)
{
    PersonRow person;
    person.joined = true;
    person.reach.person = directory.tag(number);
    if (const auto* row = directory.record(number); row != nullptr) {
        fillReach(person, *row, kOfPerson, now);
        person.onCallUntil = domain::parseLocalTime(textOf(*row, schema::person::kOnCallUntil));
        person.onCallNow = person.onCallUntil && now < *person.onCallUntil;
    }
    return person;
}

PersonRow contactRow(const records::ShownRow& row, domain::LocalTime now)
{
    namespace fields = schema::contact;
    PersonRow person;
    PersonTag& tag = person.reach.person;
    tag.id = row.ref.row.hex();
    tag.name = textOf(row, fields::kName);
    tag.initial = domain::initialOf(tag.name);
    tag.hue = static_cast<int>(numberOf(row, fields::kHue).value_or(domain::hueOf(tag.id)) % 10);
    tag.role = choiceOf(row, fields::kRole, Role::other, Role::other);
    tag.pronoun = choiceOf(row, fields::kPronoun, Pronoun::he, Pronoun::they);
    fillReach(person, row, kOfContact, now);
    return person;
}

}  // namespace waymark::services

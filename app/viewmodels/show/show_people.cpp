// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_people.h"

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

struct ContactWords {
    Q_DECLARE_TR_FUNCTIONS(ContactWords)

public:
    static QString rule(domain::ContactRule rule)
    {
        switch (rule) {
            case domain::ContactRule::callOrText:
                return {};
            case domain::ContactRule::textOnly:
                return tr("Text only, please");
            case domain::ContactRule::callOnly:
                return tr("Call, do not text");
            case domain::ContactRule::throughSomeone:
                return tr("Ask someone you trust to get in touch");
            case domain::ContactRule::noContact:
                return tr("No contact for now");
        }
        return {};
    }

    static QString line(const services::PersonRow& person)
    {
        if (person.onCallNow) {
            //: Under a name. %1 is what the person is: "Hub home"
            return tr("%1. On call now").arg(PeopleWords::role(person.reach.person));
        }
        if (person.rule == domain::ContactRule::textOnly) {
            //: Under a name. %1 is what the person is: "Maths tutor"
            return tr("%1. Text only").arg(PeopleWords::role(person.reach.person));
        }
        return person.line.empty() ? PeopleWords::role(person.reach.person) : shown(person.line);
    }
};

QList<PersonRow> rowsOf(const std::vector<services::PersonRow>& people)
{
    QList<PersonRow> rows;
    for (const auto& person : people) {
        PersonRow row = rowOf(person.reach);
        row.role = ContactWords::line(person);
        row.onCall = person.onCallNow;
        rows.append(row);
    }
    return rows;
}

}  // namespace

void show(PeopleViewModel& on, const services::PeopleView& view)
{
    PeopleFace face;
    face.inCircle = view.circleCount;
    face.letters = shown(view.me.initial);
    face.hue = view.me.hue;
    face.alone = view.empty;
    face.canAdd = view.writable;
    on.circle()->set(rowsOf(view.circle));
    on.important()->set(rowsOf(view.important) + rowsOf(view.services));
    on.set(face);
}

void show(PersonViewModel& on, const services::PersonView& view)
{
    PersonFace face;
    const PersonRow row = rowOf(view.row.reach);
    face.key = shown(view.id);
    face.name = row.name;
    face.role = PeopleWords::role(view.row.reach.person);
    face.line = shown(view.row.line);
    face.letters = row.letters;
    face.hue = row.hue;
    face.phone = row.phone;
    face.textTo = row.textTo;
    face.hours = shown(view.hours);
    face.rule = ContactWords::rule(view.row.rule);
    face.member = view.row.joined;
    face.canShare = view.canShare;
    face.canWrite = view.writable;
    QList<AccessRow> access;
    for (const auto& from : view.sees) {
        AccessRow section;
        section.key = shown(from.section);
        section.name = PeopleWords::section(from.section);
        section.icon = PeopleWords::sectionGlyph(from.section);
        section.access = static_cast<int>(from.access);
        section.words = PeopleWords::access(from.access);
        access.append(section);
    }
    on.access()->set(access);
    on.set(face);
}

}  // namespace waymark::viewmodels

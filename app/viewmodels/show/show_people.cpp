// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_people.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

/// 1 is Monday; 0 for no day.
int dayOf(const QString& letters)
{
    static const QStringList kDays{"mo", "tu", "we", "th", "fr", "sa", "su"};
    return static_cast<int>(kDays.indexOf(letters)) + 1;
}

QString clock(const QString& written)
{
    return SpokenTime({}).time(QDateTime(QDate(2000, 1, 1), QTime::fromString(written, QStringLiteral("hh:mm"))));
}

/// The order of the sections on every page; others follow.
int placeOf(const std::string& section)
{
    static const std::vector<std::string> kOrder{"about",    "plan", "learning",  "money",    "health",
                                                 "identity", "home", "documents", "messages", "private"};
    return static_cast<int>(std::ranges::find(kOrder, section) - kOrder.begin());
}

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

    /// "mo-fr 09:00-17:30; sa 10:00-12:00" in words; as it is when it is no such text.
    static QString hours(const QString& written)
    {
        static const QRegularExpression kSpan(
            QStringLiteral("^\\s*([a-z]{2})(?:-([a-z]{2}))?\\s+(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)\\s*$"));
        QStringList lines;
        for (const QString& part : written.split(u';', Qt::SkipEmptyParts)) {
            const auto found = kSpan.match(part);
            const int from = dayOf(found.captured(1));
            const int until = dayOf(found.captured(2));
            if (!found.hasMatch() || from == 0) {
                return written;
            }
            const QString first = QLocale().standaloneDayName(from);
            const QString opens = clock(found.captured(3));
            const QString shuts = clock(found.captured(4));
            //: When somebody can be rung. %1 and %2 are days, %3 and %4 times: "Monday to Friday, 9:00 am to 5:30 pm"
            lines.append(until > 0
                             ? tr("%1 to %2, %3 to %4").arg(first, QLocale().standaloneDayName(until), opens, shuts)
                             //: When somebody can be rung. %1 is a day, %2 and %3 times
                             : tr("%1, %2 to %3").arg(first, opens, shuts));
        }
        return lines.join(u'\n');
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

QString hoursInWords(const QString& written)
{
    return ContactWords::hours(written);
}

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

void show(PersonViewModel& on, const services::PersonView& view, const SpokenTime& time)
{
    PersonFace face;
    const PersonRow row = rowOf(view.row.reach);
    face.key = shown(view.id);
    face.record = shown(view.recordId);
    face.name = row.name;
    face.role = PeopleWords::role(view.row.reach.person);
    face.line = shown(view.row.line);
    face.letters = row.letters;
    face.hue = row.hue;
    face.phone = row.phone;
    face.textTo = row.textTo;
    face.hours = ContactWords::hours(shown(view.hours));
    face.rule = ContactWords::rule(view.row.rule);
    face.member = view.row.joined;
    face.canShare = view.canShare;
    face.canRemove = view.canRemove;
    face.adviser = view.row.reach.person.role == domain::Role::personalAdviser;
    face.canWrite = view.writable;
    face.ownLine = view.writable && (!view.row.joined || view.canShare);
    for (const auto& phone : view.phones) {
        (phone.label == "call" ? face.ringNumber : face.textNumber) = shown(phone.number);
    }
    face.hoursWritten = shown(view.hours);
    face.ruleNumber = static_cast<int>(view.row.rule);
    face.hasAddress = view.hasAddress;
    if (on.face().key == face.key && face.hasAddress) {
        face.addressShown = on.face().addressShown;
        face.address = on.face().address;
    }
    QList<AccessRow> access;
    auto sees = view.sees;
    std::ranges::stable_sort(sees, {}, [](const auto& one) { return placeOf(one.section); });
    for (const auto& from : sees) {
        access.append(rowOf(from, time));
    }
    on.access()->set(access);
    on.set(face);
}

}  // namespace waymark::viewmodels

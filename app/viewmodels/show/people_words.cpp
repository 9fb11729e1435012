// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/people_words.h"

#include <QLocale>

#include <map>

#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {

using domain::Pronoun;
using domain::Role;
using services::Access;

QString PeopleWords::name(const services::PersonTag& person)
{
    if (person.me) {
        return tr("You");
    }
    return person.name.empty() ? tr("Someone") : shown(person.name);
}

QString PeopleWords::role(Role role)
{
    switch (role) {
        case Role::youngPerson:
            return tr("Young person");
        case Role::fosterCarer:
            return tr("Foster carer");
        case Role::hubCarer:
            return tr("Hub home");
        case Role::kinshipCarer:
            return tr("Family carer");
        case Role::liaisonWorker:
            return tr("Liaison worker");
        case Role::personalAdviser:
            return tr("Personal adviser");
        case Role::socialWorker:
            return tr("Social worker");
        case Role::mentor:
            return tr("Mentor");
        case Role::advocate:
            return tr("Advocate");
        case Role::designatedTeacher:
            return tr("Teacher");
        case Role::virtualSchool:
            return tr("Virtual school");
        case Role::tutor:
            return tr("Tutor");
        case Role::family:
            return tr("Family");
        case Role::companion:
            return tr("Friend");
        case Role::other:
            return tr("Someone I know");
    }
    return {};
}

QString PeopleWords::role(const services::PersonTag& person)
{
    return person.roleWords.empty() ? role(person.role) : shown(person.roleWords);
}

QString PeopleWords::promised(const services::PersonTag& person)
{
    if (person.me) {
        //: Above a promise: "I said I will / take my photo ID to college"
        return tr("I said I will");
    }
    if (person.name.empty()) {
        //: Above a promise that has no name on it yet
        return tr("Someone will");
    }
    switch (person.pronoun) {
        //: Above a promise: "Priya said she will / send my bursary letter". %1 is a name
        case Pronoun::she:
            return tr("%1 said she will").arg(shown(person.name));
        //: Above a promise: "Tom said he will / find a room". %1 is a name
        case Pronoun::he:
            return tr("%1 said he will").arg(shown(person.name));
        //: Above a promise. %1 is a name
        case Pronoun::they:
            break;
    }
    return tr("%1 said they will").arg(shown(person.name));
}

QString PeopleWords::seenBy(const services::Audience& audience)
{
    QStringList names;
    for (const auto& person : audience.people) {
        person.me ? names.prepend(name(person)) : names.append(name(person));
    }
    if (names.size() == 1 && audience.people.front().me) {
        return tr("Only you");
    }
    return QLocale().createSeparatedList(names);
}

QString PeopleWords::section(const std::string& section)
{
    static const std::map<std::string, const char*, std::less<>> kNames{
        {"about", QT_TR_NOOP("About me")},          {"plan", QT_TR_NOOP("Plan")},
        {"learning", QT_TR_NOOP("Learning")},       {"money", QT_TR_NOOP("Money")},
        {"health", QT_TR_NOOP("Health")},           {"identity", QT_TR_NOOP("Faith, culture")},
        {"home", QT_TR_NOOP("Where I live")},       {"documents", QT_TR_NOOP("Documents")},
        {"messages", QT_TR_NOOP("Messages")},       {"private", QT_TR_NOOP("Journal, my story")},
        {"constellation", QT_TR_NOOP("Our homes")}, {"beds", QT_TR_NOOP("Beds")},
        {"requests", QT_TR_NOOP("Requests")},       {"handover", QT_TR_NOOP("Handover")}};
    const auto found = kNames.find(section);
    return found == kNames.end() ? shown(section) : tr(found->second);
}

QString PeopleWords::sectionGlyph(const std::string& section)
{
    static const std::map<std::string, const char*, std::less<>> kGlyphs{
        {"about", "identity"},   {"plan", "plan"},      {"learning", "cap"},      {"money", "money"},
        {"health", "health"},    {"identity", "globe"}, {"home", "home"},         {"documents", "doc"},
        {"messages", "message"}, {"private", "lock"},   {"constellation", "hub"}, {"beds", "bed"}};
    const auto found = kGlyphs.find(section);
    return QString::fromLatin1(found == kGlyphs.end() ? "doc" : found->second);
}

QString PeopleWords::access(Access access)
{
    switch (access) {
        case Access::none:
            return tr("Cannot see it");
        case Access::read:
            return tr("Can read");
        case Access::write:
            return tr("Can read and write");
        case Access::owner:
            return tr("Owns it");
    }
    return {};
}

QString PeopleWords::access(const services::SectionAccess& may, const SpokenTime& time)
{
    if (!may.until || may.access == Access::none || may.access == Access::owner) {
        return access(may.access);
    }
    const QString day = time.shortDay(lastDay(*may.until));
    //: What somebody may do with a part. %1 is its last day: "18 Oct"
    return may.access == Access::write ? tr("Can read and write until %1").arg(day) : tr("Can read until %1").arg(day);
}

AccessRow rowOf(const services::SectionAccess& may, const SpokenTime& time)
{
    AccessRow row;
    row.key = shown(may.section);
    row.name = PeopleWords::section(may.section);
    row.icon = PeopleWords::sectionGlyph(may.section);
    row.access = static_cast<int>(may.access);
    row.words = PeopleWords::access(may, time);
    row.lent = may.until.has_value();
    row.waits = may.waits;
    return row;
}

PersonRow rowOf(const services::PersonTag& person)
{
    PersonRow row;
    row.key = shown(person.id);
    row.name = PeopleWords::name(person);
    row.role = PeopleWords::role(person);
    row.letters = shown(person.initial);
    row.hue = person.hue;
    row.mine = person.me;
    return row;
}

PersonRow rowOf(const services::CallTile& tile)
{
    PersonRow row = rowOf(tile.person);
    row.phone = tile.canCall ? shown(tile.phone) : QString();
    row.textTo = tile.canText ? shown(tile.textTo) : QString();
    return row;
}

QVariantList watchers(const services::Audience& audience)
{
    QVariantList faces;
    for (const auto& person : audience.people) {
        const QVariantMap face{{QStringLiteral("letters"), shown(person.initial)}, {QStringLiteral("hue"), person.hue}};
        person.me ? faces.prepend(face) : faces.append(face);
    }
    return faces;
}

}  // namespace waymark::viewmodels

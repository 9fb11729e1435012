// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/show_records.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

using services::Access;
using services::SectionContents;

struct SharingWords {
    Q_DECLARE_TR_FUNCTIONS(SharingWords)

public:
    static QString watcher(const services::Watcher& one, const SpokenTime& time)
    {
        if (one.may.access == Access::owner) {
            return one.person.me ? tr("It is yours") : tr("It is theirs");
        }
        QStringList said{PeopleWords::role(one.person), PeopleWords::access(one.may, time)};
        if (one.since) {
            //: Since when somebody may read a part. %1 is a day
            said.append(tr("Since %1").arg(time.shortDay(shownMoment(*one.since).date())));
        }
        if (one.may.waits) {
            said.append(waits());
        }
        return said.join(QStringLiteral(". ")) + u'.';
    }

    static QString cell(const services::SectionAccess& may, const SpokenTime& time)
    {
        const QString words = PeopleWords::access(may, time);
        //: What somebody may do with a part, and that the change is not out yet. %1 is "Can read"
        return may.waits ? tr("%1. Waits for the next sync").arg(words) : words;
    }

    static QString lent(const services::PersonTag& who, const services::SectionAccess& may, const SpokenTime& time)
    {
        //: %1 is a person, %2 a part, %3 what they may do there: "Grace, Health: Can read until 18 Oct"
        return tr("%1, %2: %3")
            .arg(PeopleWords::name(who), PeopleWords::section(may.section), PeopleWords::access(may, time));
    }

    static QString ended(UnixMs at, const SpokenTime& time)
    {
        //: %1 is a day
        return tr("A part was shared with you until %1. That is over.").arg(time.shortDay(lastDay(at)));
    }

    static QString waits() { return tr("Waits for the next sync"); }

    static QStringList preview(const SectionContents& contents)
    {
        QStringList lines;
        if (!contents.parts.empty()) {
            QStringList parts;
            for (const auto& part : contents.parts) {
                parts.append(shown(part));
            }
            //: What somebody will see. %1 lists parts of the plan
            lines.append(tr("These parts of the plan: %1").arg(QLocale().createSeparatedList(parts)));
        }
        if (const QString words = inSection(contents.section); !words.isEmpty()) {
            lines.append(words);
        }
        //: What somebody will see
        append(lines, contents.promises, tr("%n promises", nullptr, contents.promises));
        append(lines, contents.dates, tr("%n dates", nullptr, contents.dates));
        append(lines, contents.people, tr("%n people and how to reach them", nullptr, contents.people));
        append(lines, contents.lessons, tr("%n lessons and how they went", nullptr, contents.lessons));
        append(lines, contents.targets, tr("%n targets", nullptr, contents.targets));
        lines.append(tr("What is added later, what stood there before, and who changed it"));
        return lines;
    }

private:
    static void append(QStringList& lines, int count, const QString& words)
    {
        if (count > 0) {
            lines.append(words);
        }
    }

    /// What stands in a section besides what can be counted.
    static QString inSection(const std::string& section)
    {
        if (section == "about") {
            return tr("The name, birthday, languages and people around you");
        }
        if (section == "learning") {
            return tr("The school or college, and tuition");
        }
        if (section == "documents") {
            return tr("The papers you keep here");
        }
        return section == "messages" ? tr("What you write to each other") : QString();
    }
};

SharedRow sectionFrom(const services::SharedSection& from, const SpokenTime& time)
{
    SharedRow row;
    row.key = shown(from.section);
    row.name = PeopleWords::section(from.section);
    row.icon = PeopleWords::sectionGlyph(from.section);
    row.ownOnly = from.ownOnly;
    for (const auto& one : from.watchers) {
        const PersonRow person = rowOf(one.person);
        row.watchers.append(QVariantMap{{QStringLiteral("key"), person.key},
                                        {QStringLiteral("name"), person.name},
                                        {QStringLiteral("line"), SharingWords::watcher(one, time)},
                                        {QStringLiteral("letters"), person.letters},
                                        {QStringLiteral("hue"), person.hue}});
    }
    for (const auto& may : from.cells) {
        row.cells.append(QVariantMap{{QStringLiteral("level"), std::min(static_cast<int>(may.access), 2)},
                                     {QStringLiteral("lent"), may.until.has_value()},
                                     {QStringLiteral("waits"), may.waits},
                                     {QStringLiteral("words"), SharingWords::cell(may, time)}});
    }
    return row;
}

}  // namespace

void show(SharingViewModel& on, const services::SharingView& view, const SpokenTime& time)
{
    QList<PersonRow> people;
    for (const auto& person : view.people) {
        people.append(rowOf(person));
    }
    QList<SharedRow> sections;
    for (const auto& section : view.sections) {
        sections.append(sectionFrom(section, time));
    }
    SharingFace face = on.face();
    const bool same = on.people()->rows() == people && on.sections()->rows() == sections;
    face.mine = view.mine;
    face.owner = PeopleWords::name(view.owner);
    face.turn += same ? 0 : 1;
    face.lent.clear();
    face.waiting = 0;
    for (const auto& section : view.sections) {
        for (std::size_t at = 0; at < section.cells.size(); ++at) {
            const auto& may = section.cells[at];
            face.waiting += may.waits ? 1 : 0;
            if (may.until) {
                face.lent.append(SharingWords::lent(view.people[at], may, time));
            }
        }
    }
    face.ended.clear();
    for (const UnixMs at : view.ended) {
        face.ended.append(SharingWords::ended(at, time));
    }
    face.ended.removeDuplicates();
    on.people()->set(people);
    on.sections()->set(sections);
    on.set(face);
}

QStringList previewOf(const services::SectionContents& contents)
{
    return SharingWords::preview(contents);
}

}  // namespace waymark::viewmodels

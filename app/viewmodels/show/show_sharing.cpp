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
        if (one.access == Access::owner) {
            return one.person.me ? tr("It is yours") : tr("It is theirs");
        }
        const QString role = PeopleWords::role(one.person);
        const bool writes = one.access == Access::write;
        if (!one.since) {
            //: Under a name: what somebody is, and what they may do with a part. %1 is "Foster carer"
            return writes ? tr("%1. Reads and writes.").arg(role) : tr("%1. Reads.").arg(role);
        }
        const QString since = time.shortDay(shownMoment(*one.since).date());
        //: Under a name: what somebody is, and what they may do with a part. %1 is "Foster carer", %2 a day
        return writes ? tr("%1. Reads and writes, since %2.").arg(role, since)
                      : tr("%1. Reads, since %2.").arg(role, since);
    }

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

SharedRow sectionFrom(const services::SharedSection& from, const services::SharingView& view, const SpokenTime& time)
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
    for (const auto& person : view.people) {
        const auto found =
            std::ranges::find(from.watchers, person.id, [](const services::Watcher& one) { return one.person.id; });
        row.cells.append(found == from.watchers.end() ? 0 : std::min(static_cast<int>(found->access), 2));
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
        sections.append(sectionFrom(section, view, time));
    }
    SharingFace face = on.face();
    const bool same = on.people()->rows() == people && on.sections()->rows() == sections;
    face.mine = view.mine;
    face.turn += same ? 0 : 1;
    on.people()->set(people);
    on.sections()->set(sections);
    on.set(face);
}

void show(SharingViewModel& on, const services::SectionContents& contents)
{
    SharingFace face = on.face();
    face.previewOf = shown(contents.section);
    face.preview = previewOf(contents);
    on.set(face);
}

QStringList previewOf(const services::SectionContents& contents)
{
    return SharingWords::preview(contents);
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/show_plan.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

struct VersionsWords {
    Q_DECLARE_TR_FUNCTIONS(VersionsWords)

public:
    static QString whose(const services::TextVersion& version)
    {
        //: The words one person wrote. %1 is a name
        return version.author.me ? tr("Your words") : tr("%1's words").arg(PeopleWords::name(version.author));
    }

    static QString when(const services::TextVersion& version, const SpokenTime& time)
    {
        const QString at = time.dayAndTime(shownMoment(version.writtenAt));
        //: %1 says when: "Today, 8:12 am"
        return version.onThisPhone ? tr("%1, on this phone").arg(at) : tr("%1, on another phone").arg(at);
    }
};

}  // namespace

void show(VersionsViewModel& on, const services::VersionsView& view, const SpokenTime& time)
{
    QList<VersionRow> rows;
    for (const auto& version : view.versions) {
        VersionRow row;
        row.key = shown(version.version);
        row.letters = shown(version.author.initial);
        row.hue = version.author.hue;
        row.who = VersionsWords::whose(version);
        row.when = VersionsWords::when(version, time);
        for (const auto& run : version.runs) {
            row.parts.append(
                QVariantMap{{QStringLiteral("text"), shown(run.text)}, {QStringLiteral("differs"), run.differs}});
        }
        if (version.runs.empty()) {
            row.parts.append(
                QVariantMap{{QStringLiteral("text"), shown(version.text)}, {QStringLiteral("differs"), false}});
        }
        row.text = shown(version.text);
        row.mine = version.author.me;
        rows.append(row);
    }
    on.versions()->set(rows);
    VersionsFace face = on.face();
    face.field = shown(view.field);
    face.heading = shown(view.title);
    face.writable = view.writable;
    if (face.chosen != QLatin1String("both") && !on.versions()->find(face.chosen)) {
        face.chosen.clear();
    }
    on.set(face);
}

}  // namespace waymark::viewmodels

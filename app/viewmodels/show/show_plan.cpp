// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_plan.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(PlanWords)

public:
    static QString level(domain::Settledness step)
    {
        switch (step) {
            case domain::Settledness::notStarted:
                return tr("Not started");
            case domain::Settledness::started:
                return tr("Started");
            case domain::Settledness::nearly:
                return tr("Nearly settled");
            case domain::Settledness::settled:
                return tr("Settled");
        }
        return {};
    }

    static QString line(const services::PlanHeadingRow& row, const SpokenTime& time)
    {
        if (!row.shared) {
            return tr("Not shared with you");
        }
        if (row.hasTwoVersions) {
            return tr("Two versions to settle");
        }
        if (row.latePromises > 0) {
            return tr("%n promises are late", nullptr, row.latePromises);
        }
        if (row.openPromises == 1 && row.nextDue) {
            const QDate due = shown(*row.nextDue);
            if (due == time.now().date()) {
                return tr("1 promise due today");
            }
            const bool soon = time.now().date().daysTo(due) < 7;
            //: %1 is a day, as in "Friday" or "20 Oct"
            return tr("1 promise due %1")
                .arg(soon ? QLocale().toString(due, QStringLiteral("dddd")) : time.shortDay(due));
        }
        if (row.openPromises > 0) {
            return tr("%n promises open", nullptr, row.openPromises);
        }
        return row.started ? level(row.step) : tr("Not started yet");
    }

    static QString review(QDate day, const SpokenTime& time)
    {
        //: Under the title of the plan. %1 is a day, as in "4 Nov"
        return tr("Next review %1").arg(time.shortDay(day));
    }
};

}  // namespace

void show(PlanViewModel& on, const services::PlanView& view, const SpokenTime& time)
{
    QList<HeadingRow> headings;
    PlanFace face;
    bool started = false;
    for (const auto& from : view.headings) {
        HeadingRow row;
        row.key = QString::number(from.number);
        row.number = from.number;
        row.name = shown(from.title);
        row.icon = shown(from.icon);
        row.hue = from.number - 1;
        row.level = static_cast<int>(from.step);
        row.levelWords = PlanWords::level(from.step);
        row.line = PlanWords::line(from, time);
        row.readable = from.shared;
        started = started || from.started;
        headings.append(row);
        face.wheel.append(QVariantMap{{QStringLiteral("title"), row.name}, {QStringLiteral("level"), row.level}});
    }
    face.nextReview = view.nextReview ? PlanWords::review(shown(*view.nextReview), time) : QString();
    face.notShared = view.hiddenCount;
    face.owner = view.owner.me ? QString() : shown(view.owner.name);
    face.started = started;
    on.headings()->set(headings);
    on.set(face);
}

}  // namespace waymark::viewmodels

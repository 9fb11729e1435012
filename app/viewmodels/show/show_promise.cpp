// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/promise_words.h"
#include "app/viewmodels/show/show_days.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

struct PromisePageWords {
    Q_DECLARE_TR_FUNCTIONS(PromisePageWords)

public:
    static QString due(const services::PromiseRow& promise, const SpokenTime& time)
    {
        //: When a promise is due. %1 is a full day: "By Friday 16 October"
        return promise.by ? tr("By %1").arg(time.fullDay(shown(*promise.by))) : tr("No date yet");
    }

    static QString kind(const services::PromiseRow& promise)
    {
        using domain::PromiseStanding;
        switch (promise.status.standing) {
            case PromiseStanding::kept:
                return promise.who.me ? tr("You did what you said. Well done.") : tr("It is done.");
            case PromiseStanding::letGo:
                return tr("It can't be done now. That is all right. Plans change.");
            case PromiseStanding::late:
                return promise.who.me ? tr("Things take time. Do it now, or choose a new day.")
                                      : tr("It is late. You can ask how it is going.");
            case PromiseStanding::dueToday:
            case PromiseStanding::due:
            case PromiseStanding::noDate:
                break;
        }
        return {};
    }

    static QString to(const services::PersonTag& person)
    {
        //: Whom a promise is for. %1 is a name
        return person.me ? tr("For you")
                         : (person.name.empty() ? QString() : tr("For %1").arg(PeopleWords::name(person)));
    }
};

}  // namespace

void show(PromiseViewModel& on, const services::PromiseView& view, const SpokenTime& time)
{
    const PromiseRow row = PromiseWords::row(view.row, time);
    PromiseFace face;
    face.key = row.key;
    face.who = row.who;
    face.whoKey = shown(view.row.who.id.empty() ? view.row.who.name : view.row.who.id);
    face.name = PeopleWords::name(view.row.who);
    face.letters = row.letters;
    face.hue = row.hue;
    face.what = row.what;
    face.to = PromisePageWords::to(view.to);
    face.toKey = shown(view.to.id);
    face.due = PromisePageWords::due(view.row, time);
    face.date = view.row.by ? shown(*view.row.by).toString(Qt::ISODate) : QString();
    face.chip = row.chip;
    face.chipGlyph = row.chipGlyph;
    face.tone = row.tone;
    face.kind = PromisePageWords::kind(view.row);
    face.note = shown(view.note);
    face.phone = view.reach.canCall ? shown(view.reach.phone) : QString();
    face.textTo = view.reach.canText ? shown(view.reach.textTo) : QString();
    using domain::PromiseStanding;
    const auto standing = view.row.status.standing;
    face.state = standing == PromiseStanding::kept ? 1 : (standing == PromiseStanding::letGo ? 2 : 0);
    face.heading = view.row.heading;
    face.headingName = shown(view.headingTitle);
    face.remind = static_cast<int>(view.remind);
    face.mine = row.mine;
    face.canChange = row.canChange;
    face.seenBy = PeopleWords::seenBy(view.audience);
    face.watchers = watchers(view.audience);
    on.reminders()->set(remindChoices(view.remind, true));
    on.set(face);
}

}  // namespace waymark::viewmodels

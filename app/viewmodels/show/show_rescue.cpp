// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_rescue.h"

#include <QCoreApplication>

#include <algorithm>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"
#include "app/viewmodels/wording/error_words.h"

namespace waymark::viewmodels {
namespace {

enum Step { kHow, kLooking, kAsks, kStuck, kIn };

struct RescueWords {
    Q_DECLARE_TR_FUNCTIONS(RescueWords)

public:
    static QString need(int need, std::size_t of)
    {
        //: How many people have to say yes. %1 and %2 are numbers: "2 of 3"
        return tr("%1 of %2").arg(need).arg(of);
    }

    static QString did(const services::RecoveryAsk& ask, const services::PersonTag& person, bool said)
    {
        if (said) {
            return tr("Said yes");
        }
        if (ask.request.confirmed) {
            return tr("Not needed");
        }
        //: It is the reader's turn to say yes
        return person.me ? tr("Your turn") : tr("Not yet");
    }

    static QString state(const services::RecoveryAsk& ask, const QString& from)
    {
        if (ask.request.vetoed) {
            return tr("Stopped for now");
        }
        if (!ask.request.confirmed) {
            return ask.request.canVeto ? tr("Some have said yes. You can stop it.") : tr("Waits for a yes");
        }
        //: %1 is a day and time: "Thu, 9:00 am"
        return from.isEmpty() ? tr("Enough have said yes") : tr("Opens from %1").arg(from);
    }

    static QString asking(const services::RecoveringView& view, const SpokenTime& time)
    {
        using services::RecoveryStep;
        switch (view.step) {
            case RecoveryStep::asking:
                return view.byWords ? tr("Your words are checked. This takes a moment.")
                                    : tr("Now your people have to say yes.");
            case RecoveryStep::confirming:
                return tr("It goes on. More of your people have to say yes.");
            case RecoveryStep::waiting:
                //: %1 is a day and time: "Thu, 9:00 am"
                return view.ripeFrom ? tr("Enough have said yes. It opens from %1, once their phones are online.")
                                           .arg(time.dayAndTime(shownMoment(*view.ripeFrom)))
                                     : tr("Enough have said yes. Now it takes two days.");
            case RecoveryStep::vetoed:
                return tr(
                    "One of your old phones stopped it. If that was not you, ring your people. All of them "
                    "together count for more, and so do your 12 words.");
            case RecoveryStep::failed:
                break;
        }
        return tr("It can't go on like this.");
    }

    static QString said(const services::RecoveringView& view)
    {
        if (view.byWords || view.need == 0) {
            return {};
        }
        return tr("%1 of %2 have said yes").arg(view.confirmed).arg(view.need);
    }
};

QList<ChoiceRow> numbered(const std::vector<std::string>& words)
{
    QList<ChoiceRow> rows;
    for (const auto& word : words) {
        rows.append({QString::number(rows.size() + 1), shown(word), {}, false});
    }
    return rows;
}

bool hasSaid(const services::RecoveryAsk& ask, const services::PersonTag& person)
{
    return std::ranges::find(ask.request.confirmedBy, person.id, &services::PersonTag::id) !=
           ask.request.confirmedBy.end();
}

Ask askFrom(const services::RecoveryAsk& from, const SpokenTime& time)
{
    AskRow row;
    row.key = shown(from.circle + ":" + from.request.id);
    row.name = PeopleWords::name(from.owner);
    row.mine = from.mine;
    row.phone = shown(from.phone);
    row.need = from.need;
    row.needWords = RescueWords::need(from.need, from.people.size());
    row.from = from.request.ripeFrom ? time.dayAndTime(shownMoment(*from.request.ripeFrom)) : QString();
    row.stateWords = RescueWords::state(from, row.from);
    row.canConfirm = from.request.canConfirm;
    row.canVeto = from.request.canVeto;
    for (const auto& person : from.people) {
        const PersonRow tag = rowOf(person);
        const bool said = hasSaid(from, person);
        row.people.append(QVariantMap{{"name", tag.name},
                                      {"letters", tag.letters},
                                      {"hue", tag.hue},
                                      {"said", said},
                                      {"turn", person.me && from.request.canConfirm && !from.request.confirmed},
                                      {"words", RescueWords::did(from, person, said)}});
    }
    return {row, numbered(from.request.checkWords)};
}

QList<PersonRow> rowsOf(const std::vector<services::PersonTag>& people)
{
    QList<PersonRow> rows;
    for (const auto& person : people) {
        PersonRow row = rowOf(person);
        row.role = PeopleWords::role(person);
        rows.append(row);
    }
    return rows;
}

}  // namespace

void show(RescueViewModel& on, const services::RecoveryView& view, bool wordsKept)
{
    RescueFace face = on.face();
    face.mine = view.mine;
    face.trusted = view.trusted;
    face.prepared = view.prepared;
    face.owner = PeopleWords::name(view.owner);
    face.need = view.need;
    face.needWords = view.need > 0 ? RescueWords::need(view.need, view.people.size()) : QString();
    face.wordsKept = wordsKept;
    on.people()->set(rowsOf(view.people));
    on.members()->set(rowsOf(view.members));
    on.set(face);
}

void show(RescueViewModel& on, const std::vector<services::RecoveryAsk>& asks, const SpokenTime& time)
{
    QList<Ask> all;
    for (const auto& one : asks) {
        all.append(askFrom(one, time));
    }
    on.setAsks(all);
}

void show(LostPhoneViewModel& on, const services::RecoveringView* view, bool in, const SpokenTime& time)
{
    LostPhoneFace face = on.face();
    if (view == nullptr) {
        if (in && (face.step == kAsks || face.step == kStuck)) {
            face.step = kIn;
            on.checkWords()->set({});
            on.set(face);
        }
        return;
    }
    face.step = view->step == services::RecoveryStep::failed ? kStuck : kAsks;
    face.byWords = view->byWords;
    face.stopped = view->step == services::RecoveryStep::vetoed;
    face.stateWords = RescueWords::asking(*view, time);
    face.saidWords = RescueWords::said(*view);
    face.problem = view->problem ? errorWords(*view->problem) : QString();
    on.checkWords()->set(numbered(view->checkWords));
    on.set(face);
}

}  // namespace waymark::viewmodels

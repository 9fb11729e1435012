// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_owner.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

using services::OwnerNewsKind;

/// A name at the head of a sentence must not turn the sentence: first strong isolate to pop directional isolate.
QString setApart(const QString& name)
{
    return QChar(0x2068) + name + QChar(0x2069);
}

struct OwnerWords {
    Q_DECLARE_TR_FUNCTIONS(OwnerWords)

public:
    static QString notice(const services::ReplaceNotice& notice, const SpokenTime& time)
    {
        QStringList names;
        for (const auto& one : notice.by) {
            names.append(PeopleWords::name(one));
        }
        const QString who = QLocale().createSeparatedList(names);
        if (!notice.from) {
            //: %1 names one or more people
            return tr("%1 said so. It takes two.").arg(who);
        }
        if (notice.due) {
            return tr("The seven days are over. It can be done now.");
        }
        //: %1 names people, %2 is a day and time: "Thu, 9:00 am"
        return tr("%1 said so. It can be done from %2.").arg(who, time.dayAndTime(shownMoment(*notice.from)));
    }

    static QString asked(const services::AskedAfresh& asked, const SpokenTime& time)
    {
        //: What somebody could do before. %1 is a part of the circle, %2 "Can read until 18 Oct"
        return tr("%1. Before: %2.").arg(PeopleWords::section(asked.was.section), PeopleWords::access(asked.was, time));
    }

    static ChoiceRow news(const services::OwnerNews& news, const SpokenTime& time)
    {
        const QString name = PeopleWords::name(news.person);
        ChoiceRow row{shown(news.circle), {}, {}, news.kind != OwnerNewsKind::tooOld};
        switch (news.kind) {
            case OwnerNewsKind::claim:
                //: %1 is the name of a circle: "Sam"
                row.name = tr("\u201c%1\u201d can be yours now").arg(setApart(shown(news.name)));
                row.line = tr("Take it when you are ready.");
                break;
            case OwnerNewsKind::unwanted:
                //: %1 is a person's name
                row.name = tr("Some want %1 to look after the circle").arg(setApart(name));
                //: %1 is a day and time: "Thu, 9:00 am"
                row.line = tr("It can be done from %1.").arg(time.dayAndTime(shownMoment(news.from)));
                break;
            case OwnerNewsKind::replaceDue:
                //: %1 is a person's name
                row.name = tr("%1 can look after the circle now").arg(setApart(name));
                row.line = tr("The seven days are over. One of you two can do it.");
                break;
            case OwnerNewsKind::tooOld:
                //: %1 is the name of a circle: "Sam"
                row.name = tr("Update Waymark to share in \u201c%1\u201d").arg(setApart(shown(news.name)));
                row.line = tr("You can still read. What you write is safe on this phone.");
                break;
        }
        return row;
    }
};

}  // namespace

void show(OwnerViewModel& on, const services::OwnerView& view, const SpokenTime& time)
{
    const PersonRow owner = rowOf(view.owner);
    OwnerFace face;
    face.owner = PeopleWords::name(view.owner);
    face.ownerRole = PeopleWords::role(view.owner);
    face.letters = owner.letters;
    face.hue = owner.hue;
    face.acting = view.acting;
    face.mine = view.mine;
    face.forMe = view.forMe;
    face.mayClaim = view.mayClaim;
    face.mayReplace = view.mayReplace;
    face.tooOld = view.tooOld;
    face.today = shown(view.today).toString(Qt::ISODate);
    if (view.successor) {
        face.successor = shown(view.successor->id);
        face.successorName = PeopleWords::name(*view.successor);
    }
    if (view.acting) {
        const QDate day = shownMoment(view.ends).date();
        face.until = time.fullDay(day);
        face.untilDay = day.toString(Qt::ISODate);
    }
    QList<PersonRow> members;
    for (const auto& member : view.members) {
        PersonRow row = rowOf(member);
        row.role = PeopleWords::role(member);
        members.append(row);
    }
    QList<ChoiceRow> notices;
    for (const auto& notice : view.notices) {
        notices.append({shown(notice.person.id), PeopleWords::name(notice.person), OwnerWords::notice(notice, time),
                        notice.due && notice.said});
    }
    QList<ChoiceRow> asked;
    for (const auto& one : view.asked) {
        asked.append({shown(one.was.section + ":" + one.person.id), PeopleWords::name(one.person),
                      OwnerWords::asked(one, time), false});
    }
    on.members()->set(members);
    on.notices()->set(notices);
    on.asked()->set(asked);
    on.set(face);
}

void show(OwnerViewModel& on, const std::vector<services::OwnerNews>& news, const SpokenTime& time)
{
    QList<ChoiceRow> rows;
    for (const auto& one : news) {
        rows.append(OwnerWords::news(one, time));
    }
    on.news()->set(rows);
}

}  // namespace waymark::viewmodels

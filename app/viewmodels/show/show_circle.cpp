// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_circle.h"

#include <QCoreApplication>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"
#include "app/viewmodels/wording/error_words.h"

namespace waymark::viewmodels {
namespace {

struct CircleWords {
    Q_DECLARE_TR_FUNCTIONS(CircleWords)

public:
    static QString member(const services::Member& member, const SpokenTime& time)
    {
        if (member.person.me) {
            return tr("On %n phones", nullptr, member.devices);
        }
        if (member.lastHeard) {
            //: %1 is a role: "Foster carer"; %2 says when: "2 hours ago"
            return tr("%1. Last news %2")
                .arg(PeopleWords::role(member.person), time.ago(shownMoment(*member.lastHeard)));
        }
        return PeopleWords::role(member.person);
    }

    static QString kind(const services::CircleView& circle)
    {
        if (circle.over || circle.said == services::RelaysWord::takenOut) {
            return tr("You are not in it any more");
        }
        if (circle.closed || circle.said == services::RelaysWord::closed) {
            return tr("Closed. Nothing is shared here any more.");
        }
        return circle.constellation ? tr("A hub home and its homes") : tr("A young person's circle");
    }

    static ChoiceRow invitation(const services::InviteOut& out, const SpokenTime& time)
    {
        //: Who a code is for
        const QString whom = out.ownDevice ? tr("Another phone of mine") : PeopleWords::role(out.role);
        const QString line = out.someoneWaits ? tr("Somebody used it and waits for you.") : until(out.ends, time);
        return {shown(out.id), whom, line, out.someoneWaits};
    }

    static QString until(UnixMs at, const SpokenTime& time)
    {
        //: %1 is a day, as in "20 Oct"
        return tr("Works once, until %1.").arg(time.shortDay(shownMoment(at).date()));
    }
};

void showClosed(CircleFace& face, const services::CircleView& circle, const SpokenTime& time)
{
    if (!circle.closed) {
        return;
    }
    const auto day = [&](UnixMs at) { return time.fullDay(shownMoment(at).date()); };
    face.closed = true;
    face.closeWaits = circle.closed->waits;
    face.closedBy = circle.closed->by.me ? QString() : PeopleWords::name(circle.closed->by);
    face.closedOn = circle.closed->at != 0 ? day(circle.closed->at) : QString();
    face.deletesOn = circle.closed->deletes ? day(*circle.closed->deletes) : QString();
    face.deleted = circle.closed->deleted;
    face.deletesNow = circle.closed->deletesNow;
    face.canDelete = circle.closed->by.me && !face.closeWaits && !face.deleted && !face.deletesNow;
}

QList<ChoiceRow> numbered(const std::vector<std::string>& words)
{
    QList<ChoiceRow> rows;
    for (const auto& word : words) {
        rows.append({QString::number(rows.size() + 1), shown(word), {}, false});
    }
    return rows;
}

QString joined(const std::vector<std::string>& words)
{
    QStringList all;
    for (const auto& word : words) {
        all.append(shown(word));
    }
    return all.join(u' ');
}

/// Groups of three, as people read numbers out.
QString grouped(const std::string& digits)
{
    QString all = shown(digits);
    for (qsizetype at = (all.size() - 1) / 3 * 3; at > 0; at -= 3) {
        all.insert(at, u' ');
    }
    return all;
}

}  // namespace

void show(CircleViewModel& on, const services::CirclesView& view, const QString& key, const SpokenTime& time,
          bool online)
{
    QList<ChoiceRow> circles;
    const services::CircleView* open = nullptr;
    for (const auto& circle : view.circles) {
        if (!open || shown(circle.id) == key) {
            open = &circle;
        }
    }
    for (const auto& circle : view.circles) {
        circles.append({shown(circle.id), shown(circle.name), CircleWords::kind(circle), &circle == open});
    }
    QList<PersonRow> members;
    QList<ChoiceRow> invitations;
    CircleFace face;
    face.newsKey = on.face().newsKey;  // known from elsewhere
    face.newsName = on.face().newsName;
    face.newsClosedBy = on.face().newsClosedBy;
    if (open) {
        face.key = shown(open->id);
        face.name = shown(open->name);
        face.kindWords = CircleWords::kind(*open);
        showClosed(face, *open, time);
        face.canInvite = open->mine && !open->closed;
        face.canClose = open->canClose;
        face.canLeave = open->canLeave;
        face.over = open->over;
        face.out = open->said == services::RelaysWord::takenOut;
        face.saidClosed = open->said == services::RelaysWord::closed;
        const bool isClosed = face.closed && !face.closeWaits && !face.deletesNow;
        face.canTakeOff = isClosed || face.out || face.saidClosed || (open->over && open->waiting == 0);
        face.waiting = open->waiting;
        face.online = online;
        for (const auto& out : open->invitesOut) {
            invitations.append(CircleWords::invitation(out, time));
        }
        for (const auto& member : open->members) {
            if (open->over) {
                break;  // what was known of them is no news
            }
            PersonRow row = rowOf(member.person);
            row.role = CircleWords::member(member, time);
            if (member.owner) {
                face.owner = row.name;
            }
            if (face.canInvite && face.adviser.isEmpty() && member.person.role == domain::Role::personalAdviser) {
                face.adviser = row.key;
                face.adviserName = row.name;
            }
            if (member.person.me) {
                face.devices = member.devices;
            }
            members.append(row);
        }
    }
    on.circles()->set(circles);
    on.members()->set(members);
    on.invitations()->set(invitations);
    on.set(face);
}

void show(InviteViewModel& on, const services::InviteView& view, const SpokenTime& time)
{
    using services::InviteStep;
    InviteFace face = on.face();
    const QString before = face.link;
    face.key = shown(view.id);
    face.words = joined(view.words);
    face.digits = grouped(view.digits);
    face.link = shown(view.qr);
    if (face.link != before) {
        const QrCells qr = qrCells(view.qr);
        face.qrModules = qr.modules;
        face.qrSide = qr.side;
    }
    face.expires = view.expires ? CircleWords::until(*view.expires, time) : QString();
    face.expired = view.step == InviteStep::expired;
    face.step =
        view.step == InviteStep::choose ? 0 : (view.step == InviteStep::done ? 4 : (view.requests.empty() ? 2 : 3));
    if (!view.requests.empty()) {
        const auto& request = view.requests.front();
        face.who = shown(request.name);
        face.request = shown(request.id);
        on.checkWords()->set(numbered(request.checkWords));
    }
    if (!view.replaced.id.empty()) {
        face.replaces = shown(view.replaced.id);
        face.replacedName = PeopleWords::name(view.replaced);
    }
    on.set(face);
}

void show(JoinViewModel& on, const services::JoinView& view)
{
    using services::JoinStep;
    JoinFace face = on.face();
    face.circle = shown(view.circle);
    face.problem = view.problem ? errorWords(*view.problem) : QString();
    face.wordsKnown = !view.checkWords.empty();
    switch (view.step) {
        case JoinStep::enterCode:
            face.step = 0;
            break;
        case JoinStep::waiting:
            face.step = face.wordsKnown ? 2 : 1;
            break;
        case JoinStep::checkWords:
            face.step = 2;
            break;
        case JoinStep::done:
            face.step = 3;
            break;
        case JoinStep::failed:
            face.step = 0;
            break;
    }
    on.checkWords()->set(numbered(view.checkWords));
    on.set(face);
}

}  // namespace waymark::viewmodels

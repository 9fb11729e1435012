// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_odd.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

using services::OddKind;
using services::OddThing;

struct OddWords {
    Q_DECLARE_TR_FUNCTIONS(OddWords)

public:
    static OddRow of(const OddThing& thing)
    {
        OddRow row;
        switch (thing.kind) {
            case OddKind::relayForgot:
                row.glyph = QStringLiteral("cloud-off");
                row.title = tr("The relay has lost things it had");
                row.means =
                    tr("It may have been put back from an old copy. All that is on your phones is still there.");
                row.todo = tr("Your phones give it back what it lost. If this goes on, choose another relay.");
                break;
            case OddKind::noCloseReceipt:
                row.glyph = QStringLiteral("letter");
                row.title = tr("The relay does not say that it deletes a closed circle");
                row.means =
                    tr("It should sign by when all is gone there. It has not, or what it signed does not hold.");
                row.todo = tr("Ask who runs the relay. What is on your phones is not touched by this.");
                break;
            case OddKind::relayWithholds:
                row.glyph = QStringLiteral("letter");
                row.title = tr("The relay keeps something back");
                row.means =
                    tr("Others sent something that has not come here. What you have is safe. Something new may "
                       "be missing.");
                row.todo =
                    tr("This phone keeps asking. Ring your people and ask what they sent. If this goes on, "
                       "choose another relay.");
                break;
            case OddKind::otherRelay:
                row.glyph = QStringLiteral("shield");
                row.title = tr("Something else spoke for the relay");
                row.means = tr("It could not prove who it is. Nothing was sent to it, and nothing was taken from it.");
                row.todo = tr("Try again in another place. If this goes on, ask who runs the relay.");
                break;
            case OddKind::changedOnTheWay:
                row.glyph = QStringLiteral("letter");
                row.title = tr("Something was changed on its way here");
                row.means = tr("It is not as it was sent, so it was not used. Your own words have not changed.");
                row.todo = tr("This phone asks for it again. If this goes on, choose another relay.");
                break;
            case OddKind::twoStories:
                row.glyph = QStringLiteral("fork");
                row.title = tr("The relay tells two stories");
                row.means =
                    tr("It shows some people another circle than it shows you. Who is in it may not be the same "
                       "for all.");
                row.todo =
                    tr("Ring your people and look together at who is in the circle. Let nobody new in until then.");
                break;
            case OddKind::copiedPhone:
                row.glyph = QStringLiteral("copy");
                row.title = tr("Two phones say they are the same one");
                row.means =
                    tr("A phone may have been copied, or one backup was put on two phones. Nothing here was "
                       "deleted.");
                row.todo = tr("Look at your phones. Take out one that is lost, or that you do not know.");
                break;
            case OddKind::badKey:
                row.glyph = QStringLiteral("key");
                //: %1 is a person's name
                row.title = tr("A key from %1 did not fit").arg(who(thing));
                row.means = tr("Something new may stay shut until the right key comes. Nothing is lost.");
                row.todo = tr("This phone has asked for the key again. An update of their app may help.");
                break;
            case OddKind::badChange:
                row.glyph = QStringLiteral("people");
                //: %1 is a person's name
                row.title = tr("A change from %1 was not used").arg(who(thing));
                row.means =
                    tr("The rules of the circle do not let it. An old app can do this too, without anyone "
                       "meaning to.");
                row.todo = tr("Nothing was changed here. You can ask them, and if their app is new.");
                break;
            case OddKind::mineUndone:
                row.glyph = QStringLiteral("undo");
                row.title = tr("A change of yours did not go through");
                row.means = tr("It was about who is in, or who sees what. The circle had changed just before it.");
                row.todo = tr("See how it stands now. If you still want it, do it again.");
                break;
            case OddKind::thisPhoneCopied:
                row.glyph = QStringLiteral("copy");
                row.title = tr("A copy of this phone is in use");
                row.means =
                    tr("It may come from a backup, or somebody has this phone's keys. Nothing here was deleted.");
                row.todo =
                    tr("Open this phone in the list and go on as a new one. If you know of no copy, take the old one "
                       "out.");
                break;
            case OddKind::phonesDiffer:
                row.glyph = QStringLiteral("copy");
                row.title = tr("Two phones hold different things");
                row.means =
                    tr("They were sent the same, and do not show the same. This phone did not sign what new phones "
                       "begin from.");
                row.todo = tr("Ask your people if they use the newest app. Nothing is lost.");
                break;
            case OddKind::noRoomForSnapshot:
                row.glyph = QStringLiteral("cloud-off");
                row.title = tr("The relay is short of room");
                row.means = tr("What new phones begin from did not fit. They take longer to start. The rest goes on.");
                row.todo = tr("Ask who runs the relay for more room.");
                break;
            case OddKind::wentTwoWays:
                row.glyph = QStringLiteral("fork");
                row.title = tr("Your circle went two ways for a while");
                row.means = tr("It is one again. Each part has a new key.");
                row.todo = tr("See who sees what. What you shared on the other way, you can share again.");
                break;
            case OddKind::newOwner:
                row.glyph = QStringLiteral("people");
                //: %1 is a person's name
                row.title = tr("The circle is now with %1").arg(who(thing));
                row.means = tr("They choose again who sees what. What you wrote is still yours.");
                row.todo = tr("If you miss a part, ask them.");
                break;
            case OddKind::ownerUnwanted:
                row.glyph = QStringLiteral("people");
                //: %1 is a person's name
                row.title = tr("Some want %1 to look after the circle").arg(who(thing));
                row.means = tr("Two who help run it have said so. After seven days they can make it so.");
                row.todo = tr("Talk with them before that.");
                break;
        }
        lead(row, thing.kind);
        return row;
    }

    static QString who(const OddThing& thing) { return thing.who ? PeopleWords::name(*thing.who) : tr("somebody"); }

private:
    static void lead(OddRow& row, OddKind kind)
    {
        switch (kind) {
            case OddKind::copiedPhone:
            case OddKind::thisPhoneCopied:
                row.leadsTo = QStringLiteral("phones");
                row.leadsWords = tr("See the phones");
                break;
            case OddKind::mineUndone:
            case OddKind::wentTwoWays:
                row.leadsTo = QStringLiteral("who-sees-what");
                row.leadsWords = tr("See who sees what");
                break;
            case OddKind::twoStories:
            case OddKind::badChange:
            case OddKind::phonesDiffer:
            case OddKind::newOwner:
            case OddKind::ownerUnwanted:
                row.leadsTo = QStringLiteral("circle");
                row.leadsWords = tr("See who is in");
                break;
            case OddKind::relayForgot:
            case OddKind::relayWithholds:
            case OddKind::noCloseReceipt:
            case OddKind::noRoomForSnapshot:
            case OddKind::otherRelay:
            case OddKind::changedOnTheWay:
                row.leadsTo = QStringLiteral("relay");
                row.leadsWords = tr("See the relay");
                break;
            case OddKind::badKey:
                break;
        }
    }
};

QString lineOf(const OddThing& thing, bool naming, const SpokenTime& time)
{
    QStringList parts{time.dayAndTime(shownMoment(thing.at))};
    if (naming && !thing.circle.empty()) {
        parts.append(shown(thing.circle));
    }
    QStringList sections;
    for (const auto& section : thing.sections) {
        sections.append(PeopleWords::section(section));
    }
    if (!sections.isEmpty()) {
        parts.append(QLocale().createSeparatedList(sections));
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

void show(OddViewModel& on, const services::OddView& view, bool naming, const SpokenTime& time)
{
    QList<OddRow> rows;
    for (const auto& thing : view.things) {
        OddRow row = OddWords::of(thing);
        row.key = shown(thing.id);
        row.line = lineOf(thing, naming, time);
        rows.append(row);
    }
    on.things()->set(rows);
}

}  // namespace waymark::viewmodels

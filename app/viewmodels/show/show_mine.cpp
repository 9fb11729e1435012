// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_mine.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

struct MineWords {
    Q_DECLARE_TR_FUNCTIONS(MineWords)

public:
    static QString whose(const services::PhoneEntry& phone)
    {
        if (phone.thisOne) {
            return tr("This phone");
        }
        //: Whose phone it is. %1 is a name
        return phone.person.me ? tr("Yours too") : tr("%1's phone").arg(PeopleWords::name(phone.person));
    }

    static QString whyNot(services::TakingOut taking)
    {
        using services::TakingOut;
        switch (taking) {
            case TakingOut::possible:
                return {};
            case TakingOut::notTheirs:
                return tr("Only the person who owns the circle can take this phone out.");
            case TakingOut::thisPhone:
                return tr("This is the one in your hand. Another of your phones can take it out.");
            case TakingOut::theLast:
                return tr("It is their only phone here. You can take the person out instead.");
            case TakingOut::tooYoung:
                return tr("This phone is here for less than seven days. It can't take out one that was here before.");
        }
        return {};
    }

    static QString since(const services::PhoneEntry& phone, const SpokenTime& time)
    {
        //: Since when a phone is in a circle. %1 is a day
        return phone.since ? tr("In since %1").arg(time.shortDay(shownMoment(*phone.since).date())) : QString();
    }

    static QString whereItIs(const QString& file, const TakenOut& taken)
    {
        //: %1 is where a file was put
        QStringList words{tr("It is at %1").arg(file)};
        if (taken.files > 0) {
            //: After "It is at Documents/waymark.json". %n photos and papers were written as files
            words << tr("%n photos and papers are in the folder beside it.", "", static_cast<int>(taken.files));
        }
        if (taken.missing > 0) {
            //: %n photos and papers could not be written as files
            words << tr("%n are not on this phone. Open them, then take everything out again.", "",
                        static_cast<int>(taken.missing));
        }
        return words.join(QLatin1Char('\n'));
    }

    static QString kind(const std::string& name)
    {
        static const QHash<QString, QString> kNames{{QStringLiteral("profile"), tr("About me")},
                                                    {QStringLiteral("person"), tr("People in a circle")},
                                                    {QStringLiteral("contact"), tr("People important to me")},
                                                    {QStringLiteral("heading"), tr("Headings of a plan")},
                                                    {QStringLiteral("promise"), tr("Promises")},
                                                    {QStringLiteral("skill"), tr("Things to be ready for")},
                                                    {QStringLiteral("setting"), tr("Places of learning")},
                                                    {QStringLiteral("target"), tr("Targets")},
                                                    {QStringLiteral("tuition"), tr("Blocks of lessons")},
                                                    {QStringLiteral("session"), tr("Lessons")},
                                                    {QStringLiteral("event"), tr("Dates")},
                                                    {QStringLiteral("answer"), tr("Answers to dates")},
                                                    {QStringLiteral("note"), tr("Notes")},
                                                    {QStringLiteral("home"), tr("Homes")},
                                                    {QStringLiteral("taken"), tr("Late words written in")}};
        return kNames.value(shown(name), shown(name));
    }
};

}  // namespace

void show(PhonesViewModel& on, const services::PhonesView& view, const std::string& circle, const SpokenTime& time)
{
    QList<PhoneRow> rows;
    PhonesFace face = on.face();
    face.canAdd = false;
    face.waiting = 0;
    for (const auto& one : view.circles) {
        face.canAdd = face.canAdd || (one.mayAdd && one.id == circle);
        face.waiting += one.waiting;
        bool first = true;
        for (const auto& phone : one.phones) {
            PhoneRow row;
            row.key = shown(one.id + phone.id);
            row.circle = shown(one.name);
            row.first = std::exchange(first, false);
            row.name = shown(phone.name);
            row.line = MineWords::whose(phone);
            row.thisOne = phone.thisOne;
            row.mine = phone.person.me;
            row.space = shown(one.id);
            row.device = shown(phone.id);
            row.since = MineWords::since(phone, time);
            row.canTakeOut = phone.takingOut == services::TakingOut::possible;
            row.canRenew = phone.copied;
            row.whyNot = MineWords::whyNot(phone.takingOut);
            rows.append(row);
        }
    }
    on.phones()->set(rows);
    on.set(face);
}

void show(DataViewModel& on, const services::KeptView& view)
{
    QList<ChoiceRow> rows;
    for (const auto& kind : view.kinds) {
        rows.append({shown(kind.kind), MineWords::kind(kind.kind), QLocale().toString(kind.count), false});
    }
    on.kinds()->set(rows);
}

QString whereItIs(const QString& file, const TakenOut& taken)
{
    return MineWords::whereItIs(file, taken);
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>

#include "app/viewmodels/show/show_people.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

constexpr int kFirst = 4;

struct HelpWords {
    Q_DECLARE_TR_FUNCTIONS(HelpWords)

public:
    static QString line(const services::HelplineRow& helpline)
    {
        if (helpline.checkFirst) {
            //: Under a helpline whose number has not been confirmed. %1 says what it is for
            return tr("%1. Check the number first.").arg(shown(helpline.purpose));
        }
        return helpline.hours.empty() ? shown(helpline.purpose) : shown(helpline.hours);
    }

    static QString texting(const services::HelplineRow& helpline)
    {
        //: Under a helpline for texts. %1 is the word to send: SHOUT
        return helpline.text.empty() ? line(helpline) : tr("Text the word %1.").arg(shown(helpline.text));
    }

    static QString checked(QDate day, const SpokenTime& time)
    {
        //: %1 is a day
        return tr("Numbers checked on %1.").arg(time.shortDay(day));
    }
};

HelplineRow callRow(const services::HelplineRow& helpline, const QString& group)
{
    HelplineRow row;
    row.key = shown(helpline.id);
    row.name = shown(helpline.name);
    row.number = shown(helpline.phone);
    row.line = HelpWords::line(helpline);
    row.dial = shown(helpline.phone).remove(u' ');
    row.group = group;
    return row;
}

HelplineRow textRow(const services::HelplineRow& helpline, const QString& group)
{
    HelplineRow row = callRow(helpline, group);
    row.number = shown(helpline.textTo);
    row.line = HelpWords::texting(helpline);
    row.dial = shown(helpline.textTo).remove(u' ');
    row.isText = true;
    return row;
}

}  // namespace

void show(HelpViewModel& on, const services::HelpView& view, const SpokenTime& time)
{
    QList<HelplineRow> first;
    QList<HelplineRow> more;
    HelpFace face = on.face();
    for (const auto& group : view.groups) {
        for (const auto& helpline : group.rows) {
            const QString title = shown(group.title);
            const HelplineRow row = helpline.phone.empty() ? textRow(helpline, title) : callRow(helpline, title);
            const bool emergency = &group == &view.groups.front();  // 999 has its own place in Help now
            (emergency || first.size() == kFirst ? more : first).append(row);
            if (helpline.checkedOn && face.checked.isEmpty()) {
                face.checked = HelpWords::checked(shown(*helpline.checkedOn), time);
            }
        }
    }
    on.first()->set(first);
    on.more()->set(more);
    on.set(face);
}

}  // namespace waymark::viewmodels

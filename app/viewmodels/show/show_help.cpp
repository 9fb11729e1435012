// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "app/domain/typed_words.h"
#include "app/viewmodels/show/show_people.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

/// Who stands under 999 in Help now.
constexpr std::array<std::string_view, 4> kFirst = {"samaritans", "shout", "nhs_111", "childline"};

struct HelpWords {
    Q_DECLARE_TR_FUNCTIONS(HelpWords)

public:
    static QString name(const services::HelplineRow& line)
    {
        if (line.phone.empty()) {
            //: A helpline for text messages. %1 is its name, %2 a number
            return tr("%1, text %2").arg(shown(line.name), shown(line.textTo));
        }
        //: A helpline. %1 is its name, %2 a phone number
        return tr("%1, %2").arg(shown(line.name), shown(line.phone));
    }

    static QString terms(const services::HelplineRow& line)
    {
        QStringList said;
        if (!line.text.empty()) {
            //: How to use a helpline for texts. %1 is the word to send: SHOUT
            said.append(tr("Text the word %1.").arg(shown(line.text)));
        }
        if (line.day24) {
            said.append(tr("Day or night."));
        } else if (!line.hours.empty()) {
            //: When a helpline is open. %1 is "Monday to Friday, 9.30 to 6"
            said.append(tr("%1.").arg(shown(line.hours)));
        } else {
            said.append(tr("Hours not known."));
        }
        said.append(line.free ? tr("Free.") : tr("May cost what your plan charges."));
        return said.join(u' ');
    }

    static QString checked(QDate day, const SpokenTime& time)
    {
        //: %1 is a day
        return tr("Numbers checked on %1.").arg(time.shortDay(day));
    }

    static QString checkFirst() { return tr("Check first"); }
};

HelplineRow rowOf(const services::HelplineRow& line, const services::HelplineGroup& group)
{
    HelplineRow row;
    row.key = shown(line.id);
    row.name = HelpWords::name(line);
    row.line = shown(line.purpose);
    row.terms = HelpWords::terms(line);
    row.warning = line.checkFirst ? HelpWords::checkFirst() : QString();
    row.dial = shown(line.phone).remove(u' ');
    row.textTo = shown(line.textTo).remove(u' ');
    row.group = shown(group.title);
    return row;
}

bool fits(const services::HelplineRow& line, const services::HelplineGroup& group, const std::string& typed)
{
    return domain::holdsTyped(line.name + ' ' + line.purpose + ' ' + line.phone + ' ' + group.title, typed);
}

}  // namespace

void show(HelpViewModel& on, const services::HelpView& view, const QString& query, const SpokenTime& time)
{
    QList<HelplineRow> lines;
    QList<HelplineRow> first(static_cast<qsizetype>(kFirst.size()));
    HelpFace face;
    face.query = query.trimmed();
    std::optional<domain::Date> oldest;
    for (const auto& group : view.groups) {
        bool headed = false;
        for (const auto& line : group.rows) {
            HelplineRow row = rowOf(line, group);
            oldest = line.checkedOn && (!oldest || *line.checkedOn < *oldest) ? line.checkedOn : oldest;
            if (const auto* at = std::ranges::find(kFirst, line.id); at != kFirst.end()) {
                first[at - kFirst.begin()] = row;
            }
            if (face.query.isEmpty() || fits(line, group, face.query.toStdString())) {
                row.head = headed ? QString() : row.group;
                headed = true;
                lines.append(row);
            }
        }
    }
    first.removeIf([](const HelplineRow& row) { return row.key.isEmpty(); });
    if (oldest) {
        face.checked = HelpWords::checked(shown(*oldest), time);
    }
    on.first()->set(first);
    on.lines()->set(lines);
    on.set(face);
}

}  // namespace waymark::viewmodels

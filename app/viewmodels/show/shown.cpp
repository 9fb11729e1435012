// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

QDate shown(domain::Date day)
{
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

QDateTime shown(domain::LocalTime time)
{
    // As UTC, which leaves no hour out: a wall clock's time is shown as it was written, whatever the clocks do that
    // night.
    return {shown(time.date), QTime(0, 0).addSecs(time.minute * 60), Qt::UTC};
}

QDateTime shownMoment(UnixMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at);
}

QDate lastDay(UnixMs over)
{
    return shownMoment(over - 1).date();
}

UnixMs endOf(QDate lastDay)
{
    return lastDay.addDays(1).startOfDay().toMSecsSinceEpoch();
}

}  // namespace waymark::viewmodels

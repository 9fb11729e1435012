// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/wording/spoken_time.h"

#include <QLocale>

namespace waymark::viewmodels {

QString SpokenTime::time(const QDateTime& at) const
{
    //: How a time of day is written. Letters as in Qt's QTime::toString.
    // "3:30" never stands at the end of a line and "pm" at the start of the next.
    return QLocale().toString(at.time(), tr("h:mm ap")).replace(u' ', QChar::Nbsp);
}

QString SpokenTime::longDay(QDate day) const
{
    //: A full day without its year, as in "Tuesday 13 October". Letters as in Qt's QDate::toString.
    return QLocale().toString(day, tr("dddd d MMMM"));
}

QString SpokenTime::shortDay(QDate day) const
{
    //: A short day, as in "20 Oct" and "20 Oct 2027". Letters as in Qt's QDate::toString.
    return QLocale()
        .toString(day, day.year() == m_now.date().year() ? tr("d MMM") : tr("d MMM yyyy"))
        .replace(u' ', QChar::Nbsp);
}

QString SpokenTime::day(QDate day) const
{
    const auto away = m_now.date().daysTo(day);
    if (away == 0) {
        return tr("Today");
    }
    if (away == 1) {
        return tr("Tomorrow");
    }
    if (away == -1) {
        return tr("Yesterday");
    }
    if (away > 1 && away < 7) {
        return QLocale().toString(day, QStringLiteral("dddd"));
    }
    //: A day of another week, as in "Tue 6 October". Letters as in Qt's QDate::toString.
    return QLocale().toString(day, day.year() == m_now.date().year() ? tr("ddd d MMMM") : tr("d MMMM yyyy"));
}

QString SpokenTime::dayAndTime(const QDateTime& at) const
{
    const auto away = m_now.date().daysTo(at.date());
    QString which = day(at.date());
    if (away > 1 && away < 7) {
        which = QLocale().toString(at.date(), QStringLiteral("ddd"));
    } else if (away < -1 || away >= 7) {
        which = shortDay(at.date());
    }
    //: %1 is a day ("Today", "Thu"), %2 a time ("4:00 pm").
    return tr("%1, %2").arg(which, time(at));
}

QString SpokenTime::until(const QDateTime& at) const
{
    constexpr qint64 kNextOfItsKind = 20 * 3600;
    return m_now.secsTo(at) < kNextOfItsKind ? time(at) : dayAndTime(at);
}

QString SpokenTime::away(QDate day) const
{
    const auto days = static_cast<int>(m_now.date().daysTo(day));
    if (days == 0) {
        return tr("Today");
    }
    if (days == 1) {
        return tr("Tomorrow");
    }
    if (days == -1) {
        return tr("Yesterday");
    }
    //: How far away a day is
    return days > 0 ? tr("In %n days", nullptr, days) : tr("%n days ago", nullptr, -days);
}

QString SpokenTime::fullDay(QDate day) const
{
    //: A full day with its year, as in "Tuesday 13 October 2027". Letters as in Qt's QDate::toString.
    return day.year() == m_now.date().year() ? longDay(day) : QLocale().toString(day, tr("dddd d MMMM yyyy"));
}

QString SpokenTime::span(const QDateTime& from, int minutes) const
{
    if (minutes <= 0) {
        return time(from);
    }
    //: From one time to another, as in "4:00 pm to 5:00 pm"
    return tr("%1 to %2").arg(time(from), time(from.addSecs(minutes * 60)));
}

QString SpokenTime::ago(const QDateTime& at) const
{
    const auto seconds = at.secsTo(m_now);
    if (seconds < 60) {
        return tr("just now");
    }
    if (seconds < 3600) {
        return tr("%n minutes ago", nullptr, static_cast<int>(seconds / 60));
    }
    if (at.date() == m_now.date() || seconds < 6 * 3600) {
        return tr("%n hours ago", nullptr, static_cast<int>(seconds / 3600));
    }
    const auto days = at.date().daysTo(m_now.date());
    if (days == 1) {
        return tr("yesterday");
    }
    if (days < 7) {
        return tr("%n days ago", nullptr, static_cast<int>(days));
    }
    //: %1 is a day, as in "on 20 Oct"
    return tr("on %1").arg(shortDay(at.date()));
}

QString SpokenTime::due(QDate day) const
{
    const auto away = m_now.date().daysTo(day);
    if (away < 0) {
        //: A promise that is late
        return tr("Late, %n days", nullptr, static_cast<int>(-away));
    }
    if (away == 0) {
        return tr("Today");
    }
    //: When a promise is due. %1 is a day: "By Friday", "By 20 Oct"
    return tr("By %1").arg(away < 7 ? QLocale().toString(day, QStringLiteral("dddd")) : shortDay(day));
}

QString SpokenTime::wait(int seconds)
{
    if (seconds < 90) {
        return tr("%n seconds", nullptr, seconds);
    }
    if (seconds < 90 * 60) {
        return tr("%n minutes", nullptr, (seconds + 59) / 60);
    }
    return tr("%n hours", nullptr, (seconds + 3599) / 3600);
}

}  // namespace waymark::viewmodels

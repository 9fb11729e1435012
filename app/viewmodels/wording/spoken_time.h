// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QString>

namespace waymark::viewmodels {

/// Days and times as people say them, in the language and by the QLocale the app runs in. Times are local.
/// Patterns are translated, so each language chooses its own order. Pure but for the locale.
class SpokenTime {
    Q_DECLARE_TR_FUNCTIONS(SpokenTime)

public:
    explicit SpokenTime(QDateTime now) : m_now(std::move(now)) {}

    [[nodiscard]] QString time(const QDateTime& at) const;  ///< "4:00 pm"
    [[nodiscard]] QString longDay(QDate day) const;         ///< "Tuesday 13 October"
    [[nodiscard]] QString shortDay(QDate day) const;        ///< "20 Oct"; with the year when it is another one
    [[nodiscard]] QString dayAndTime(
        const QDateTime& at) const;                          ///< "Today, 4:00 pm"; "Thu, 2:30 pm"; "5 Nov, 2:30 pm"
    [[nodiscard]] QString until(const QDateTime& at) const;  ///< "8:00 am"; "Thu, 8:00 am" when it is further off
    [[nodiscard]] QString day(QDate day) const;              ///< "Today"; "Tomorrow"; "Friday"; "20 October"
    [[nodiscard]] QString away(QDate day) const;             ///< "Today"; "In 3 days"; "3 days ago"
    [[nodiscard]] QString fullDay(QDate day) const;          ///< "Tuesday 13 October"; with the year when it is another
    [[nodiscard]] QString span(const QDateTime& from, int minutes) const;  ///< "4:00 pm to 5:00 pm"
    [[nodiscard]] QString ago(const QDateTime& at) const;  ///< "just now"; "2 hours ago"; "yesterday"; "on 5 Nov"
    [[nodiscard]] QString due(QDate day) const;            ///< "Late, 3 days"; "Today"; "By Friday"; "By 20 Oct"
    [[nodiscard]] bool isLate(QDate day) const { return day < m_now.date(); }
    [[nodiscard]] static QString wait(int seconds);  ///< "30 seconds"; "5 minutes"; "2 hours"
    [[nodiscard]] const QDateTime& now() const { return m_now; }

private:
    QDateTime m_now;
};

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/people_service.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/show_people.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {

void HomeSession::connectHelp()
{
    showHelp({});
    auto* help = m_app.help();
    connect(help, &HelpViewModel::findAsked, this, &HomeSession::showHelp);
    // The person dials: the number only goes to the phone's own app.
    connect(help, &HelpViewModel::dialAsked, this, [this](const QString& number) {
        if (const auto dialled = m_parts.dialler.call(number.toStdString()); !dialled) {
            complain(dialled.error());
        }
    });
    connect(help, &HelpViewModel::textAsked, this, [this](const QString& number) {
        if (const auto texted = m_parts.dialler.text(number.toStdString()); !texted) {
            complain(texted.error());
        }
    });
}

void HomeSession::showHelp(const QString& query)
{
    show(*m_app.help(), services::PeopleService::help(m_role), query, time());
}

/// Who is on call stands first in Help now, while the home is open: of every circle, for those who are in several.
void HomeSession::takeOnCall(const HomeViews& views)
{
    auto people = views.people.circle;
    if (views.day) {
        people.clear();
        for (const auto& one : views.day->onCall) {
            people.push_back(one.person);
        }
    }
    QList<PersonRow> rows;
    for (const auto& person : people) {
        if (person.onCallUntil && person.onCallNow && person.reach.canCall) {
            PersonRow row = rowOf(person.reach);
            //: Who to ring now. %1 is a name, %2 what they are: "Grace, hub home"
            row.name = tr("%1, %2").arg(row.name, PeopleWords::role(person.reach.person));
            //: %1 is a time, with its day when that is not today
            row.role = tr("On call until %1").arg(time().until(shown(*person.onCallUntil)));
            rows.append(row);
        }
    }
    m_app.help()->onCall()->set(rows);
}

}  // namespace waymark::viewmodels

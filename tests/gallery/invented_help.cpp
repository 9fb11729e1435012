// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/people_service.h"
#include "app/viewmodels/show/show_people.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

void fillHelp(viewmodels::AppViewModel& app)
{
    // The numbers are real: they come from the app's own content, as in the app.
    const viewmodels::SpokenTime time(QDateTime(QDate(2026, 10, 13), QTime(9, 41)));
    viewmodels::show(*app.help(), services::PeopleService::help(domain::Role::youngPerson), {}, time);
}

}  // namespace waymark::gallery

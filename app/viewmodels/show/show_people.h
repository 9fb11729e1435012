// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/people_view.h"
#include "app/viewmodels/help_view_model.h"
#include "app/viewmodels/people_view_model.h"
#include "app/viewmodels/person_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

void show(PeopleViewModel& on, const services::PeopleView& view);
void show(PersonViewModel& on, const services::PersonView& view, const SpokenTime& time);
/// "mo-fr 09:00-17:30; sa 10:00-12:00" in words; as it is when it is no such text.
[[nodiscard]] QString hoursInWords(const QString& written);
/// The helplines, from the app's own content: four stand under 999 in Help now, all that fit `query` on their page.
void show(HelpViewModel& on, const services::HelpView& view, const QString& query, const SpokenTime& time);

}  // namespace waymark::viewmodels

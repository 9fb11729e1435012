// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/people_view.h"
#include "app/services/views/today_view.h"
#include "app/viewmodels/promises_view_model.h"
#include "app/viewmodels/today_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// Says a day's facts in words and shows them.
void show(TodayViewModel& on, const services::TodayView& view, const SpokenTime& time);

/// Every promise, and what a new one may be given: who, and by when.
void show(PromisesViewModel& on, const services::PromisesView& view, const services::PeopleView& people,
          const SpokenTime& time);

/// "Saved on this phone. Shared 2 hours ago."
[[nodiscard]] QString quietLine(const services::SharedLine& line, const SpokenTime& time);

}  // namespace waymark::viewmodels

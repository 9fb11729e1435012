// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/homes_view.h"
#include "app/viewmodels/home_view_model.h"
#include "app/viewmodels/homes_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// The constellation whose key is `chosen`, else the first; nullptr where there is none.
[[nodiscard]] const services::ConstellationView* chosenOf(const services::ConstellationsView& view,
                                                          const QString& chosen);

void show(HomesViewModel& on, const services::ConstellationsView& view, const QString& chosen, const SpokenTime& time);
/// One home of it; a new one for an empty key.
void show(HomeViewModel& on, const services::ConstellationView& view, const QString& key, const SpokenTime& time);

}  // namespace waymark::viewmodels

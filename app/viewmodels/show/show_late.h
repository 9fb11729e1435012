// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/late_view.h"
#include "app/viewmodels/late_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

void show(LateViewModel& on, const services::LateView& view, const SpokenTime& time);

}  // namespace waymark::viewmodels

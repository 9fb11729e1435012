// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/odd_view.h"
#include "app/viewmodels/odd_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// `naming`: this home is in several circles, so each thing says which.
void show(OddViewModel& on, const services::OddView& view, bool naming, const SpokenTime& time);

}  // namespace waymark::viewmodels

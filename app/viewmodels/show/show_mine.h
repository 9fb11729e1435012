// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/mine_view.h"
#include "app/viewmodels/data_view_model.h"
#include "app/viewmodels/phones_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// `circle`: the id of the circle that is shown.
void show(PhonesViewModel& on, const services::PhonesView& view, const std::string& circle, const SpokenTime& time);
void show(DataViewModel& on, const services::KeptView& view);

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/owner_view.h"
#include "app/viewmodels/owner_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

void show(OwnerViewModel& on, const services::OwnerView& view, const SpokenTime& time);
void show(OwnerViewModel& on, const std::vector<services::OwnerNews>& news, const SpokenTime& time);

}  // namespace waymark::viewmodels

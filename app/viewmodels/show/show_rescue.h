// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/recovery_view.h"
#include "app/viewmodels/lost_phone_view_model.h"
#include "app/viewmodels/rescue_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

void show(RescueViewModel& on, const services::RecoveryView& view, bool wordsKept);
void show(RescueViewModel& on, const std::vector<services::RecoveryAsk>& asks, const SpokenTime& time);
/// nullptr: this phone does not ask. `in`: it has come back in.
void show(LostPhoneViewModel& on, const services::RecoveringView* view, bool in, const SpokenTime& time);

}  // namespace waymark::viewmodels

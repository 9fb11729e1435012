// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/learning_view.h"
#include "app/viewmodels/learning_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

void show(LearningViewModel& on, const services::LearningView& view, const SpokenTime& time);

}  // namespace waymark::viewmodels

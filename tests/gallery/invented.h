// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/viewmodels/app_view_model.h"

namespace waymark::gallery {

/// Fills every page with the people and words of the drawings. They are invented.
void fillInvented(viewmodels::AppViewModel& app);

/// The first day: nobody and nothing yet.
void fillFirstDay(viewmodels::AppViewModel& app);

}  // namespace waymark::gallery

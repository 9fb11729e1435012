// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/heading_view.h"
#include "app/services/views/plan_view.h"
#include "app/services/views/versions_view.h"
#include "app/viewmodels/editor_view_model.h"
#include "app/viewmodels/heading_view_model.h"
#include "app/viewmodels/plan_view_model.h"
#include "app/viewmodels/versions_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

void show(PlanViewModel& on, const services::PlanView& view, const SpokenTime& time);
void show(HeadingViewModel& on, const services::HeadingView& view, const SpokenTime& time);
void show(VersionsViewModel& on, const services::VersionsView& view, const SpokenTime& time);

/// Opens the editor on one field of a heading: its draft if one was kept, else what is shown.
void showEditor(EditorViewModel& on, const services::HeadingView& view, const QString& field);

}  // namespace waymark::viewmodels

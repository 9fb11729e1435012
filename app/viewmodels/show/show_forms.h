// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/form_view.h"
#include "app/viewmodels/forms_view_model.h"

namespace waymark::viewmodels {

void show(FormsViewModel& on, const std::vector<services::FormDraft>& drafts);

}  // namespace waymark::viewmodels

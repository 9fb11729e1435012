// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/lock_view.h"
#include "app/services/views/sync_view.h"
#include "app/viewmodels/lock_settings_view_model.h"
#include "app/viewmodels/lock_view_model.h"
#include "app/viewmodels/recovery_view_model.h"
#include "app/viewmodels/sync_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

void show(SyncViewModel& on, const services::SyncView& view, const SpokenTime& time);
/// A try that failed, with how long to wait, in words.
void show(LockViewModel& on, const services::LockView& view);
void show(LockSettingsViewModel& on, RecoveryViewModel& words, const services::LockSettingsView& view);

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/carer_view.h"
#include "app/viewmodels/carer_view_model.h"
#include "app/viewmodels/child_view_model.h"
#include "app/viewmodels/note_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// A carer's day: of one circle where `chosen` is its key, else of all.
void show(CarerViewModel& on, const services::CarerDayView& view, const QString& chosen, const QString& quietLine,
          const SpokenTime& time);
void show(ChildViewModel& on, const services::ChildView& view, const SpokenTime& time);
/// A quick note about `child`, with those it may be about.
void show(NoteViewModel& on, const services::CarerDayView& view, const QString& child);

[[nodiscard]] AgendaRow agendaRow(const services::CircleTag& whose, const services::EventRow& event,
                                  const SpokenTime& time);
[[nodiscard]] CircleRow circleRow(const services::CircleTag& circle);

}  // namespace waymark::viewmodels

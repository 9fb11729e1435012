// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/domain/reminder.h"
#include "app/services/reminder_service.h"
#include "app/services/views/agenda_view.h"
#include "app/services/views/people_view.h"
#include "app/services/views/promise_view.h"
#include "app/viewmodels/agenda_view_model.h"
#include "app/viewmodels/event_view_model.h"
#include "app/viewmodels/promise_view_model.h"
#include "app/viewmodels/reminders_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// `month`: 2026-10, the one that was asked for.
void show(AgendaViewModel& on, const services::AgendaView& view, const QString& month, const SpokenTime& time);
void show(EventViewModel& on, const services::EventView& view, const SpokenTime& time);
/// Who a new event may be with, and what kinds there are.
void showChoices(EventViewModel& on, const services::PeopleView& people);
void show(PromiseViewModel& on, const services::PromiseView& view, const SpokenTime& time);
void show(RemindersViewModel& on, const services::RemindersView& view, const SpokenTime& time);

/// "None", "At the time", "1 hour before", "1 day before"; for a whole day in other words.
[[nodiscard]] QList<ChoiceRow> remindChoices(domain::Remind chosen, bool allDay);

}  // namespace waymark::viewmodels

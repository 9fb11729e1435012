// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>

#include "app/services/views/today_view.h"
#include "app/viewmodels/rows/event_row.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// How a date to keep is named, and the sign and hue of its kind.
class EventWords {
    Q_DECLARE_TR_FUNCTIONS(EventWords)

public:
    [[nodiscard]] static QString kind(domain::EventKind kind);
    [[nodiscard]] static QString glyph(domain::EventKind kind);
    [[nodiscard]] static int hue(domain::EventKind kind);
    /// "Maths with Tom"; an event's own title.
    [[nodiscard]] static QString title(const services::EventRow& event);
    /// "Thursday 15 October, 2:30 pm to 3:30 pm"
    [[nodiscard]] static QString when(const services::EventRow& event, const SpokenTime& time);
    [[nodiscard]] static EventRow row(const services::EventRow& event, const SpokenTime& time);
};

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include "app/domain/dates.h"
#include "platform/base/clock.h"
#include "sync/circle/circles.h"
#include "sync/records/store.h"

namespace waymark::services {

/// The wall-clock time of the place the phone is in. Zones are the caller's matter (QTimeZone, or the C library).
using ToLocal = std::function<domain::LocalTime(UnixMs)>;

/// What every use case works with. All of it outlives the services and belongs to the worker's thread.
struct ServiceContext {
    database::Database& database;
    records::Store& store;
    circle::Circles& circles;
    const Clock& clock;
    ToLocal toLocal;

    [[nodiscard]] domain::LocalTime now() const { return toLocal(clock.now()); }
    [[nodiscard]] domain::Date today() const { return now().date; }
};

}  // namespace waymark::services

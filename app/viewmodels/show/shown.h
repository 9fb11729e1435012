// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

#include "app/services/views/parts.h"

namespace waymark::viewmodels {

[[nodiscard]] QString shown(const std::string& text);
[[nodiscard]] QDate shown(domain::Date day);
/// A time on the wall's clock, without a zone.
[[nodiscard]] QDateTime shown(domain::LocalTime time);
/// A moment, in the phone's own time zone.
[[nodiscard]] QDateTime shownMoment(UnixMs at);
/// The last day of something that is over at that moment.
[[nodiscard]] QDate lastDay(UnixMs over);
/// The moment something is over whose last day that is, here.
[[nodiscard]] UnixMs endOf(QDate lastDay);

}  // namespace waymark::viewmodels

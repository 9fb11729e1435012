// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

#include "app/services/views/carer_view.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// What carers' pages say.
class CarerWords {
    Q_DECLARE_TR_FUNCTIONS(CarerWords)

public:
    [[nodiscard]] static QString hours(int minutes);  ///< "2 hours", "1.5 hours"
    /// "Mia 2 hours, Sam 1 hour"; empty when there are none.
    [[nodiscard]] static QString lessons(const QList<services::ChildCard>& children);
    [[nodiscard]] static QString lessonsThisWeek(int minutes);
    [[nodiscard]] static QString next(const services::ChildCard& child, const SpokenTime& time);
    [[nodiscard]] static QString when(const services::EventRow& event, const SpokenTime& time);
    [[nodiscard]] static QString askFor(const std::string& contact);
    [[nodiscard]] static QString promisedFor(const services::CircleTag& whose);
    [[nodiscard]] static QString school(const services::CircleTag& whose);
    [[nodiscard]] static QString onCall(const services::WhosePerson& person);
    [[nodiscard]] static QString written(const services::NoteRow& note, const SpokenTime& time);
};

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/mine_view.h"
#include "app/viewmodels/data_view_model.h"
#include "app/viewmodels/phones_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// `circle`: the id of the circle that is shown.
void show(PhonesViewModel& on, const services::PhonesView& view, const std::string& circle, const SpokenTime& time);
void show(DataViewModel& on, const services::KeptView& view);

/// What a file that was written has beside it.
struct TakenOut {
    std::uint64_t files = 0;    ///< photos and papers in a folder of its name
    std::uint64_t missing = 0;  ///< and those that are not on this phone
};
/// `file`: where it was put.
[[nodiscard]] QString whereItIs(const QString& file, const TakenOut& taken);

}  // namespace waymark::viewmodels

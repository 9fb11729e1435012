// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/circle_view.h"
#include "app/viewmodels/circle_view_model.h"
#include "app/viewmodels/invite_view_model.h"
#include "app/viewmodels/join_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// `online`: the relay of the circle that is shown is in reach.
void show(CircleViewModel& on, const services::CirclesView& view, const QString& key, const SpokenTime& time,
          bool online);
void show(InviteViewModel& on, const services::InviteView& view, const SpokenTime& time);
void show(JoinViewModel& on, const services::JoinView& view);

/// A text as the dark ("1") and light ("0") cells of a QR code, row by row; side 0 when it is too long for one.
struct QrCells {
    QString modules;
    int side = 0;
};
[[nodiscard]] QrCells qrCells(const std::string& text);

}  // namespace waymark::viewmodels

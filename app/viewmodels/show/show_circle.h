// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/circle_view.h"
#include "app/viewmodels/circle_view_model.h"
#include "app/viewmodels/invite_view_model.h"
#include "app/viewmodels/join_view_model.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

void show(CircleViewModel& on, const services::CirclesView& view, const QString& key, const SpokenTime& time);
void show(InviteViewModel& on, const services::InviteView& view, const SpokenTime& time);
void show(JoinViewModel& on, const services::JoinView& view);

/// The text as an SVG path of dark cells, one unit each, with the quiet zone; size is the cells a side, 0 when it is
/// too long for a QR code.
struct QrPath {
    QString path;
    int size = 0;
};
[[nodiscard]] QrPath qrPath(const std::string& text);

}  // namespace waymark::viewmodels

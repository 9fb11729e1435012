// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/odd_view_model.h"

namespace waymark::viewmodels {

OddViewModel::OddViewModel(QObject* parent) : QObject(parent) {}

void OddViewModel::putAway(const QString& key)
{
    emit putAwayAsked(key);
}

}  // namespace waymark::viewmodels

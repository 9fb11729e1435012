// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/late_view_model.h"

#include <algorithm>

namespace waymark::viewmodels {

LateViewModel::LateViewModel(QObject* parent) : QObject(parent) {}

void LateViewModel::set(const QList<LateRow>& items)
{
    m_items.set(items);
    const auto toTake = static_cast<int>(std::ranges::count(items, true, &LateRow::canTake));
    if (m_toTake != toTake) {
        m_toTake = toTake;
        emit toTakeChanged();
    }
}

void LateViewModel::take(const QString& key)
{
    emit takeAsked(key);
}

void LateViewModel::takeAll()
{
    emit takeAllAsked();
}

}  // namespace waymark::viewmodels

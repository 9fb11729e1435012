// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/controls/spoken_button.h"

#include <utility>

namespace waymark::controls {

SpokenButton::SpokenButton(QQuickItem* parent) : QQuickAbstractButton(parent) {}

void SpokenButton::setSpokenRole(int role)
{
    if (std::exchange(m_spokenRole, role) != role) {
        emit spokenRoleChanged();
    }
}

void SpokenButton::setTicks(bool ticks)
{
    if (std::exchange(m_ticks, ticks) != ticks) {
        emit ticksChanged();
    }
}

void SpokenButton::setTicked(bool ticked)
{
    if (std::exchange(m_ticked, ticked) != ticked) {
        emit tickedChanged();
    }
}

void SpokenButton::accessibilityActiveChanged(bool active)
{
    QQuickAbstractButton::accessibilityActiveChanged(active);
    if (active) {
        setAccessibleProperty("checkable", m_ticks);
        setAccessibleProperty("checked", m_ticked);
    }
}

QAccessible::Role SpokenButton::accessibleRole() const
{
    return static_cast<QAccessible::Role>(m_spokenRole);
}

}  // namespace waymark::controls

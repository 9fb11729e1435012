// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/reminders_view_model.h"

namespace waymark::viewmodels {

RemindersViewModel::RemindersViewModel(QObject* parent) : QObject(parent) {}

void RemindersViewModel::set(const RemindersFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void RemindersViewModel::setQuiet(bool quiet, const QString& from, const QString& until)
{
    emit quietChosen(quiet, from, until);
}

void RemindersViewModel::tryOne()
{
    emit tryAsked();
}

}  // namespace waymark::viewmodels

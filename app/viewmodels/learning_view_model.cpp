// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/learning_view_model.h"

namespace waymark::viewmodels {

LearningViewModel::LearningViewModel(QObject* parent) : QObject(parent) {}

void LearningViewModel::set(const LearningFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void LearningViewModel::setSetting(const QString& name, const QString& course)
{
    emit settingChanged(name, course);
}

void LearningViewModel::addTarget(const QString& title)
{
    emit targetAdded(title);
}

void LearningViewModel::reachTarget(const QString& key)
{
    emit targetReached(key);
}

}  // namespace waymark::viewmodels

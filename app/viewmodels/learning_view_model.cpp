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

void LearningViewModel::saveSetting(const QVariantMap& words, const QVariantMap& seen)
{
    emit settingSaved(words, seen);
}

void LearningViewModel::saveTarget(const QVariantMap& words, const QVariantMap& seen)
{
    emit targetSaved(words, seen);
}

void LearningViewModel::reachTarget(const QString& key, bool met)
{
    emit targetReached(key, met);
}

void LearningViewModel::saveTuition(const QVariantMap& words, const QVariantMap& seen)
{
    emit tuitionSaved(words, seen);
}

void LearningViewModel::archive(const QString& key)
{
    emit archiveAsked(key);
}

}  // namespace waymark::viewmodels

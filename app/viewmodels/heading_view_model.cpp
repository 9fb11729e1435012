// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/heading_view_model.h"

namespace waymark::viewmodels {

HeadingViewModel::HeadingViewModel(QObject* parent) : QObject(parent) {}

void HeadingViewModel::set(const HeadingFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void HeadingViewModel::open(const QString& key)
{
    emit opened(key);
}

void HeadingViewModel::setReadiness(const QString& key, int step)
{
    emit readinessChosen(key, step);
}

void HeadingViewModel::useSuggestion(const QString& key)
{
    emit suggestionUsed(key);
}

}  // namespace waymark::viewmodels

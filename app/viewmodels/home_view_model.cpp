// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/home_view_model.h"

namespace waymark::viewmodels {

HomeViewModel::HomeViewModel(QObject* parent) : QObject(parent) {}

void HomeViewModel::set(const HomeFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void HomeViewModel::open(const QString& key)
{
    emit opened(key);
}

void HomeViewModel::save(const QVariantMap& words, const QVariantMap& seen)
{
    emit saveAsked(words, seen);
}

void HomeViewModel::archive()
{
    emit archiveAsked();
}

}  // namespace waymark::viewmodels

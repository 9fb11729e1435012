// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/search_view_model.h"

namespace waymark::viewmodels {

SearchViewModel::SearchViewModel(QObject* parent) : QObject(parent) {}

void SearchViewModel::set(const SearchFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void SearchViewModel::find(const QString& words)
{
    emit asked(words);
}

}  // namespace waymark::viewmodels

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
    if (words.trimmed().isEmpty()) {
        forget();
    }
    emit asked(words);
}

void SearchViewModel::forget()
{
    for (auto* rows : {&m_people, &m_plan, &m_promises, &m_dates, &m_learning, &m_helplines}) {
        rows->set({});
    }
    set({});
}

}  // namespace waymark::viewmodels

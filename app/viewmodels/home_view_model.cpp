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

void HomeViewModel::choosePerson(const QString& key, bool chosen)
{
    QList<ChoiceRow> rows = m_people.rows();
    for (auto& row : rows) {
        row.chosen = row.key == key ? chosen : row.chosen;
    }
    m_people.set(rows);
}

void HomeViewModel::save(const QString& name, const QString& who, const QString& phone, const QString& note, bool hub)
{
    emit saveAsked(name, who, phone, note, hub);
}

void HomeViewModel::archive()
{
    emit archiveAsked();
}

}  // namespace waymark::viewmodels

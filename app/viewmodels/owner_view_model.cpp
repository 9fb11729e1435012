// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/owner_view_model.h"

namespace waymark::viewmodels {

OwnerViewModel::OwnerViewModel(QObject* parent) : QObject(parent) {}

void OwnerViewModel::set(const OwnerFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void OwnerViewModel::forget()
{
    m_members.set({});
    m_notices.set({});
    m_asked.set({});
    m_news.set({});
    set({});
}

void OwnerViewModel::handOver(const QString& person, const QString& day)
{
    emit handOverAsked(person, day);
}

void OwnerViewModel::claim()
{
    emit claimAsked();
}

void OwnerViewModel::replace(const QString& person)
{
    emit replaceAsked(person);
}

}  // namespace waymark::viewmodels

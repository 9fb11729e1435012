// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/child_view_model.h"

namespace waymark::viewmodels {

ChildViewModel::ChildViewModel(QObject* parent) : QObject(parent) {}

void ChildViewModel::set(const ChildFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void ChildViewModel::clear()
{
    m_parts.set({});
    m_week.set({});
    m_notes.set({});
    set({});
}

void ChildViewModel::open(const QString& key)
{
    emit opened(key);
}

void ChildViewModel::archiveNote(const QString& key)
{
    emit noteArchived(key);
}

}  // namespace waymark::viewmodels

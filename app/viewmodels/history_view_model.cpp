// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/history_view_model.h"

namespace waymark::viewmodels {

HistoryViewModel::HistoryViewModel(QObject* parent) : QObject(parent) {}

void HistoryViewModel::set(const HistoryFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void HistoryViewModel::open(const QString& record)
{
    if (record != m_face.key) {
        m_changes.set({});
        set({});
    }
    emit opened(record);
}

void HistoryViewModel::bringBack(const QString& change)
{
    emit broughtBack(change);
}

}  // namespace waymark::viewmodels

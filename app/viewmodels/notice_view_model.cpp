// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/notice_view_model.h"

namespace waymark::viewmodels {

NoticeViewModel::NoticeViewModel(QObject* parent) : QObject(parent) {}

void NoticeViewModel::set(const NoticeFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void NoticeViewModel::undo()
{
    emit undoAsked();
}

void NoticeViewModel::dismiss()
{
    emit dismissed();
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/today_view_model.h"

namespace waymark::viewmodels {

TodayViewModel::TodayViewModel(QObject* parent) : QObject(parent) {}

void TodayViewModel::set(const TodayFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void TodayViewModel::answerNext(bool going)
{
    emit nextAnswered(going);
}

}  // namespace waymark::viewmodels

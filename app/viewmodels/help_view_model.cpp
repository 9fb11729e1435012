// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/help_view_model.h"

namespace waymark::viewmodels {

HelpViewModel::HelpViewModel(QObject* parent) : QObject(parent) {}

void HelpViewModel::set(const HelpFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void HelpViewModel::dial(const QString& number)
{
    emit dialAsked(number);
}

void HelpViewModel::find(const QString& words)
{
    emit findAsked(words);
}

void HelpViewModel::text(const QString& number)
{
    emit textAsked(number);
}

}  // namespace waymark::viewmodels

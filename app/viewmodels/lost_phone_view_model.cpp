// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/lost_phone_view_model.h"

namespace waymark::viewmodels {

LostPhoneViewModel::LostPhoneViewModel(QObject* parent) : QObject(parent) {}

void LostPhoneViewModel::set(const LostPhoneFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void LostPhoneViewModel::forget()
{
    m_checkWords.set({});
    set({});
}

void LostPhoneViewModel::begin(const QString& code, const QString& relay, const QString& words)
{
    LostPhoneFace now;
    now.step = 1;
    now.byWords = !words.trimmed().isEmpty();
    set(now);
    emit askAsked(code.trimmed(), relay.trimmed(), words.trimmed().toUtf8());
}

void LostPhoneViewModel::giveUp()
{
    emit giveUpAsked();
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/bin_view_model.h"

namespace waymark::viewmodels {

BinViewModel::BinViewModel(QObject* parent) : QObject(parent) {}

void BinViewModel::set(const BinFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void BinViewModel::forget()
{
    m_putAway.set({});
    m_erased.set({});
    set({});
}

void BinViewModel::open()
{
    emit shownChanged(true);
}

void BinViewModel::close()
{
    emit shownChanged(false);
}

void BinViewModel::putBack(const QString& key)
{
    emit putBackAsked(key);
}

void BinViewModel::putAllBack()
{
    emit putAllBackAsked();
}

void BinViewModel::erase(const QString& key)
{
    emit eraseAsked(key);
}

void BinViewModel::takeBack(const QString& key)
{
    emit takeBackAsked(key);
}

}  // namespace waymark::viewmodels

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
    m_chosen.clear();
    m_chosenRecord.clear();
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

void BinViewModel::choose(const QString& record)
{
    for (const auto* model : {&m_putAway, &m_erased}) {
        for (const auto& row : model->rows()) {
            if (row.record == record) {
                m_chosen = row.title;
                m_chosenRecord = record;
                emit chosenChanged();
                return;
            }
        }
    }
}

void BinViewModel::eraseNow()
{
    emit eraseNowAsked(m_chosenRecord);
}

}  // namespace waymark::viewmodels

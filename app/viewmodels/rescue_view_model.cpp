// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/rescue_view_model.h"

namespace waymark::viewmodels {

RescueViewModel::RescueViewModel(QObject* parent) : QObject(parent) {}

void RescueViewModel::set(const RescueFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void RescueViewModel::setAsks(const QList<Ask>& asks)
{
    m_all = asks;
    QList<AskRow> rows;
    for (const auto& one : asks) {
        rows.append(one.row);
    }
    m_asks.set(rows);
    showOpened();
}

void RescueViewModel::showOpened()
{
    Ask open;
    for (const auto& one : m_all) {
        if (one.row.key == m_opened) {
            open = one;
        }
    }
    m_checkWords.set(open.words);
    if (!(m_ask == open.row)) {
        m_ask = open.row;
        emit askChanged();
    }
}

void RescueViewModel::forget()
{
    m_opened.clear();
    setAsks({});
    m_people.set({});
    m_members.set({});
    set({});
}

void RescueViewModel::setUp(const QStringList& people, int need)
{
    RescueFace now = m_face;
    now.busy = true;
    now.problem.clear();
    set(now);
    emit setUpAsked(people, need);
}

void RescueViewModel::showCode()
{
    emit codeAsked();
}

void RescueViewModel::openAsk(const QString& key)
{
    m_opened = key;
    showOpened();
}

void RescueViewModel::confirm()
{
    if (m_ask.canConfirm) {
        emit confirmAsked(m_ask.key);
    }
}

void RescueViewModel::veto()
{
    if (m_ask.canVeto) {
        emit vetoAsked(m_ask.key);
    }
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/promise_view_model.h"

namespace waymark::viewmodels {

PromiseViewModel::PromiseViewModel(QObject* parent) : QObject(parent) {}

void PromiseViewModel::set(const PromiseFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void PromiseViewModel::open(const QString& key)
{
    if (m_face.key != key) {
        set({});
    }
    emit opened(key);
}

void PromiseViewModel::save(const QVariantMap& words, const QVariantMap& seen)
{
    emit saveAsked(words, seen);
}

void PromiseViewModel::setState(int state)
{
    emit stateChosen(state);
}

void PromiseViewModel::setRemind(int remind)
{
    emit remindChosen(remind);
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/event_view_model.h"

namespace waymark::viewmodels {

EventViewModel::EventViewModel(QObject* parent) : QObject(parent) {}

void EventViewModel::set(const EventFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void EventViewModel::open(const QString& key)
{
    if (m_face.key != key) {
        set({});
    }
    emit opened(key);
}

void EventViewModel::begin(const QString& date)
{
    EventFace face;
    face.date = date;
    face.time = QStringLiteral("10:00");
    face.minutes = 60;
    face.canChange = true;
    emit opened({});
    set(face);
}

void EventViewModel::beginLesson(const QString& block, const QString& date)
{
    begin(date);
    EventFace face = m_face;
    face.lesson = true;
    face.block = block;
    face.time = QStringLiteral("16:00");
    set(face);
}

void EventViewModel::save(const QVariantMap& words, const QVariantMap& seen)
{
    emit saveAsked(words, seen);
}

void EventViewModel::saveLesson(const QVariantMap& words, const QVariantMap& seen)
{
    emit lessonSaveAsked(words, seen);
}

void EventViewModel::answer(bool going)
{
    emit answered(going);
}

void EventViewModel::cancel(bool cancelled)
{
    emit cancelAsked(cancelled);
}

void EventViewModel::archive()
{
    emit archiveAsked();
}

void EventViewModel::setRemind(int remind)
{
    emit remindChosen(remind);
}

void EventViewModel::keepNote(const QString& note)
{
    if (note != m_face.ownNote) {
        emit noteKept(note);
    }
}

void EventViewModel::setState(int state, bool charged)
{
    emit stateChosen(state, charged);
}

void EventViewModel::sayHowItWent(int feeling, const QString& words)
{
    emit feelingSaid(feeling, words);
}

}  // namespace waymark::viewmodels

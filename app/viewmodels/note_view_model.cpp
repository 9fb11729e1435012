// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/note_view_model.h"

namespace waymark::viewmodels {

NoteViewModel::NoteViewModel(QObject* parent) : QObject(parent) {}

void NoteViewModel::set(const NoteFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void NoteViewModel::begin(const QString& child)
{
    emit begun(child);
}

void NoteViewModel::choose(const QString& child, const QString& text)
{
    emit chosen(child, text);
}

void NoteViewModel::type(const QString& text)
{
    emit typed(text);
}

void NoteViewModel::save(const QString& text)
{
    emit saveAsked(text);
}

void NoteViewModel::discard()
{
    emit discarded();
}

}  // namespace waymark::viewmodels

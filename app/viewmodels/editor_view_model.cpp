// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/editor_view_model.h"

namespace waymark::viewmodels {

EditorViewModel::EditorViewModel(QObject* parent) : QObject(parent) {}

void EditorViewModel::set(const EditorFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void EditorViewModel::open(const QString& field)
{
    emit opened(field);
}

void EditorViewModel::type(const QString& text)
{
    emit typed(text);
}

void EditorViewModel::save(const QString& text)
{
    emit saveAsked(text);
}

void EditorViewModel::close()
{
    emit closed();
}

void EditorViewModel::discard()
{
    emit discarded();
}

}  // namespace waymark::viewmodels

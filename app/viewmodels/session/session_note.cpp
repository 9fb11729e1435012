// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/note_service.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/show_carer.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

using composition::Core;
using services::NoteService;

/// The only child there is to write about; empty where there is a choice, or none.
QString onlyOne(const services::CarerDayView& day)
{
    QString only;
    for (const auto& card : day.children) {
        if (card.canNote) {
            if (!only.isEmpty()) {
                return {};
            }
            only = shown(card.whose.id);
        }
    }
    return only;
}

/// So that leaving and coming back shows the words before the worker has answered.
void keepInDay(services::CarerDayView& day, const QString& child, const QString& text)
{
    for (auto& card : day.children) {
        if (shown(card.whose.id) == child) {
            card.noteDraft = text.toStdString();
        }
    }
}

}  // namespace

void HomeSession::connectNote()
{
    auto* note = m_app.note();
    connect(note, &NoteViewModel::begun, this, [this](const QString& child) {
        const QString wanted = child.isEmpty() ? m_chosenOnToday : child;
        show(*m_app.note(), m_day, wanted.isEmpty() ? onlyOne(m_day) : wanted);
    });
    connect(note, &NoteViewModel::chosen, this, [this](const QString& child, const QString& text) {
        const QString before = m_app.note()->face().child;
        if (before == child) {
            return;
        }
        show(*m_app.note(), m_day, child);
        NoteFace face = m_app.note()->face();
        if (!text.isEmpty()) {  // what was typed was meant for this one
            face.text = face.text.isEmpty() ? text : face.text + QStringLiteral("\n\n") + text;
            m_app.note()->set(face);
            m_app.note()->type(face.text);
            if (!before.isEmpty()) {
                keepInDay(m_day, before, {});
                draft(before.toStdString(),
                      [](Core& core, const SpaceId& space) { return NoteService(core.context()).discard(space); });
            }
        }
    });
    connect(note, &NoteViewModel::typed, this, [this](const QString& text) {
        NoteFace face = m_app.note()->face();
        if (face.child.isEmpty()) {
            return;
        }
        face.text = text;
        face.draftKept = !text.isEmpty();
        m_app.note()->set(face);
        keepInDay(m_day, face.child, text);
        draft(face.child.toStdString(), [words = text.toStdString()](Core& core, const SpaceId& space) {
            return NoteService(core.context()).keep(space, words);
        });
    });
    connect(note, &NoteViewModel::saveAsked, this, [this](const QString& text) {
        changeIn(m_app.note()->face().child.toStdString(),
                 [words = text.trimmed().toStdString()](Core& core, const SpaceId& space) -> Status {
                     WAYMARK_TRY(NoteService(core.context()).save(space, words));
                     return {};
                 },
                 {tr("Saved on this phone."), {}});
        keepInDay(m_day, m_app.note()->face().child, {});
        m_app.note()->set({});
    });
    connect(note, &NoteViewModel::discarded, this, [this] {
        draft(m_app.note()->face().child.toStdString(),
              [](Core& core, const SpaceId& space) { return NoteService(core.context()).discard(space); });
        keepInDay(m_day, m_app.note()->face().child, {});
        m_app.note()->set({});
    });
}

}  // namespace waymark::viewmodels

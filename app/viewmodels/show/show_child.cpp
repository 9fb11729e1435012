// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/carer_words.h"
#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/show_carer.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

NoteRow noteRow(const services::NoteRow& note, const SpokenTime& time)
{
    NoteRow row;
    row.key = shown(note.id);
    row.text = shown(note.text);
    row.line = CarerWords::written(note, time);
    row.hue = note.author.hue;
    row.mine = note.author.me;
    return row;
}

}  // namespace

void show(ChildViewModel& on, const services::ChildView& view, const SpokenTime& time)
{
    ChildFace face;
    const PersonRow child = rowOf(view.reach.reach);
    face.key = shown(view.card.whose.id);
    face.name = PeopleWords::name(view.card.whose.who);
    face.letters = child.letters;
    face.hue = child.hue;
    face.phone = child.phone;
    face.textTo = child.textTo;
    face.schoolPhone = shown(view.card.schoolPhone);
    face.schoolLine = CarerWords::askFor(view.card.schoolContact);
    face.lessons = CarerWords::lessonsThisWeek(view.card.lessonMinutes);
    face.notShared = view.partsNotShared;
    face.notesShared = view.notes.shared;
    face.canNote = view.notes.writable;
    QList<AccessRow> parts;
    for (const auto& part : view.parts) {
        parts.append(rowOf(part, time));
    }
    QList<AgendaRow> week;
    for (const auto& event : view.week) {
        week.append(agendaRow(view.card.whose, event, time));
    }
    QList<NoteRow> notes;
    for (const auto& note : view.notes.rows) {
        notes.append(noteRow(note, time));
    }
    on.parts()->set(parts);
    on.week()->set(week);
    on.notes()->set(notes);
    on.set(face);
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/agenda_service.h"
#include "app/services/learning_service.h"
#include "app/services/reminder_service.h"
#include "app/viewmodels/session/form_words.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/show_days.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

using composition::Core;
using services::AgendaService;
using services::LearningService;

/// A time alone makes no day; a day without a time is the whole of it.
std::optional<domain::LocalTime> startIn(const QVariantMap& form)
{
    const auto day = textIn(form, "date");
    const auto time = textIn(form, "time");
    if (!time.empty()) {
        return domain::parseLocalTime(day + "T" + time);
    }
    const auto date = domain::parseDate(day);
    return date ? std::optional(domain::LocalTime{*date, 0}) : std::nullopt;
}

services::EventWords eventIn(const QVariantMap& form)
{
    services::EventWords words;
    words.kind = static_cast<domain::EventKind>(numberIn(form, "kind"));
    words.title = textIn(form, "title");
    words.place = textIn(form, "place");
    words.address = textIn(form, "address");
    words.note = textIn(form, "bring");
    words.starts = startIn(form).value_or(domain::LocalTime{});
    words.allDay = textIn(form, "time").empty();
    words.minutes = words.allDay ? 0 : numberIn(form, "minutes");
    words.with = keysIn(form, "with");
    return words;
}

services::SessionWords lessonIn(const QVariantMap& form)
{
    return {startIn(form).value_or(domain::LocalTime{}), numberIn(form, "minutes"), textIn(form, "place"),
            textIn(form, "topic")};
}

}  // namespace

void HomeSession::saveEvent(const EventViewModel& event, const QVariantMap& form, const QVariantMap& seen)
{
    const QString key = event.face().key;
    saveForm(QStringLiteral("event"), key.isEmpty() ? QStringLiteral("new") : key,
             [id = key.toStdString(), form, seen](Core& core, const SpaceId& space) -> Status {
                 if (!startIn(form)) {
                     return fail(ErrorCode::bad_input, "starts");
                 }
                 AgendaService service(core.context());
                 if (!id.empty()) {
                     return service.edit(id, eventIn(form), eventIn(seen));
                 }
                 WAYMARK_TRY(service.add(space, eventIn(form)));
                 return {};
             },
             {tr("Saved on this phone."), {}});
}

void HomeSession::saveLesson(const EventViewModel& event, const QVariantMap& form, const QVariantMap& seen)
{
    const EventFace& face = event.face();
    saveForm(QStringLiteral("session"), face.key.isEmpty() ? face.block : face.key,
             [id = face.key.toStdString(), block = face.block.toStdString(), form, seen](Core& core,
                                                                                         const SpaceId&) -> Status {
                 if (!startIn(form)) {
                     return fail(ErrorCode::bad_input, "starts");
                 }
                 LearningService service(core.context());
                 if (!id.empty()) {
                     return service.editSession(id, lessonIn(form), lessonIn(seen));
                 }
                 WAYMARK_TRY(service.bookSession(block, lessonIn(form)));
                 return {};
             },
             {tr("Saved on this phone."), {}});
}

void HomeSession::connectDays()
{
    connect(m_app.agenda(), &AgendaViewModel::monthAsked, this,
            [this](const QString& month) { look([&](Looking& at) { at.month = month.toStdString(); }); });
    auto* event = m_app.oneEvent();
    const auto key = [event] { return event->face().key.toStdString(); };
    connect(event, &EventViewModel::opened, this,
            [this](const QString& id) { look([&](Looking& at) { at.event = id.toStdString(); }); });
    connect(event, &EventViewModel::saveAsked, this,
            [this, event](const QVariantMap& form, const QVariantMap& seen) { saveEvent(*event, form, seen); });
    connect(event, &EventViewModel::lessonSaveAsked, this,
            [this, event](const QVariantMap& form, const QVariantMap& seen) { saveLesson(*event, form, seen); });
    connect(event, &EventViewModel::answered, this, [this, key](bool going) {
        change([id = key(), going](Core& core, const SpaceId&) {
            return AgendaService(core.context()).answer(id, going ? domain::Rsvp::going : domain::Rsvp::cannot);
        });
    });
    connect(event, &EventViewModel::cancelAsked, this, [this, key](bool cancelled) {
        const auto set = [id = key()](bool to) -> Change {
            return [id, to](Core& core, const SpaceId&) { return AgendaService(core.context()).cancel(id, to); };
        };
        change(set(cancelled),
               {cancelled ? tr("Called off. The others will see it.") : tr("It is on again."), set(!cancelled)});
    });
    connect(event, &EventViewModel::archiveAsked, this, [this, key] {
        const auto id = key();
        change(
            [id](Core& core, const SpaceId&) { return AgendaService(core.context()).archive(id); },
            {tr("Put away."), [id](Core& core, const SpaceId&) { return AgendaService(core.context()).restore(id); }});
    });
    connect(event, &EventViewModel::remindChosen, this, [this, key](int remind) {
        change([id = key(), remind](Core& core, const SpaceId&) {
            return services::ReminderService(core.context()).setRemind(id, static_cast<domain::Remind>(remind));
        });
    });
    connect(event, &EventViewModel::noteKept, this, [this, key](const QString& note) {
        change([id = key(), words = note.toStdString()](Core& core, const SpaceId&) {
            return AgendaService(core.context()).keepNote(id, words);
        });
    });
    connect(event, &EventViewModel::stateChosen, this, [this, key](int state, bool charged) {
        change([id = key(), state, charged](Core& core, const SpaceId&) {
            return LearningService(core.context()).setSession(id, static_cast<domain::SessionState>(state), charged);
        });
    });
    connect(event, &EventViewModel::feelingSaid, this, [this, key](int feeling, const QString& said) {
        change(
            [id = key(), feeling, words = said.trimmed().toStdString()](Core& core, const SpaceId&) {
                return LearningService(core.context())
                    .sayHowItWent(id, static_cast<domain::SessionFeeling>(feeling), words);
            },
            {tr("Saved on this phone."), {}});
    });
}

void HomeSession::takeDays(const HomeViews& views, const SpokenTime& now)
{
    show(*m_app.agenda(), views.agenda, shown(views.month), now);
    showChoices(*m_app.oneEvent(), views.people);
    show(*m_app.reminders(), views.reminders, now);
    if (views.event) {
        show(*m_app.oneEvent(), *views.event, now);
    }
    if (views.promise) {
        show(*m_app.promise(), *views.promise, now);
    }
    if (m_bell) {
        m_bell->set(views.reminders.coming, views.reminders.missed);
    }
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/reminder_service.h"
#include "app/viewmodels/session/home_session.h"

namespace waymark::viewmodels {

using composition::Core;
using services::ReminderService;

void HomeSession::connectReminders()
{
    connect(m_app.reminders(), &RemindersViewModel::quietChosen, this,
            [this](bool quiet, const QString& from, const QString& until) {
                const auto text = (from + QLatin1Char('-') + until).toStdString();
                const auto hours = quiet ? domain::parseQuietHours(text) : std::nullopt;
                change([hours](Core& core, const SpaceId&) { return ReminderService(core.context()).setQuiet(hours); });
            });
    connect(m_app.reminders(), &RemindersViewModel::tryAsked, this, [this] { remind(m_parts.clock.now()); });
    if (m_parts.alarm != nullptr && m_parts.notifications != nullptr) {
        m_bell = std::make_unique<ReminderBell>(*m_parts.alarm, m_parts.clock);
        connect(m_bell.get(), &ReminderBell::rang, this, &HomeSession::remind);
        connect(m_bell.get(), &ReminderBell::clockSet, this, &HomeSession::refresh);
    }
}

/// The words never say what it is about: others see the screen too.
void HomeSession::remind(qint64 now)
{
    if (m_parts.notifications == nullptr) {
        return;
    }
    const QString words = tr("You have a reminder");
    m_worker->post([this, now, words, notifications = m_parts.notifications](CoreThread::Desk& desk) {
        const bool shown = notifications->remind(words.toStdString()).has_value();
        const Status kept =
            desk.core ? ReminderService(desk.core->context()).shown(now) : Status();  // locked: the bell remembers
        onGui([this, shown, words, kept] {
            RemindersFace face = m_app.reminders()->face();
            face.canShow = shown;
            m_app.reminders()->set(face);
            if (!kept) {
                complain(kept.error());
            } else if (!shown && m_app.stage() == AppViewModel::Stage::Open) {
                say({words, {}});
            }
        });
    });
}

}  // namespace waymark::viewmodels

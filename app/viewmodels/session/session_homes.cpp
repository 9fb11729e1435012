// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/homes_service.h"
#include "app/viewmodels/session/form_words.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/show_homes.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

using composition::Core;
using services::HomesService;

/// The next time it is that hour.
domain::LocalTime nextTimeItIs(int hour, domain::LocalTime now)
{
    const auto minute = static_cast<std::uint16_t>(hour * 60);
    return {minute > now.minute ? now.date : domain::addDays(now.date, 1), minute};
}

services::HomeWords homeIn(const QVariantMap& form)
{
    services::HomeWords words;
    words.name = textIn(form, "name");
    words.who = textIn(form, "who");
    words.phone = textIn(form, "phone");
    words.note = textIn(form, "note");
    words.hub = textIn(form, "hub") == "yes";
    words.members = keysIn(form, "with");
    return words;
}

}  // namespace

void HomeSession::showHomes()
{
    show(*m_app.homes(), m_homes, m_chosenHomes, time());
}

void HomeSession::connectHomes()
{
    auto* homes = m_app.homes();
    connect(homes, &HomesViewModel::chosen, this, [this](const QString& key) {
        m_chosenHomes = key;
        showHomes();
    });
    connect(homes, &HomesViewModel::onCallAsked, this, [this](int hour) {
        changeIn(m_app.homes()->face().key.toStdString(),
                 [hour](Core& core, const SpaceId& space) {
                     const auto until =
                         hour < 0 ? std::nullopt : std::optional(nextTimeItIs(hour, core.context().now()));
                     return HomesService(core.context()).setOnCall(space, until);
                 },
                 {hour < 0 ? tr("You are no longer on call.") : tr("You are on call now."), {}});
    });
    connect(homes, &HomesViewModel::makeAsked, this,
            [this](const QString& name) { m_app.circle()->create(name, QStringLiteral("constellation")); });

    auto* home = m_app.home();
    connect(home, &HomeViewModel::opened, this, [this](const QString& key) {
        if (const auto* chosen = chosenOf(m_homes, m_chosenHomes)) {
            show(*m_app.home(), *chosen, key, time());
        }
    });
    connect(home, &HomeViewModel::saveAsked, this, [this](const QVariantMap& form, const QVariantMap& seen) {
        const HomeFace& face = m_app.home()->face();
        saveForm(QStringLiteral("home"), face.key.isEmpty() ? face.constellation : face.key,
                 [id = face.key.toStdString(), words = homeIn(form), before = homeIn(seen)](
                     Core& core, const SpaceId& space) -> Status {
                     HomesService service(core.context());
                     if (!id.empty()) {
                         return service.edit(id, words, before);
                     }
                     WAYMARK_TRY(service.add(space, words));
                     return {};
                 },
                 {tr("Saved on this phone."), {}});
    });
    connect(home, &HomeViewModel::archiveAsked, this, [this] {
        const auto id = m_app.home()->face().key.toStdString();
        change(
            [id](Core& core, const SpaceId&) { return HomesService(core.context()).archive(id); },
            {tr("Put away."), [id](Core& core, const SpaceId&) { return HomesService(core.context()).restore(id); }});
    });
}

}  // namespace waymark::viewmodels

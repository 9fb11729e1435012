// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/promise_service.h"
#include "app/services/reminder_service.h"
#include "app/viewmodels/session/form_words.h"
#include "app/viewmodels/session/home_session.h"

namespace waymark::viewmodels {

using composition::Core;
using domain::PromiseState;
using services::PromiseService;

namespace {

services::PromiseWords promiseIn(const QVariantMap& form)
{
    return {textIn(form, "what"), textIn(form, "who"), dateIn(form, "date"), textIn(form, "to"), textIn(form, "note")};
}

}  // namespace

void HomeSession::connectPromise()
{
    auto* promise = m_app.promise();
    connect(promise, &PromiseViewModel::opened, this,
            [this](const QString& key) { look([&](Looking& at) { at.promise = key.toStdString(); }); });
    connect(promise, &PromiseViewModel::saveAsked, this, [this](const QVariantMap& form, const QVariantMap& seen) {
        const QString key = m_app.promise()->face().key;
        saveForm(QStringLiteral("promise"), key,
                 [id = key.toStdString(), words = promiseIn(form), before = promiseIn(seen)](
                     Core& core, const SpaceId&) { return PromiseService(core.context()).edit(id, words, before); },
                 {tr("Saved on this phone."), {}});
    });
    connect(promise, &PromiseViewModel::stateChosen, this, [this](int state) {
        const PromiseFace face = m_app.promise()->face();
        const auto set = [id = face.key.toStdString()](int to) -> Change {
            return [id, to](Core& core, const SpaceId&) {
                return PromiseService(core.context()).setState(id, static_cast<PromiseState>(to));
            };
        };
        const QString words = state == 1 ? tr("Kept. Well done.")
                                         : (state == 2 ? tr("That is all right. Plans change.") : tr("Open again."));
        change(set(state), {words, set(face.state)});
    });
    connect(promise, &PromiseViewModel::remindChosen, this, [this](int remind) {
        change([id = m_app.promise()->face().key.toStdString(), remind](Core& core, const SpaceId&) {
            return services::ReminderService(core.context()).setRemind(id, static_cast<domain::Remind>(remind));
        });
    });
}

}  // namespace waymark::viewmodels

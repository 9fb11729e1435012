// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/learning_service.h"
#include "app/viewmodels/session/form_words.h"
#include "app/viewmodels/session/home_session.h"

namespace waymark::viewmodels {

using composition::Core;
using services::LearningService;

namespace {

const QString kNew = QStringLiteral("new");

services::SettingWords settingIn(const QVariantMap& form)
{
    return {textIn(form, "name"),  textIn(form, "course"), textIn(form, "contact"),
            textIn(form, "phone"), dateIn(form, "from"),   dateIn(form, "until")};
}

services::TargetWords targetIn(const QVariantMap& form)
{
    return {textIn(form, "title"), textIn(form, "progress"), dateIn(form, "date")};
}

services::TuitionWords tuitionIn(const QVariantMap& form)
{
    return {textIn(form, "subject"), textIn(form, "funder"), textIn(form, "tutor"), numberIn(form, "minutes"),
            dateIn(form, "until")};
}

}  // namespace

void HomeSession::connectLearning()
{
    auto* learning = m_app.learning();
    connect(learning, &LearningViewModel::settingSaved, this, [this](const QVariantMap& form, const QVariantMap& seen) {
        saveForm(QStringLiteral("setting"), kNew,
                 [words = settingIn(form), before = settingIn(seen)](Core& core, const SpaceId& space) {
                     return LearningService(core.context()).setSetting(space, words, before);
                 },
                 {});
    });
    connect(learning, &LearningViewModel::targetSaved, this, [this](const QVariantMap& form, const QVariantMap& seen) {
        const auto id = textIn(form, "key");
        saveForm(QStringLiteral("target"), id.empty() ? kNew : QString::fromStdString(id),
                 [id, words = targetIn(form), before = targetIn(seen)](Core& core, const SpaceId& space) -> Status {
                     LearningService service(core.context());
                     if (!id.empty()) {
                         return service.editTarget(id, words, before);
                     }
                     WAYMARK_TRY(service.addTarget(space, words));
                     return {};
                 },
                 {});
    });
    connect(learning, &LearningViewModel::targetReached, this, [this](const QString& key, bool met) {
        const auto set = [id = key.toStdString()](bool to) -> Change {
            return [id, to](Core& core, const SpaceId&) { return LearningService(core.context()).setMet(id, to); };
        };
        change(set(met), {met ? tr("Done. Well done.") : tr("Open again."), set(!met)});
    });
    connect(learning, &LearningViewModel::tuitionSaved, this, [this](const QVariantMap& form, const QVariantMap& seen) {
        const auto id = textIn(form, "key");
        saveForm(QStringLiteral("tuition"), id.empty() ? kNew : QString::fromStdString(id),
                 [id, words = tuitionIn(form), before = tuitionIn(seen)](Core& core, const SpaceId& space) -> Status {
                     LearningService service(core.context());
                     if (!id.empty()) {
                         return service.editTuition(id, words, before);
                     }
                     WAYMARK_TRY(service.addTuition(space, words));
                     return {};
                 },
                 {});
    });
    connect(learning, &LearningViewModel::archiveAsked, this, [this](const QString& key) {
        const auto id = key.toStdString();
        change([id](Core& core, const SpaceId&) { return LearningService(core.context()).archive(id); },
               {tr("Put away."),
                [id](Core& core, const SpaceId&) { return LearningService(core.context()).restore(id); }});
    });
}

}  // namespace waymark::viewmodels

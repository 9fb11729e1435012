// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/form_drafts.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/show_forms.h"

namespace waymark::viewmodels {

using composition::Core;
using services::FormDrafts;

/// Homes are a constellation's, whichever circle is shown.
std::string HomeSession::circleOf(const QString& form) const
{
    return form == QLatin1String("home") ? m_app.home()->face().constellation.toStdString() : std::string();
}

/// No page is read again for it: what is typed changes no record.
void HomeSession::changeForms(const QString& form, Change job)
{
    m_worker->post(
        [this, circle = circleOf(form), looking = m_workerLooking, job = std::move(job)](CoreThread::Desk& desk) {
            const Status done = carryOut(desk, circle.empty() ? looking->circle : circle, job);
            Result<std::vector<services::FormDraft>> forms = std::vector<services::FormDraft>{};
            if (desk.core) {
                if (const auto seen = shownCircle(*desk.core, looking->circle)) {
                    forms = FormDrafts(desk.core->context()).all(*seen);
                }
            }
            onGui([this, done, forms = std::move(forms)] {
                if (!done) {
                    complain(done.error());
                } else if (forms && m_app.stage() == AppViewModel::Stage::Open) {
                    show(*m_app.forms(), *forms);
                }
                emit settled();
            });
        });
}

void HomeSession::connectForms()
{
    auto* forms = m_app.forms();
    connect(forms, &FormsViewModel::beginAsked, this, [this](const QString& form, const QString& about) {
        changeForms(form, [form = form.toStdString(), about = about.toStdString()](Core& core, const SpaceId& space) {
            return FormDrafts(core.context()).open(space, form, about);
        });
    });
    connect(forms, &FormsViewModel::keepAsked, this,
            [this](const QString& form, const QString& about, const QVariantMap& fields) {
                services::FormDraft draft{form.toStdString(), about.toStdString(), {}};
                for (auto field = fields.begin(); field != fields.end(); ++field) {
                    const QVariantMap both = field.value().toMap();
                    draft.fields.push_back({field.key().toStdString(),
                                            both.value(QStringLiteral("words")).toString().toStdString(),
                                            both.value(QStringLiteral("seen")).toString().toStdString()});
                }
                changeForms(form, [draft](Core& core, const SpaceId& space) {
                    return FormDrafts(core.context()).keep(space, draft);
                });
            });
    connect(forms, &FormsViewModel::dropAsked, this, [this](const QString& form, const QString& about) {
        changeForms(form, [form = form.toStdString(), about = about.toStdString()](Core& core, const SpaceId& space) {
            return FormDrafts(core.context()).drop(space, form, about);
        });
    });
}

void HomeSession::saveForm(const QString& form, const QString& about, Change save, const Said& said)
{
    changeIn(
        circleOf(form),
        [save = std::move(save), form = form.toStdString(), about = about.toStdString()](
            Core& core, const SpaceId& space) -> Status {
            WAYMARK_TRY(save(core, space));
            return FormDrafts(core.context()).drop(space, form, about);
        },
        said);
}

}  // namespace waymark::viewmodels

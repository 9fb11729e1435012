// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/agenda_service.h"
#include "app/services/form_drafts.h"
#include "app/services/heading_editor.h"
#include "app/services/promise_service.h"
#include "app/services/version_service.h"
#include "app/viewmodels/session/home_session.h"

namespace waymark::viewmodels {
namespace {

using composition::Core;
using domain::PromiseState;
using services::PromiseService;

constexpr std::size_t kMorePromises = 200;

std::function<Status(Core&, const SpaceId&)> promiseState(const std::string& id, PromiseState state)
{
    return [id, state](Core& core, const SpaceId&) { return PromiseService(core.context()).setState(id, state); };
}

}  // namespace

void HomeSession::connectPlan()
{
    connect(m_app.today(), &TodayViewModel::nextAnswered, this, [this](bool going) {
        const auto answer = [id = m_app.today()->face().nextKey.toStdString()](domain::Rsvp said) -> Change {
            return [id, said](Core& core, const SpaceId&) {
                return services::AgendaService(core.context()).answer(id, said);
            };
        };
        const auto before = static_cast<domain::Rsvp>(m_app.today()->face().nextAnswer);
        change(answer(going ? domain::Rsvp::going : domain::Rsvp::cannot),
               {going ? tr("You said you are going.") : tr("You said you can't go."), answer(before)});
    });
    auto* promises = m_app.promises();
    connect(promises->all(), &RowModel::moreWanted, this,
            [this] { look([](Looking& at) { at.donePromises += kMorePromises; }); });
    connect(promises, &PromisesViewModel::keepAsked, this, [this](const QString& key) {
        const auto id = key.toStdString();
        change(promiseState(id, PromiseState::kept), {tr("Kept. Well done."), promiseState(id, PromiseState::open)});
    });
    connect(promises, &PromisesViewModel::reopenAsked, this, [this](const QString& key) {
        const auto id = key.toStdString();
        change(promiseState(id, PromiseState::open), {tr("Open again."), promiseState(id, PromiseState::kept)});
    });
    connect(promises, &PromisesViewModel::archiveAsked, this, [this](const QString& key) {
        const auto id = key.toStdString();
        change(
            [id](Core& core, const SpaceId&) { return PromiseService(core.context()).archive(id); },
            {tr("Put away."), [id](Core& core, const SpaceId&) { return PromiseService(core.context()).restore(id); }});
    });
    connect(
        promises, &PromisesViewModel::addAsked, this,
        [this](int heading, const QString& what, const QString& who, const QString& day) {
            services::PromiseWords words{what.toStdString(), who.toStdString(), domain::parseDate(day.toStdString())};
            addRecord(
                [heading, words](Core& core, const SpaceId& space) -> Result<std::string> {
                    WAYMARK_ASSIGN(auto id, PromiseService(core.context()).add(space, heading, words));
                    WAYMARK_TRY(services::FormDrafts(core.context()).drop(space, "promise", std::to_string(heading)));
                    return id;
                },
                tr("Added."));
        });
    connect(m_app.heading(), &HeadingViewModel::opened, this,
            [this](const QString& key) { look([&](Looking& at) { at.heading = key.toInt(); }); });
    connect(m_app.heading(), &HeadingViewModel::readinessChosen, this, [this](const QString& key, int step) {
        rewrite(
            key.toStdString(), "level",
            [id = key.toStdString(), step](Core& core, const SpaceId&) {
                return services::HeadingEditor(core.context()).setSkill(id, static_cast<domain::Readiness>(step));
            },
            tr("Changed."));
    });
    connect(m_app.heading(), &HeadingViewModel::suggestionUsed, this, [this](const QString& key) {
        const auto record = m_app.heading()->face().key.toStdString();
        rewrite(
            record, "my_words",
            [record, id = key.toStdString()](Core& core, const SpaceId&) {
                return services::VersionService(core.context()).takeUp(record, "my_words", id);
            },
            tr("Taken into your words."));
    });
}

}  // namespace waymark::viewmodels

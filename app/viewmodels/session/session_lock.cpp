// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/session/opening.h"
#include "app/viewmodels/show/show_sync.h"
#include "app/viewmodels/wording/error_words.h"

namespace waymark::viewmodels {
namespace {

using services::HomeState;
using services::LockView;

/// A young person starts with a circle of their own, so that the plan can be written at once.
Status ownCircle(composition::Core& core, const services::Profile& profile)
{
    if (profile.role == domain::Role::youngPerson && core.circles().circles().empty()) {
        WAYMARK_TRY(core.circleService().create(profile.name, false, profile));
    }
    return {};
}

}  // namespace

void HomeSession::connectLock()
{
    connect(m_app.lock(), &LockViewModel::unlockAsked, this, [this](const QByteArray& secret) { unlock(secret); });
    connect(m_app.welcome(), &WelcomeViewModel::startAsked, this, &HomeSession::createHome);
    connect(&m_app, &AppViewModel::lockAsked, this, &HomeSession::lock);
    connect(&m_app, &AppViewModel::watchedChanged, this, [this](bool watched) {
        m_worker->post([watched](CoreThread::Desk& desk) {
            if (desk.core) {
                desk.core->sharing().pause(!watched);
                desk.changed = true;
            }
        });
    });
}

void HomeSession::start()
{
    m_worker->post([this, parts = m_parts](CoreThread::Desk& desk) {
        LockView view;
        auto home = composition::Home::open(parts.home, parts.keystore);
        if (!home) {
            view = refused(home.error(), desk);
        } else {
            desk.home = std::move(*home);
            view = lockViewOf(desk);
        }
        onGui([this, view] { take(view); });
    });
}

void HomeSession::take(const LockView& view)
{
    using Stage = AppViewModel::Stage;
    switch (view.state) {
        case HomeState::none:
            m_app.setStage(Stage::Welcome);
            if (view.problem) {
                m_app.welcome()->setProblem(errorWords(*view.problem));
            }
            break;
        case HomeState::locked:
            m_app.lock()->setKind(view.pin, {});
            m_app.lock()->setMayPin(view.mayPin);
            m_app.setStage(Stage::Locked);
            show(*m_app.lock(), view);
            break;
        case HomeState::opening:
            break;
        case HomeState::open:
            m_app.welcome()->setBusy(false);
            if (view.fresh) {
                RecoveryFace words;
                words.offered = true;
                m_app.recovery()->set(words);
            }
            m_app.setRole(windowRole(view.role));
            m_app.setStage(Stage::Open);
            m_app.lock()->setStep(LockViewModel::Step::Locked);
            break;
        case HomeState::failed:
            complain({view.problem.value_or(ErrorCode::internal), {}});
            m_app.setStage(Stage::Failed);
            break;
    }
    emit settled();
}

void HomeSession::unlock(QByteArray secret)
{
    m_worker->post([this, secret, parts = m_parts](CoreThread::Desk& desk) mutable {
        const auto open = [&]() -> Status {
            WAYMARK_TRY(desk.home ? desk.home->vault().unlock(viewOf(secret)) : Status(fail(ErrorCode::home_missing)));
            return openCore(desk, parts.clock, parts.toLocal);
        };
        Status opened = open();
        if (!opened && desk.home && desk.home->giveRoom(opened.error())) {
            opened = open();
        }
        wipe(secret);
        const LockView view = opened ? openView(desk) : refused(opened.error(), desk);
        onGui([this, view] { take(view); });
    });
}

void HomeSession::createHome(const QString& name, const QString& role, QByteArray passphrase, bool withCode)
{
    services::Profile profile;
    profile.name = name.toStdString();
    profile.role = domain::roleNamed(role.toStdString()).value_or(domain::Role::other);
    m_worker->post([this, profile, passphrase, withCode, parts = m_parts](CoreThread::Desk& desk) mutable {
        const auto make = [&]() -> Status {
            if (!desk.home->exists()) {
                WAYMARK_TRY(desk.home->vault().create(vault::SecretKind::passphrase, viewOf(passphrase)));
            }
            WAYMARK_TRY(openCore(desk, parts.clock, parts.toLocal));
            WAYMARK_TRY(services::writeProfile(desk.core->settings(), profile));
            return withCode ? Status() : ownCircle(*desk.core, profile);
        };
        const Status made = desk.home ? make() : Status(fail(ErrorCode::home_missing));
        wipe(passphrase);
        LockView view;
        if (made) {
            view = openView(desk);
            view.fresh = true;
        } else {
            desk.core.reset();
            view = refused(made.error(), desk);
        }
        onGui([this, view] { take(view); });
    });
}

void HomeSession::forgetHome()
{
    m_undo = nullptr;
    m_confirmed.invalidate();
    if (m_stop) {
        m_stop->store(true);  // nobody is there who wants the file
    }
    m_heading.reset();
    m_tidied = false;
    m_looking.record.clear();
    m_looking.bin = false;
    m_day = {};
    m_homes = {};
    m_app.forget();
}

void HomeSession::lock()
{
    forgetHome();
    m_worker->post([views = m_workerViews](CoreThread::Desk& desk) {
        *views = {};
        desk.core.reset();
        if (desk.home) {
            desk.home->vault().lock();
        }
        desk.changed = false;
        desk.moved = {};
    });
}

}  // namespace waymark::viewmodels

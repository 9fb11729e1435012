// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/show_circle.h"
#include "app/viewmodels/wording/error_words.h"

namespace waymark::viewmodels {

using composition::Core;

void HomeSession::connectCircle()
{
    auto* circle = m_app.circle();
    connect(circle, &CircleViewModel::opened, this,
            [this](const QString& key) { look([&](Looking& at) { at.circle = key.toStdString(); }); });
    connect(circle, &CircleViewModel::createAsked, this, [this](const QString& name, const QString& kind) {
        m_worker->post([this, wanted = name.toStdString(),
                        constellation = kind == QLatin1String("constellation")](CoreThread::Desk& desk) {
            const auto make = [&]() -> Status {
                WAYMARK_ASSIGN(const auto profile, services::readProfile(desk.core->settings()));
                WAYMARK_TRY(
                    desk.core->circleService().create(wanted.empty() ? profile.name : wanted, constellation, profile));
                desk.core->sharing().saved();
                return {};
            };
            const Status made = desk.core ? make() : Status(fail(ErrorCode::locked));
            desk.changed = true;
            onGui([this, made] {
                made ? say({}) : complain(made.error());
                emit settled();
            });
        });
    });

    connect(circle, &CircleViewModel::withdrawAsked, this, [this](const QString& invitation) { withdraw(invitation); });

    connect(circle, &CircleViewModel::leaveAsked, this, [this] {
        if (!isConfirmed()) {
            complain({ErrorCode::locked, {}});
            return;
        }
        change([](Core& core, const SpaceId& space) { return core.circleService().leave(space); },
               {tr("You left. What you wrote is still here."), {}});
        look([](Looking& at) { at.circle.clear(); });
    });

    auto* join = m_app.join();
    connect(join, &JoinViewModel::joinAsked, this, [this](const QString& code, const QString& relay) {
        JoinFace face;
        face.step = 1;
        m_app.join()->set(face);
        m_worker->post([this, looking = m_workerLooking, code = code.trimmed().toStdString(),
                        relay = relay.trimmed().toStdString()](CoreThread::Desk& desk) {
            const auto start = [&]() -> Result<services::JoinView> {
                if (!relay.empty()) {
                    WAYMARK_ASSIGN(const auto settings, composition::relaySettings(relay, {}, {}));
                    WAYMARK_TRY(desk.core->sharing().setRelay(settings));
                }
                WAYMARK_TRY(desk.core->sharing().takeRelayOf(code));
                WAYMARK_ASSIGN(const auto profile, services::readProfile(desk.core->settings()));
                WAYMARK_ASSIGN(auto view, desk.core->circleService().join(code, profile));
                desk.core->sharing().saved();
                return view;
            };
            auto view = desk.core ? start() : Result<services::JoinView>(fail(ErrorCode::locked));
            const bool needsRelay = desk.core && !desk.core->sharing().relay();
            looking->joining = view.has_value();
            onGui([this, view = std::move(view), needsRelay] {
                m_looking.joining = view.has_value();
                if (view) {
                    show(*m_app.join(), *view);
                } else {
                    JoinFace now;
                    now.problem = errorWords(view.error().code);
                    now.needsRelay = needsRelay;
                    m_app.join()->set(now);
                }
                emit settled();
            });
        });
    });
    connect(join, &JoinViewModel::cancelled, this, [this] {
        m_app.join()->set({});
        look([](Looking& at) { at.joining = false; });
        m_worker->post([](CoreThread::Desk& desk) {
            if (desk.core) {
                static_cast<void>(desk.core->circleService().abandonJoin());
            }
        });
    });
}

}  // namespace waymark::viewmodels

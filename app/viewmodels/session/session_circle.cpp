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
        createCircle(name, kind == QLatin1String("constellation"), {}, {});
    });
    connect(circle, &CircleViewModel::lookAfterAsked, this, [this](const QString& name, const QString& until) {
        const QDate day = QDate::fromString(until, Qt::ISODate);
        //: %1 is a child's name
        createCircle(name, false, day, tr("%1's circle is here. Invite who belongs to it.").arg(name));
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

    connect(circle, &CircleViewModel::closeAsked, this, [this] {
        changeConfirmed([](Core& core, const SpaceId& space) { return core.circleService().close(space); },
                        tr("It is closed. What is on this phone stays here."));
    });

    connect(circle, &CircleViewModel::deleteAsked, this, [this] {
        changeConfirmed([](Core& core, const SpaceId& space) { return core.circleService().deleteAtRelay(space); },
                        tr("The relay deletes it as soon as this phone has told it."));
    });
    connect(circle, &CircleViewModel::takeOffAsked, this, [this] {
        changeConfirmed(
            [](Core& core, const SpaceId& space) -> Status {
                WAYMARK_TRY(core.circles().checkOver(space));
                return core.takeOff(space);
            },
            tr("It is off this phone."));
        refresh();
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

/// Without a name it is called like the reader. With a day it is a child's, looked after until then.
void HomeSession::createCircle(const QString& name, bool constellation, const QDate& until, const QString& words)
{
    const UnixMs ends = until.isValid() ? until.startOfDay().toMSecsSinceEpoch() : 0;
    m_worker->post([this, wanted = name.trimmed().toStdString(), constellation, ends, words](CoreThread::Desk& desk) {
        const auto make = [&]() -> Result<SpaceId> {
            WAYMARK_ASSIGN(const auto profile, services::readProfile(desk.core->settings()));
            WAYMARK_ASSIGN(const SpaceId made, desk.core->circleService().create(wanted.empty() ? profile.name : wanted,
                                                                                 constellation, profile, ends));
            desk.core->sharing().saved();
            return made;
        };
        const auto made = desk.core ? make() : Result<SpaceId>(fail(ErrorCode::locked));
        desk.changed = true;
        onGui([this, made, words] {
            if (made) {
                say({words, {}});
                if (!words.isEmpty()) {
                    look([&](Looking& at) { at.circle = made->hex(); });
                }
            } else {
                complain(made.error());
            }
            emit settled();
        });
    });
}

}  // namespace waymark::viewmodels

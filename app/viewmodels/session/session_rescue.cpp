// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/recovery_service.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/session/opening.h"
#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/show_circle.h"
#include "app/viewmodels/show/show_rescue.h"
#include "app/viewmodels/show/shown.h"
#include "app/viewmodels/wording/error_words.h"
#include "platform/vault/recovery_words.h"

namespace waymark::viewmodels {
namespace {

using composition::Core;
using services::RecoveryService;

/// "circle:request", as shown.
std::pair<std::string, std::string> partsOf(const QString& key)
{
    return {key.section(u':', 0, 0).toStdString(), key.section(u':', 1).toStdString()};
}

Result<services::RecoveringView> ask(Core& core, const std::string& code, const std::string& relay,
                                     const QByteArray& typed)
{
    std::optional<vault::RecoveryWords> words;
    if (!typed.isEmpty()) {
        WAYMARK_ASSIGN(words, vault::RecoveryWords::fromText(typed.toStdString()));
    }
    if (!relay.empty()) {
        WAYMARK_ASSIGN(const auto settings, composition::relaySettings(relay, {}, {}));
        WAYMARK_TRY(core.sharing().setRelay(settings));
    }
    WAYMARK_TRY(core.sharing().takeRelayOf(code));
    WAYMARK_ASSIGN(const auto profile, services::readProfile(core.settings()));
    RecoveryService service(core.context());
    WAYMARK_ASSIGN(auto view, service.ask(code, profile.deviceName, words ? &*words : nullptr));
    core.sharing().saved();
    return view;
}

}  // namespace

void HomeSession::connectRescue()
{
    auto* rescue = m_app.rescue();
    connect(rescue, &RescueViewModel::setUpAsked, this, [this](const QStringList& people, int need) {
        if (!isConfirmed()) {
            RescueFace now = m_app.rescue()->face();
            now.busy = false;
            m_app.rescue()->set(now);
            complain({ErrorCode::locked, {}});
            return;
        }
        std::vector<std::string> keys;
        for (const auto& one : people) {
            keys.push_back(one.toStdString());
        }
        setUpRescue(std::move(keys), need);
    });
    connect(m_app.circle(), &CircleViewModel::opened, rescue, [rescue] {
        RescueFace now = rescue->face();
        now.code.clear();  // it was another circle's
        now.codeSide = 0;
        rescue->set(now);
    });
    connect(rescue, &RescueViewModel::codeAsked, this, [this] {
        m_worker->post([this, looking = m_workerLooking](CoreThread::Desk& desk) {
            const auto read = [&]() -> Result<std::string> {
                WAYMARK_ASSIGN(const auto space, shownCircle(*desk.core, looking->circle));
                return RecoveryService(desk.core->context()).code(space);
            };
            const auto code = desk.core ? read() : Result<std::string>(fail(ErrorCode::locked));
            onGui([this, code] {
                if (m_app.stage() != AppViewModel::Stage::Open) {
                    return;
                }
                RescueFace now = m_app.rescue()->face();
                const QrCells cells = code ? qrCells(*code) : QrCells{};
                now.code = code ? shown(*code) : QString();
                now.codeModules = cells.modules;
                now.codeSide = cells.side;
                now.problem = code ? QString() : errorWords(code.error().code);
                m_app.rescue()->set(now);
                emit settled();
            });
        });
    });
    connect(rescue, &RescueViewModel::confirmAsked, this, [this](const QString& key) {
        const auto [circle, id] = partsOf(key);
        changeIn(circle,
                 [id](Core& core, const SpaceId& space) { return RecoveryService(core.context()).confirm(space, id); },
                 {tr("You said yes. Their new phone hears of it."), {}});
    });
    connect(rescue, &RescueViewModel::vetoAsked, this, [this](const QString& key) {
        if (!isConfirmed()) {
            complain({ErrorCode::locked, {}});
            return;
        }
        const auto [circle, id] = partsOf(key);
        changeIn(circle,
                 [id](Core& core, const SpaceId& space) { return RecoveryService(core.context()).veto(space, id); },
                 {tr("It is stopped for seven days."), {}});
    });
    connectLostPhone();
}

void HomeSession::setUpRescue(std::vector<std::string> people, int need)
{
    m_worker->post([this, looking = m_workerLooking, people = std::move(people), need](CoreThread::Desk& desk) {
        const auto set = [&]() -> Status {
            WAYMARK_ASSIGN(const auto space, shownCircle(*desk.core, looking->circle));
            WAYMARK_ASSIGN(const auto words, desk.home->vault().words());
            return RecoveryService(desk.core->context()).setUp(space, people, need, words);
        };
        const Status done = desk.core ? set() : fail(ErrorCode::locked);
        if (desk.core) {
            desk.core->sharing().saved();
        }
        desk.changed = true;
        onGui([this, done] {
            RescueFace now = m_app.rescue()->face();
            now.busy = false;
            now.problem = done ? QString() : errorWords(done.error().code);
            m_app.rescue()->set(now);
            if (done) {
                say({tr("It is set up. It counts once this phone has been online."), {}});
            }
            emit settled();
        });
    });
}

void HomeSession::takeRescue(const HomeViews& views, const SpokenTime& time)
{
    show(*m_app.rescue(), views.recovery, views.lock.wordsKept);
    show(*m_app.rescue(), views.asks, time);
    const auto* asked = views.recovering.empty() ? nullptr : &views.recovering.front();
    show(*m_app.lostPhone(), asked, !views.circles.circles.empty(), time);
    CircleFace circle = m_app.circle()->face();
    circle.newsKey.clear();
    circle.newsName.clear();
    circle.newsClosedBy.clear();
    for (const auto& one : views.out) {
        if (!one.read && circle.newsKey.isEmpty()) {
            circle.newsKey = shown(one.id);
            circle.newsName = shown(one.name);
            circle.newsClosedBy = one.closedBy ? PeopleWords::name(*one.closedBy) : QString();
        }
    }
    m_app.circle()->set(circle);
}

void HomeSession::connectLostPhone()
{
    auto* lost = m_app.lostPhone();
    connect(
        lost, &LostPhoneViewModel::askAsked, this, [this](const QString& code, const QString& relay, QByteArray words) {
            m_worker->post(
                [this, code = code.toStdString(), relay = relay.toStdString(), words](CoreThread::Desk& desk) mutable {
                    const auto asked = desk.core ? ask(*desk.core, code, relay, words)
                                                 : Result<services::RecoveringView>(fail(ErrorCode::locked));
                    wipe(words);
                    const bool needsRelay = desk.core && !desk.core->sharing().relay();
                    desk.changed = true;
                    onGui([this, asked, needsRelay] {
                        if (m_app.stage() != AppViewModel::Stage::Open) {
                            return;
                        }
                        if (asked) {
                            show(*m_app.lostPhone(), &*asked, false, time());
                        } else {
                            LostPhoneFace now;
                            now.problem = errorWords(asked.error().code);
                            now.wordsWrong = asked.error().code == ErrorCode::bad_words;
                            now.needsRelay = needsRelay;
                            m_app.lostPhone()->set(now);
                        }
                        emit settled();
                    });
                });
        });
    connect(lost, &LostPhoneViewModel::giveUpAsked, this, [this] {
        onCore(
            [](Core& core) -> Status {
                RecoveryService service(core.context());
                for (const auto& asked : service.asked()) {
                    const auto space = SpaceId::fromHexText(asked.circle);
                    WAYMARK_TRY(space ? service.giveUp(*space) : Status(fail(ErrorCode::internal, "circle")));
                }
                return {};
            },
            [this](const Status& done) { done ? m_app.lostPhone()->forget() : complain(done.error()); });
    });
}

}  // namespace waymark::viewmodels

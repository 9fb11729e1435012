// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/home_session.h"

#include <QPointer>

#include <algorithm>

#include "app/viewmodels/session/opening.h"
#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/show_circle.h"
#include "app/viewmodels/show/show_files.h"
#include "app/viewmodels/show/show_forms.h"
#include "app/viewmodels/show/show_late.h"
#include "app/viewmodels/show/show_learning.h"
#include "app/viewmodels/show/show_odd.h"
#include "app/viewmodels/show/show_owner.h"
#include "app/viewmodels/show/show_people.h"
#include "app/viewmodels/show/show_plan.h"
#include "app/viewmodels/show/show_records.h"
#include "app/viewmodels/show/show_rescue.h"
#include "app/viewmodels/show/show_sync.h"
#include "app/viewmodels/show/show_today.h"
#include "app/viewmodels/show/shown.h"
#include "app/viewmodels/wording/error_words.h"

namespace waymark::viewmodels {
namespace {

/// Whether what is changed in the circle that is shown is out at once.
bool isOnline(const HomeViews& views)
{
    const auto here = std::ranges::find(views.sync.circles, views.circle, &services::SyncCircle::id);
    return here != views.sync.circles.end() && here->online;
}

}  // namespace

HomeSession::HomeSession(AppViewModel& app, const SessionParts& parts, QObject* parent)
    : QObject(parent), m_app(app), m_parts(parts)
{
    connectHelp();
    connectLock();
    connectPlan();
    connectEditor();
    connectForms();
    connectDays();
    connectReminders();
    connectPromise();
    connectLearning();
    connectPeople();
    connectCircle();
    connectInvite();
    connectSync();
    connectOdd();
    connectOut();
    connectOwner();
    connectRescue();
    connectLate();
    connectFiles();
    connectSearch();
    connectHistory();
    connectBin();
    connectSharing();
    connectConfirm();
    connectRecovery();
    connectForgotten();
    connectMine();
    connectCarer();
    connectNote();
    connectHomes();
    connect(m_app.notice(), &NoticeViewModel::undoAsked, this, [this] {
        if (m_undo) {
            change(std::exchange(m_undo, nullptr));
        }
        m_app.notice()->set({});
    });
    connect(m_app.notice(), &NoticeViewModel::dismissed, this, [this] { m_app.notice()->set({}); });
    m_worker =
        std::make_unique<CoreThread>([this, looking = m_workerLooking, views = m_workerViews](CoreThread::Desk& desk) {
            if (!desk.core) {
                return;
            }
            do {
                const Status read = readViews(*desk.core, *looking, desk.moved, *views);
                onGui([this, read, now = *views] { read ? take(now) : complain(read.error()); });
                if (!read) {
                    *views = {};  // read anew next time
                    return;
                }
            } while (!views->whole);
        });
}

HomeSession::~HomeSession()
{
    m_worker.reset();  // no call of the worker may reach a half-gone session
}

void HomeSession::onGui(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

SpokenTime HomeSession::time() const
{
    return SpokenTime(shownMoment(m_parts.clock.now()));
}

void HomeSession::refresh()
{
    m_worker->post([](CoreThread::Desk& desk) { desk.changed = true; });
}

void HomeSession::look(const std::function<void(Looking&)>& at)
{
    at(m_looking);
    m_worker->post([mine = m_workerLooking, now = m_looking](CoreThread::Desk& desk) {
        desk.changed = desk.changed || mine->circle != now.circle;
        desk.moved.sharing = true;  // another page of the same circle: no row moved
        *mine = now;
    });
}

/// Worker only. When the disk is full, once more in the room that was kept for this.
Status HomeSession::carryOut(CoreThread::Desk& desk, const std::string& circle, const Change& change)
{
    if (!desk.core) {
        return fail(ErrorCode::locked);
    }
    WAYMARK_ASSIGN(const auto space, shownCircle(*desk.core, circle));
    const Status done = change(*desk.core, space);
    return !done && desk.home->giveRoom(done.error()) ? change(*desk.core, space) : done;
}

void HomeSession::change(Change change, Said said)
{
    changeIn({}, std::move(change), std::move(said));
}

void HomeSession::draft(const std::string& circle, Change change)
{
    m_worker->post([this, circle, looking = m_workerLooking, change = std::move(change)](CoreThread::Desk& desk) {
        const Status done = carryOut(desk, circle.empty() ? looking->circle : circle, change);
        desk.moved.drafts = true;
        onGui([this, done] {
            if (!done) {
                complain(done.error());
            }
            emit settled();
        });
    });
}

/// In the circle that is shown when none is named.
void HomeSession::changeIn(const std::string& circle, Change change, Said said)
{
    m_worker->post([this, circle, looking = m_workerLooking, change = std::move(change),
                    said = std::move(said)](CoreThread::Desk& desk) {
        const auto earlier = std::exchange(desk.moved, {});
        const Status done = carryOut(desk, circle.empty() ? looking->circle : circle, change);
        if (desk.core) {
            desk.core->sharing().saved();
        }
        desk.changed = desk.changed || desk.moved.kinds.empty();  // nothing of it was in a row
        desk.moved.add(earlier);
        onGui([this, done, said] {
            done ? say(said) : complain(done.error());
            emit settled();
        });
    });
}

void HomeSession::say(const Said& said)
{
    if (said.words.isEmpty()) {
        return;
    }
    m_undo = said.undo;
    NoticeFace face;
    face.words = said.words;
    face.canUndo = static_cast<bool>(said.undo);
    m_app.notice()->set(face);
}

void HomeSession::complain(const Error& error)
{
    m_undo = nullptr;
    NoticeFace face;
    face.words = errorWords(error.code);
    face.bad = true;
    m_app.notice()->set(face);
}

void HomeSession::take(const HomeViews& views)
{
    if (m_app.stage() != AppViewModel::Stage::Open) {
        return;  // locked meanwhile: nothing may come back to sight
    }
    const SpokenTime now = time();
    show(*m_app.today(), views.today, now);
    show(*m_app.plan(), views.plan, now);
    show(*m_app.promises(), views.promises, views.people, now);
    show(*m_app.people(), views.people);
    show(*m_app.learning(), views.learning, now);
    show(*m_app.forms(), views.forms);
    show(*m_app.circle(), views.circles, shown(views.circle), now, isOnline(views));
    show(*m_app.sync(), views.sync, now);
    show(*m_app.odd(), views.odd, views.circles.circles.size() > 1, now);
    show(*m_app.late(), views.late, now);
    show(*m_app.owner(), views.owner, now);
    show(*m_app.owner(), views.ownerNews, now);
    takeRescue(views, now);
    show(*m_app.sharing(), views.sharing, now);
    if (views.whole) {
        takeDays(views, now);
    }
    takeOpenPages(views, now);
    show(*m_app.lockSettings(), *m_app.recovery(), views.lock);
    m_app.confirm()->setKind(views.lock.pin, {});
    if (views.phones && views.kept) {
        show(*m_app.phones(), *views.phones, views.circle, now);
        show(*m_app.data(), *views.kept);
    }
    MoreFace more;
    more.name = shown(views.profile.name);
    more.letters = more.name.left(1);
    more.hue = views.people.me.hue;
    more.role = PeopleWords::role(views.profile.role);
    more.syncLine = m_app.sync()->face().stateWords;
    more.odd = !views.odd.things.empty();
    m_app.more()->set(more);
    m_app.setWhose(views.circles.circles.size() > 1 ? PeopleWords::name(views.whose.who) : QString());
    takeAcross(views, now);
    m_app.setRole(windowRole(views.profile.role));
    if (std::exchange(m_role, views.profile.role) != views.profile.role) {
        showHelp({});
    }
    takeOnCall(views);
    if (!views.whole) {
        return;
    }
    if (!std::exchange(m_tidied, true)) {
        dropOld();
    }
    emit viewsShown();
}

void HomeSession::takeOpenPages(const HomeViews& views, const SpokenTime& now)
{
    m_heading = views.heading;
    if (views.heading) {
        show(*m_app.heading(), *views.heading, now);
    }
    if (views.history) {
        show(*m_app.history(), *views.history, now);
    }
    if (views.bin) {
        show(*m_app.bin(), *views.bin, now);
    }
    if (views.versions) {
        show(*m_app.versions(), *views.versions, now);
    }
    if (views.person) {
        show(*m_app.person(), *views.person, now);
    }
    // What was read before another was opened is not shown in its place.
    if (views.access && views.access->may.section == m_looking.part && views.access->person.id == m_looking.partOf) {
        show(*m_app.access(), *views.access, now, isOnline(views));
    }
    if (views.invitation && views.invitation->id == m_looking.invitation) {
        show(*m_app.invite(), *views.invitation, now);
    }
    if (views.join) {
        show(*m_app.join(), *views.join);
    }
    for (const auto& [record, items] : views.files) {
        show(*m_app.files(), shown(record), items);
    }
}

}  // namespace waymark::viewmodels

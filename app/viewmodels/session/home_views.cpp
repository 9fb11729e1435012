// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/home_views.h"

#include <algorithm>

#include "app/services/agenda_service.h"
#include "app/services/bin_service.h"
#include "app/services/history_service.h"
#include "app/services/learning_service.h"
#include "app/services/mine_service.h"
#include "app/services/people_service.h"
#include "app/services/plan_service.h"
#include "app/services/promise_service.h"
#include "app/services/sharing_service.h"
#include "app/services/today_service.h"
#include "app/services/version_service.h"

namespace waymark::viewmodels {
namespace {

/// A page that cannot be read is shown empty; the rest still is.
template <class View>
std::optional<View> orNone(Result<View> result)
{
    return result ? std::optional<View>(std::move(*result)) : std::nullopt;
}

void readOpenPages(HomeViews& views, const services::ServiceContext& context, const SpaceId& space,
                   const Looking& looking)
{
    const services::VersionService versions(context);
    if (looking.heading > 0) {
        views.heading = orNone(services::PlanService(context).heading(space, looking.heading));
    }
    if (views.heading && !views.heading->id.empty() && !looking.field.empty()) {
        views.versions = orNone(versions.versions(views.heading->id, looking.field));
    }
    if (!looking.record.empty()) {
        views.history = orNone(services::HistoryService(context).history(looking.record));
    }
    if (looking.bin) {
        views.bin = orNone(services::BinService(context).bin(space));
    }
    if (!looking.event.empty()) {
        views.event = orNone(services::AgendaService(context).event(space, looking.event));
    }
    if (!looking.promise.empty()) {
        views.promise = orNone(services::PromiseService(context).promise(space, looking.promise));
    }
    if (!looking.person.empty()) {
        views.person = orNone(services::PeopleService(context).person(space, looking.person));
    }
}

/// The month of "2026-10", else of today.
std::chrono::year_month monthOf(const std::string& text, domain::Date today)
{
    const domain::Date day = domain::parseDate(text + "-01").value_or(today);
    return day.year() / day.month();
}

Status readDays(HomeViews& views, const services::ServiceContext& context, const SpaceId& space, const Looking& looking)
{
    const auto month = monthOf(looking.month, context.today());
    views.month = domain::printDate(month / std::chrono::day(1)).substr(0, 7);
    WAYMARK_ASSIGN(views.agenda, services::AgendaService(context).agenda(space, month));
    WAYMARK_ASSIGN(views.reminders, services::ReminderService(context).reminders());
    return {};
}

Status readCircle(HomeViews& views, const services::ServiceContext& context, const SpaceId& space)
{
    WAYMARK_ASSIGN(views.today, services::TodayService(context).today(space));
    WAYMARK_ASSIGN(views.plan, services::PlanService(context).plan(space));
    WAYMARK_ASSIGN(views.promises, services::PromiseService(context).all(space));
    WAYMARK_ASSIGN(views.people, services::PeopleService(context).people(space));
    WAYMARK_ASSIGN(views.learning, services::LearningService(context).learning(space));
    WAYMARK_ASSIGN(views.sharing, services::SharingService(context).sharing(space));
    return {};
}

}  // namespace

Result<SpaceId> shownCircle(composition::Core& core, const std::string& wanted)
{
    const auto circles = core.circles().circles();
    if (circles.empty()) {
        return fail(ErrorCode::not_found, "circle");
    }
    const auto chosen = std::ranges::find_if(circles, [&](const auto& circle) { return circle.space.hex() == wanted; });
    if (chosen != circles.end()) {
        return chosen->space;
    }
    const auto plan = std::ranges::find(circles, circle::CircleKind::youngPerson, &circle::CircleView::kind);
    return plan == circles.end() ? circles.front().space : plan->space;
}

Result<HomeViews> readViews(composition::Core& core, const Looking& looking)
{
    HomeViews views;
    const auto context = core.context();
    auto circles = core.circleService();
    WAYMARK_ASSIGN(views.profile, services::readProfile(core.settings()));
    WAYMARK_ASSIGN(views.circles, circles.circles());
    views.waiting = circles.waiting();
    views.sync = core.sharing().view();
    WAYMARK_ASSIGN(views.lock, core.lockService().settings());
    views.today.today = context.today();
    if (!looking.invitation.empty()) {
        views.invitation = orNone(circles.invitation(looking.invitation));
    }
    if (looking.joining) {
        views.join = orNone(circles.joining());
    }
    if (looking.mine) {
        views.phones = orNone(services::MineService(context).phones());
        views.kept = orNone(services::MineService(context).kept());
    }
    if (const auto space = shownCircle(core, looking.circle)) {
        views.circle = space->hex();
        WAYMARK_TRY(readCircle(views, context, *space));
        WAYMARK_TRY(readDays(views, context, *space, looking));
        readOpenPages(views, context, *space, looking);
    }
    views.today.shared = core.sharing().line();
    return views;
}

}  // namespace waymark::viewmodels

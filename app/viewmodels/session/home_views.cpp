// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/home_views.h"

#include <algorithm>
#include <initializer_list>

#include "app/schema/declaration.h"
#include "app/services/agenda_service.h"
#include "app/services/attachment_service.h"
#include "app/services/bin_service.h"
#include "app/services/carer_service.h"
#include "app/services/circle_tags.h"
#include "app/services/form_drafts.h"
#include "app/services/history_service.h"
#include "app/services/homes_service.h"
#include "app/services/late_service.h"
#include "app/services/learning_service.h"
#include "app/services/mine_service.h"
#include "app/services/odd_service.h"
#include "app/services/owner_service.h"
#include "app/services/people_service.h"
#include "app/services/plan_service.h"
#include "app/services/promise_service.h"
#include "app/services/recovery_service.h"
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
    views.heading.reset();
    views.history.reset();
    views.bin.reset();
    views.event.reset();
    views.promise.reset();
    views.versions.reset();
    views.person.reset();
    views.access.reset();
    views.late = services::LateService(context).late(space).value_or(services::LateView{});
    views.recovery = services::RecoveryService(context).recovery(space).value_or(services::RecoveryView{});
    views.owner = services::OwnerService(context).owner(space).value_or(services::OwnerView{});
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
    if (looking.child) {
        views.child = orNone(services::CarerService(context).child(space));
    }
    if (!looking.person.empty()) {
        views.person = orNone(services::PeopleService(context).person(space, looking.person));
    }
    if (!looking.part.empty()) {
        views.access = orNone(services::SharingService(context).access(space, looking.part, looking.partOf));
    }
}

/// Each time: how far a file is on its way is in no row.
void readFiles(HomeViews& views, const services::ServiceContext& context, const Looking& looking)
{
    views.files.clear();
    const services::AttachmentService service(context);
    for (const auto& record : looking.files) {
        views.files[record] = service.list(record).value_or(std::vector<services::AttachmentItem>{});
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

/// Of rows of these kinds a view is made; people and the profile name those in all of them.
bool touches(const composition::Moved& moved, std::initializer_list<records::TableId> kinds)
{
    const auto hasMoved = [&](records::TableId kind) { return moved.kinds.contains(kind); };
    return moved.empty() || moved.circles || hasMoved(schema::person::kTable) || hasMoved(schema::profile::kTable) ||
           std::ranges::any_of(kinds, hasMoved);
}

Status readToday(HomeViews& views, const services::ServiceContext& context, const SpaceId& space,
                 const composition::Moved& moved)
{
    using namespace schema;
    if (touches(moved, {event::kTable, answer::kTable, session::kTable, tuition::kTable, promise::kTable,
                        heading::kTable, contact::kTable})) {
        WAYMARK_ASSIGN(views.today, services::TodayService(context).today(space));
    }
    return {};
}

Status readCircle(HomeViews& views, const services::ServiceContext& context, const SpaceId& space,
                  const Looking& looking, const composition::Moved& moved)
{
    using namespace schema;
    if (touches(moved, {heading::kTable, promise::kTable, skill::kTable, event::kTable, session::kTable})) {
        WAYMARK_ASSIGN(views.plan, services::PlanService(context).plan(space));
    }
    if (touches(moved, {promise::kTable}) || views.looking.donePromises != looking.donePromises) {
        WAYMARK_ASSIGN(views.promises, services::PromiseService(context).all(space, looking.donePromises));
    }
    if (touches(moved, {contact::kTable})) {
        WAYMARK_ASSIGN(views.people, services::PeopleService(context).people(space));
    }
    if (touches(moved, {setting::kTable, tuition::kTable, session::kTable, target::kTable})) {
        WAYMARK_ASSIGN(views.learning, services::LearningService(context).learning(space));
    }
    if (touches(moved, {event::kTable, answer::kTable, session::kTable, tuition::kTable, promise::kTable}) ||
        views.looking.month != looking.month) {
        WAYMARK_TRY(readDays(views, context, space, looking));
    }
    WAYMARK_ASSIGN(views.sharing, services::SharingService(context).sharing(space));
    return {};
}

Status readOut(HomeViews& views, composition::Core& core)
{
    views.out.clear();
    for (const auto& circle : views.circles.circles) {
        if (circle.said == services::RelaysWord::takenOut) {
            WAYMARK_ASSIGN(const auto read, core.settings().get(outRead(circle.id)));
            views.out.push_back({circle.id, circle.name, read.has_value(), {}});
        }
        if (circle.closed && !circle.closed->by.me) {
            WAYMARK_ASSIGN(const auto read, core.settings().get(outRead(circle.id)));
            views.out.push_back({circle.id, circle.name, read.has_value(), circle.closed->by});
        }
    }
    return {};
}

/// What goes across circles, for those who are there for others.
Status readAcross(HomeViews& views, const services::ServiceContext& context)
{
    if (views.profile.role == domain::Role::youngPerson) {
        return {};
    }
    WAYMARK_ASSIGN(views.day, services::CarerService(context).day());
    WAYMARK_ASSIGN(views.homes, services::HomesService(context).constellations());
    return {};
}

}  // namespace

std::string outRead(const std::string& circle)
{
    return "out-read-" + circle;
}

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
    // One this phone was taken out of has little to show, and stands back.
    const auto place = [](const circle::CircleView& one) {
        return (services::isOver(one) || one.saidOver ? 2 : 0) + (one.kind == circle::CircleKind::youngPerson ? 0 : 1);
    };
    return std::ranges::min_element(circles, {}, place)->space;
}

Status readViews(composition::Core& core, const Looking& looking, const composition::Moved& moved, HomeViews& views)
{
    const auto context = core.context();
    auto circles = core.circleService();
    WAYMARK_ASSIGN(views.profile, services::readProfile(core.settings()));
    WAYMARK_ASSIGN(views.circles, circles.circles());
    views.sync = core.sharing().view();
    WAYMARK_ASSIGN(views.odd, services::OddService(context).odd());
    WAYMARK_TRY(readOut(views, core));
    const services::RecoveryService recovery(context);
    WAYMARK_ASSIGN(views.asks, recovery.asks());
    views.recovering = recovery.asked();
    WAYMARK_ASSIGN(views.ownerNews, services::OwnerService(context).news());
    WAYMARK_ASSIGN(views.lock, core.lockService().settings());
    views.today.today = context.today();
    views.invitation = looking.invitation.empty() ? std::nullopt : orNone(circles.invitation(looking.invitation));
    views.join = looking.joining ? orNone(circles.joining()) : std::nullopt;
    views.phones = looking.mine ? orNone(services::MineService(context).phones()) : std::nullopt;
    views.kept = looking.mine ? orNone(services::MineService(context).kept()) : std::nullopt;
    bool onlySharing = false;
    if (const auto space = shownCircle(core, looking.circle)) {
        const bool again = views.whole && views.circle == space->hex();
        const composition::Moved what = again ? moved : composition::Moved{};
        const bool first = views.circle.empty();
        views.circle = space->hex();
        WAYMARK_ASSIGN(const auto directory, services::Directory::load(context, *space));
        views.whose = services::tagOf(directory);
        views.whole = views.whole && !first;
        if (first || views.whole) {
            WAYMARK_TRY(readToday(views, context, *space, what));
        }
        WAYMARK_ASSIGN(views.forms, services::FormDrafts(context).all(*space));
        if (!first) {
            WAYMARK_TRY(readCircle(views, context, *space, looking, what));
            onlySharing = again && what.sharing && what.kinds.empty() && !what.circles && !what.drafts;
            if (!onlySharing || views.looking != looking) {
                readOpenPages(views, context, *space, looking);
            }
            readFiles(views, context, looking);
            views.looking = looking;
            views.whole = true;
        }
    } else {
        views.whole = true;
    }
    if (!onlySharing) {
        WAYMARK_TRY(readAcross(views, context));
    }
    views.today.shared = core.sharing().line();
    return {};
}

}  // namespace waymark::viewmodels

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/plan_service.h"

#include <algorithm>

#include "app/content/content.h"
#include "app/domain/settledness.h"
#include "app/schema/declaration.h"
#include "app/services/agenda_rows.h"
#include "app/services/directory.h"
#include "app/services/promise_rows.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "app/services/text_fields.h"

namespace waymark::services {
namespace {

/// The rows of a space's plan, read once for the ten headings.
struct PlanRows {
    std::vector<records::ShownRow> headings;
    std::vector<records::ShownRow> promises;
    std::vector<records::ShownRow> skills;
};

Result<PlanRows> readPlan(const ServiceContext& context, const SpaceId& space)
{
    const Rows rows(context);
    PlanRows plan;
    WAYMARK_ASSIGN(plan.headings, rows.list(space, schema::heading::kTable));
    WAYMARK_ASSIGN(plan.promises, rows.list(space, schema::promise::kTable));
    WAYMARK_ASSIGN(plan.skills, rows.list(space, schema::skill::kTable));
    return plan;
}

domain::HeadingFacts factsOf(const PlanRows& plan, int number)
{
    domain::HeadingFacts facts;
    for (const auto& row : plan.headings) {
        if (numberOf(row, schema::heading::kNumber) == number) {
            facts.hasWords = facts.hasWords || !textOf(row, schema::heading::kMyWords).empty();
            facts.hasNeeds = facts.hasNeeds || !textOf(row, schema::heading::kNeeds).empty();
            facts.hasPlanB = facts.hasPlanB || !textOf(row, schema::heading::kPlanB).empty();
            facts.hasReadiness = facts.hasReadiness || numberOf(row, schema::heading::kReadiness).has_value();
            facts.textHasTwoVersions = facts.textHasTwoVersions || row.conflict;
        }
    }
    facts.hasReadiness =
        facts.hasReadiness || std::ranges::any_of(plan.skills, [&](const auto& row) {
            return numberOf(row, schema::skill::kHeading) == number && numberOf(row, schema::skill::kLevel).has_value();
        });
    return facts;
}

void countPromises(PlanHeadingRow& row, const std::vector<domain::Promise>& promises, domain::Date today)
{
    for (const domain::Promise& promise : promises) {
        const auto standing = domain::statusOf(promise, today).standing;
        if (standing == domain::PromiseStanding::kept || standing == domain::PromiseStanding::letGo) {
            continue;
        }
        ++row.openPromises;
        if (standing == domain::PromiseStanding::late) {
            ++row.latePromises;
        } else if (promise.by && (!row.nextDue || *promise.by < *row.nextDue)) {
            row.nextDue = promise.by;
        }
    }
}

PlanHeadingRow rowOf(const content::Heading& heading, const PlanRows& plan, const Directory& directory,
                     domain::Date today)
{
    PlanHeadingRow row{.number = heading.number,
                       .title = heading.title,
                       .icon = heading.icon,
                       .section = heading.section,
                       .shared = directory.section(heading.section) != nullptr,
                       .nextDue = {}};
    if (!row.shared) {
        return row;
    }
    std::vector<domain::Promise> promises;
    for (const auto& promise : plan.promises) {
        if (numberOf(promise, schema::promise::kHeading) == heading.number) {
            promises.push_back(promiseFrom(promise, directory));
        }
    }
    const domain::HeadingFacts facts = factsOf(plan, heading.number);
    row.step = domain::settlednessOf(facts, promises, today);
    row.started = row.step != domain::Settledness::notStarted;
    row.hasTwoVersions = facts.textHasTwoVersions;
    countPromises(row, promises, today);
    return row;
}

}  // namespace

Result<PlanView> PlanService::plan(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const PlanRows rows, readPlan(m_context, space));
    WAYMARK_ASSIGN(const auto events, eventRows(m_context, directory));
    PlanView view;
    view.circle = directory.circle().name;
    view.owner = directory.young();
    const auto review = std::ranges::find_if(
        events, [](const EventRow& event) { return event.kind == EventKind::review && !event.cancelled; });
    if (review != events.end()) {
        view.nextReview = review->starts.date;
    }
    for (const content::Heading& heading : content::headings()) {
        view.headings.push_back(rowOf(heading, rows, directory, m_context.today()));
        view.hiddenCount += view.headings.back().shared ? 0 : 1;
    }
    return view;
}

Result<HeadingView> PlanService::heading(const SpaceId& space, int number) const
{
    const content::Heading* heading = content::headingNumbered(number);
    if (heading == nullptr) {
        return fail(ErrorCode::bad_input, "heading");
    }
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    HeadingView view;
    view.number = number;
    view.title = heading->title;
    view.icon = heading->icon;
    view.section = heading->section;
    view.law = {heading->reference, heading->plain, heading->provenance.source, heading->provenance.checkedOn};
    view.shared = directory.section(heading->section) != nullptr;
    if (view.shared) {
        WAYMARK_TRY(fillHeading(view, directory));
    }
    return view;
}

Status PlanService::fillHeading(HeadingView& view, const Directory& directory) const
{
    const Rows rows(m_context);
    view.writable = directory.mayWrite(view.section);
    view.audience = directory.audience(view.section);
    WAYMARK_ASSIGN(view.promises, promisesOf(m_context, directory, view.number));
    WAYMARK_ASSIGN(const auto skills, rows.list(directory.circle().space, schema::skill::kTable));
    for (const auto& skill : skills) {
        if (numberOf(skill, schema::skill::kHeading) == view.number) {
            view.skills.push_back({.id = skill.ref.row.hex(),
                                   .name = textOf(skill, schema::skill::kName),
                                   .level = choiceOf(skill, schema::skill::kLevel, Readiness::canDo, Readiness::notYet),
                                   .writable = view.writable && directory.isOwner()});
        }
    }
    std::ranges::reverse(view.skills);
    WAYMARK_ASSIGN(const auto row, rows.heading(directory.circle().space, view.number));
    return row ? fillTexts(view, directory, *row) : Status{};
}

Status PlanService::fillTexts(HeadingView& view, const Directory& directory, const records::ShownRow& row) const
{
    namespace fields = schema::heading;
    view.id = row.ref.row.hex();
    const auto read = [&](TextField& into, records::ColumnId column) -> Status {
        WAYMARK_ASSIGN(into, textFieldFrom(m_context, directory, row, column, view.writable));
        return {};
    };
    WAYMARK_TRY(read(view.myWords, fields::kMyWords));
    WAYMARK_TRY(read(view.needs, fields::kNeeds));
    WAYMARK_TRY(read(view.planB, fields::kPlanB));
    WAYMARK_TRY(read(view.views, fields::kViews));
    if (numberOf(row, fields::kReadiness)) {
        view.readiness = choiceOf(row, fields::kReadiness, Readiness::canDo, Readiness::notYet);
    }
    view.readinessWritable = view.writable && directory.isOwner();
    const records::Version* newest = nullptr;
    for (const auto& field : row.fields) {
        for (const auto& version : field.versions) {
            const bool written = field.column != fields::kNumber;
            newest = written && (newest == nullptr || version.when > newest->when) ? &version : newest;
        }
    }
    if (newest != nullptr) {
        view.changedBy = directory.tag(newest->person);
        view.changedAt = newest->when;
    }
    return {};
}

}  // namespace waymark::services

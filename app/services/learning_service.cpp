// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/learning_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "app/services/tuition_cards.h"

namespace waymark::services {
namespace {

SettingRow settingFrom(const records::ShownRow& row)
{
    namespace fields = schema::setting;
    return {row.ref.row.hex(),
            textOf(row, fields::kName),
            textOf(row, fields::kCourse),
            textOf(row, fields::kContact),
            textOf(row, fields::kPhone),
            dateOf(row, fields::kFrom),
            dateOf(row, fields::kUntil)};
}

TargetRow targetFrom(const records::ShownRow& row, bool writable)
{
    namespace fields = schema::target;
    return {row.ref.row.hex(),        textOf(row, fields::kTitle), textOf(row, fields::kProgress),
            dateOf(row, fields::kBy), flagOf(row, fields::kMet),   writable};
}

void putTarget(RowEdits& edits, const TargetWords& words, const TargetWords& seen)
{
    namespace fields = schema::target;
    edits.putTextUnless(words.title == seen.title, fields::kTitle, words.title)
        .putTextUnless(words.progress == seen.progress, fields::kProgress, words.progress);
    if (words.by != seen.by) {
        edits.putDate(fields::kBy, words.by);
    }
}

void putSetting(RowEdits& edits, const SettingWords& words, const SettingWords& seen)
{
    namespace fields = schema::setting;
    edits.putTextUnless(words.name == seen.name, fields::kName, words.name)
        .putTextUnless(words.course == seen.course, fields::kCourse, words.course)
        .putTextUnless(words.contact == seen.contact, fields::kContact, words.contact)
        .putTextUnless(words.phone == seen.phone, fields::kPhone, words.phone);
    if (words.from != seen.from) {
        edits.putDate(fields::kFrom, words.from);
    }
    if (words.until != seen.until) {
        edits.putDate(fields::kUntil, words.until);
    }
}

void fillDates(LearningView& view, domain::Date today)
{
    using Kind = LearningDate::Kind;
    const auto add = [&](Kind kind, const std::string& what, const std::optional<domain::Date>& date) {
        if (date && *date >= today) {
            view.dates.push_back({kind, what, *date});
        }
    };
    for (const TargetRow& target : view.targets) {
        if (!target.met) {
            add(Kind::target, target.title, target.by);
        }
    }
    if (view.setting) {
        const std::string& what = view.setting->course.empty() ? view.setting->name : view.setting->course;
        add(Kind::courseStarts, what, view.setting->from);
        add(Kind::courseEnds, what, view.setting->until);
    }
    for (const TuitionCard& card : view.tuition) {
        add(Kind::blockEnds, card.subject, card.until);
    }
    std::ranges::stable_sort(view.dates, {}, &LearningDate::date);
}

/// Said of this month only: older months are over, and nobody keeps score.
void fillAttendance(LearningView& view, domain::Date today)
{
    for (const TuitionCard& card : view.tuition) {
        for (const SessionRow& session : card.sessions) {
            if (session.starts.date.year() == today.year() && session.starts.date.month() == today.month()) {
                view.attended += session.state == domain::SessionState::done ? 1 : 0;
                view.missed += session.state == domain::SessionState::missed ? 1 : 0;
            }
        }
    }
}

}  // namespace

Result<LearningView> LearningService::learning(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    LearningView view;
    view.shared = directory.section("learning") != nullptr;
    if (!view.shared) {
        return view;
    }
    const Rows rows(m_context);
    view.writable = directory.mayWrite("learning");
    view.audience = directory.audience("learning");
    WAYMARK_ASSIGN(const auto settings, rows.list(space, schema::setting::kTable));
    if (!settings.empty()) {
        view.setting = settingFrom(settings.front());
    }
    WAYMARK_ASSIGN(view.tuition, tuitionCards(m_context, directory));
    WAYMARK_ASSIGN(const auto targets, rows.list(space, schema::target::kTable));
    for (const auto& target : targets) {
        view.targets.push_back(targetFrom(target, view.writable));
    }
    std::ranges::stable_partition(view.targets, [](const TargetRow& target) { return !target.met; });
    fillDates(view, m_context.today());
    fillAttendance(view, m_context.today());
    view.empty = !view.setting && view.tuition.empty() && view.targets.empty();
    return view;
}

Status LearningService::setSetting(const SpaceId& space, const SettingWords& words, const SettingWords& seen)
{
    namespace fields = schema::setting;
    const Rows rows(m_context);
    WAYMARK_ASSIGN(const auto settings, rows.list(space, fields::kTable));
    std::optional<RowEdits> edits;
    if (settings.empty()) {
        WAYMARK_ASSIGN(const auto row, rows.fresh(space, fields::kTable));
        edits.emplace(row).make();
    } else {
        edits.emplace(settings.front().ref);
    }
    putSetting(*edits, words, settings.empty() ? SettingWords{} : seen);
    return rows.save(*edits);
}

Result<std::string> LearningService::addTarget(const SpaceId& space, const TargetWords& words)
{
    if (words.title.empty()) {
        return fail(ErrorCode::bad_input, "title");
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).fresh(space, schema::target::kTable));
    RowEdits edits(row);
    edits.make();
    putTarget(edits, words, {});
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return row.row.hex();
}

Status LearningService::editTarget(std::string_view id, const TargetWords& words, const TargetWords& seen)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    RowEdits edits(row);
    putTarget(edits, words, seen);
    return Rows(m_context).save(edits);
}

Status LearningService::setMet(std::string_view targetId, bool met)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(targetId));
    WAYMARK_TRY(m_context.store.save(RowEdits(row).put(schema::target::kMet, met).all()));
    return {};
}

Status LearningService::archive(std::string_view id)
{
    return Rows(m_context).setLife(id, records::EditKind::archive);
}

Status LearningService::restore(std::string_view id)
{
    return Rows(m_context).setLife(id, records::EditKind::restore);
}

}  // namespace waymark::services

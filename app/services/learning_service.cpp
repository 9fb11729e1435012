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
    return {row.ref.row.hex(), textOf(row, fields::kName), textOf(row, fields::kCourse), textOf(row, fields::kContact),
            textOf(row, fields::kPhone)};
}

TargetRow targetFrom(const records::ShownRow& row, bool writable)
{
    namespace fields = schema::target;
    return {row.ref.row.hex(),        textOf(row, fields::kTitle), textOf(row, fields::kProgress),
            dateOf(row, fields::kBy), flagOf(row, fields::kMet),   writable};
}

void putTarget(RowEdits& edits, const TargetWords& words)
{
    namespace fields = schema::target;
    edits.putText(fields::kTitle, words.title)
        .putText(fields::kProgress, words.progress)
        .putDate(fields::kBy, words.by);
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
    view.empty = !view.setting && view.tuition.empty() && view.targets.empty();
    return view;
}

Status LearningService::setSetting(const SpaceId& space, const SettingWords& words)
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
    edits->putText(fields::kName, words.name)
        .putText(fields::kCourse, words.course)
        .putText(fields::kContact, words.contact)
        .putText(fields::kPhone, words.phone);
    WAYMARK_TRY(m_context.store.save(edits->all()));
    return {};
}

Result<std::string> LearningService::addTarget(const SpaceId& space, const TargetWords& words)
{
    if (words.title.empty()) {
        return fail(ErrorCode::bad_input, "title");
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).fresh(space, schema::target::kTable));
    RowEdits edits(row);
    edits.make();
    putTarget(edits, words);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return row.row.hex();
}

Status LearningService::editTarget(std::string_view id, const TargetWords& words)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    RowEdits edits(row);
    putTarget(edits, words);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return {};
}

Status LearningService::setMet(std::string_view targetId, bool met)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(targetId));
    WAYMARK_TRY(m_context.store.save(RowEdits(row).put(schema::target::kMet, met).all()));
    return {};
}

Result<std::string> LearningService::addTuition(const SpaceId& space, const TuitionWords& words)
{
    namespace fields = schema::tuition;
    if (words.subject.empty() || words.minutes <= 0) {
        return fail(ErrorCode::bad_input, words.subject.empty() ? "subject" : "minutes");
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).fresh(space, fields::kTable));
    RowEdits edits(row);
    edits.make()
        .putText(fields::kSubject, words.subject)
        .putText(fields::kFunder, words.funder)
        .put(fields::kMinutes, std::int64_t{words.minutes});
    if (const auto member = memberOfKey(words.tutor)) {
        edits.put(fields::kTutor, std::int64_t{*member});
    } else {
        edits.putText(fields::kTutorName, words.tutor);
    }
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return row.row.hex();
}

Result<std::string> LearningService::bookSession(std::string_view tuitionId, const SessionWords& words)
{
    namespace fields = schema::session;
    WAYMARK_ASSIGN(const auto block, Rows(m_context).named(tuitionId));
    if (block.table != schema::tuition::kTable || words.minutes <= 0) {
        return fail(ErrorCode::bad_input, words.minutes <= 0 ? "minutes" : "not tuition");
    }
    RowEdits edits({block.section, fields::kTable, m_context.store.newRowId(block.section)});
    const ByteView parent = block.row.view();
    edits.make()
        .put(fields::kTuition, Bytes(parent.begin(), parent.end()))
        .putText(fields::kStarts, domain::printLocalTime(words.starts))
        .put(fields::kMinutes, std::int64_t{words.minutes})
        .putChoice(fields::kState, domain::SessionState::booked)
        .putText(fields::kPlace, words.place)
        .putText(fields::kTopic, words.topic);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return edits.row().row.hex();
}

Status LearningService::setSession(std::string_view id, domain::SessionState state, bool charged)
{
    namespace fields = schema::session;
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    WAYMARK_TRY(
        m_context.store.save(RowEdits(row).putChoice(fields::kState, state).put(fields::kCharged, charged).all()));
    return {};
}

Status LearningService::sayHowItWent(std::string_view id, domain::SessionFeeling feeling, const std::string& words)
{
    namespace fields = schema::session;
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    WAYMARK_TRY(
        m_context.store.save(RowEdits(row).putChoice(fields::kFeeling, feeling).putText(fields::kWords, words).all()));
    return {};
}

}  // namespace waymark::services

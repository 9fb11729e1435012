// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/schema/declaration.h"
#include "app/services/directory.h"
#include "app/services/learning_service.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

void putTuition(RowEdits& edits, const TuitionWords& words, const TuitionWords& seen)
{
    namespace fields = schema::tuition;
    edits.putTextUnless(words.subject == seen.subject, fields::kSubject, words.subject)
        .putTextUnless(words.funder == seen.funder, fields::kFunder, words.funder);
    if (words.minutes != seen.minutes) {
        edits.put(fields::kMinutes, std::int64_t{words.minutes});
    }
    if (words.tutor != seen.tutor) {
        const auto member = memberOfKey(words.tutor);
        edits.put(fields::kTutor, member ? records::Value{std::int64_t{*member}} : records::Value{})
            .putText(fields::kTutorName, member ? std::string{} : words.tutor);
    }
    if (words.until != seen.until) {
        edits.putDate(fields::kUntil, words.until);
    }
}

void putSession(RowEdits& edits, const SessionWords& words, const SessionWords& seen)
{
    namespace fields = schema::session;
    edits.putTextUnless(words.starts == seen.starts, fields::kStarts, domain::printLocalTime(words.starts))
        .putTextUnless(words.place == seen.place, fields::kPlace, words.place)
        .putTextUnless(words.topic == seen.topic, fields::kTopic, words.topic);
    if (words.minutes != seen.minutes) {
        edits.put(fields::kMinutes, std::int64_t{words.minutes});
    }
}

Status check(const TuitionWords& words)
{
    if (words.subject.empty() || words.minutes <= 0) {
        return fail(ErrorCode::bad_input, words.subject.empty() ? "subject" : "minutes");
    }
    return {};
}

}  // namespace

Result<std::string> LearningService::addTuition(const SpaceId& space, const TuitionWords& words)
{
    WAYMARK_TRY(check(words));
    WAYMARK_ASSIGN(const auto row, Rows(m_context).fresh(space, schema::tuition::kTable));
    RowEdits edits(row);
    edits.make();
    putTuition(edits, words, {});
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return row.row.hex();
}

Status LearningService::editTuition(std::string_view id, const TuitionWords& words, const TuitionWords& seen)
{
    WAYMARK_TRY(check(words));
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    RowEdits edits(row);
    putTuition(edits, words, seen);
    return Rows(m_context).save(edits);
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
        .putChoice(fields::kState, domain::SessionState::booked);
    putSession(edits, words, {.starts = {}, .minutes = 0, .place = {}, .topic = {}});
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return edits.row().row.hex();
}

Status LearningService::editSession(std::string_view id, const SessionWords& words, const SessionWords& seen)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
    if (row.table != schema::session::kTable || words.minutes <= 0) {
        return fail(ErrorCode::bad_input, words.minutes <= 0 ? "minutes" : "not a lesson");
    }
    RowEdits edits(row);
    putSession(edits, words, seen);
    return Rows(m_context).save(edits);
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

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/contact.h"
#include "app/schema/declaration.h"
#include "app/services/directory.h"
#include "app/services/people_service.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"

namespace waymark::services {
namespace {

Status checkHours(const std::string& hours)
{
    return domain::WeeklyHours::parse(hours) ? Status{} : fail(ErrorCode::bad_input, "hours");
}

void putContact(RowEdits& edits, const PersonWords& words)
{
    namespace fields = schema::contact;
    edits.putText(fields::kName, words.name)
        .putChoice(fields::kGroup, words.service ? schema::ContactGroup::service : schema::ContactGroup::important)
        .putText(fields::kLine, words.line)
        .putText(fields::kPhone, words.phone)
        .putText(fields::kTextTo, words.textTo)
        .putText(fields::kHours, words.hours)
        .putChoice(fields::kRule, words.rule);
    if (words.role) {
        edits.putChoice(fields::kRole, *words.role);
    }
    if (words.pronoun) {
        edits.putChoice(fields::kPronoun, *words.pronoun);
    }
}

void putPerson(RowEdits& edits, const PersonWords& words, bool owner)
{
    namespace fields = schema::person;
    edits.putText(fields::kPhone, words.phone)
        .putText(fields::kTextTo, words.textTo)
        .putText(fields::kHours, words.hours)
        .putChoice(fields::kRule, words.rule);
    if (!words.name.empty()) {
        edits.putText(fields::kName, words.name);
    }
    if (owner) {
        edits.putText(fields::kLine, words.line);
    }
    if (words.role) {
        edits.putChoice(fields::kRole, *words.role);
    }
    if (words.pronoun) {
        edits.putChoice(fields::kPronoun, *words.pronoun);
    }
}

/// Edits of a member's record, which is made when the circle has written nothing about them yet.
Result<RowEdits> memberEdits(const ServiceContext& context, const Directory& directory, PersonNumber number)
{
    if (const auto* row = directory.record(number); row != nullptr) {
        return RowEdits(row->ref);
    }
    if (directory.tag(number).id.empty()) {
        return fail(ErrorCode::not_found);
    }
    WAYMARK_ASSIGN(const auto fresh, Rows(context).fresh(directory.circle().space, schema::person::kTable));
    RowEdits edits(fresh);
    edits.make().put(schema::person::kMember, std::int64_t{number});
    return edits;
}

}  // namespace

Result<std::string> PeopleService::addContact(const SpaceId& space, const PersonWords& words)
{
    if (words.name.empty()) {
        return fail(ErrorCode::bad_input, "name");
    }
    WAYMARK_TRY(checkHours(words.hours));
    WAYMARK_ASSIGN(const auto row, Rows(m_context).fresh(space, schema::contact::kTable));
    RowEdits edits(row);
    edits.make();
    putContact(edits, words);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return row.row.hex();
}

Status PeopleService::edit(const SpaceId& space, std::string_view key, const PersonWords& words)
{
    WAYMARK_TRY(checkHours(words.hours));
    if (const auto number = memberOfKey(key)) {
        WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
        WAYMARK_ASSIGN(RowEdits edits, memberEdits(m_context, directory, *number));
        putPerson(edits, words, directory.isOwner());
        WAYMARK_TRY(m_context.store.save(edits.all()));
        return {};
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(key));
    RowEdits edits(row);
    putContact(edits, words);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return {};
}

Status PeopleService::setReach(const SpaceId& space, std::string_view key, const std::string& phone,
                               const std::string& hours, domain::ContactRule rule)
{
    WAYMARK_TRY(checkHours(hours));
    const auto number = memberOfKey(key);
    if (number) {
        WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
        WAYMARK_ASSIGN(RowEdits edits, memberEdits(m_context, directory, *number));
        edits.putText(schema::person::kPhone, phone)
            .putText(schema::person::kHours, hours)
            .putChoice(schema::person::kRule, rule);
        WAYMARK_TRY(m_context.store.save(edits.all()));
        return {};
    }
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(key));
    RowEdits edits(row);
    edits.putText(schema::contact::kPhone, phone)
        .putText(schema::contact::kHours, hours)
        .putChoice(schema::contact::kRule, rule);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return {};
}

Status PeopleService::archive(std::string_view contactId)
{
    return Rows(m_context).setLife(contactId, records::EditKind::archive);
}

}  // namespace waymark::services

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

using records::ColumnId;

/// Where a row keeps what is written about someone.
struct PersonColumns {
    ColumnId name, line, phone, textTo, hours, rule, role, pronoun, address;
};

constexpr PersonColumns kOfMember{schema::person::kName,   schema::person::kLine,    schema::person::kPhone,
                                  schema::person::kTextTo, schema::person::kHours,   schema::person::kRule,
                                  schema::person::kRole,   schema::person::kPronoun, schema::person::kAddress};
constexpr PersonColumns kOfContact{schema::contact::kName,   schema::contact::kLine,    schema::contact::kPhone,
                                   schema::contact::kTextTo, schema::contact::kHours,   schema::contact::kRule,
                                   schema::contact::kRole,   schema::contact::kPronoun, schema::contact::kAddress};

/// Someone's row: as it is, or nothing yet for a member of whom the circle has written nothing.
struct PersonRecord {
    records::RowRef ref;
    std::optional<records::ShownRow> row;
    PersonColumns columns;
    PersonNumber member = 0;  ///< 0 for a contact
    bool ownersLine = false;  ///< the line about a member is the owner's alone

    [[nodiscard]] std::string text(ColumnId column) const { return row ? textOf(*row, column) : std::string{}; }
    [[nodiscard]] RowEdits edits() const
    {
        RowEdits edits(ref);
        if (!row) {
            edits.make().put(schema::person::kMember, std::int64_t{member});
        }
        return edits;
    }
};

Result<PersonRecord> recordOf(const ServiceContext& context, const SpaceId& space, std::string_view key)
{
    const auto number = memberOfKey(key);
    if (!number) {
        WAYMARK_ASSIGN(auto row, Rows(context).shown(key));
        if (row.ref.table != schema::contact::kTable) {
            return fail(ErrorCode::not_found);
        }
        return PersonRecord{row.ref, row, kOfContact, 0, true};
    }
    WAYMARK_ASSIGN(const Directory directory, Directory::load(context, space));
    if (directory.tag(*number).id.empty()) {
        return fail(ErrorCode::not_found);
    }
    if (const auto* row = directory.record(*number); row != nullptr) {
        return PersonRecord{row->ref, *row, kOfMember, *number, directory.isOwner()};
    }
    WAYMARK_ASSIGN(const auto fresh, Rows(context).fresh(space, schema::person::kTable));
    return PersonRecord{fresh, {}, kOfMember, *number, directory.isOwner()};
}

/// Only what differs is written, so that two phones changing two things of one person never undo each other.
void putChanged(RowEdits& edits, const PersonRecord& record, ColumnId column, const std::string& text)
{
    if (record.text(column) != text) {
        edits.putText(column, text);
    }
}

template <class Enum>
void putChanged(RowEdits& edits, const PersonRecord& record, ColumnId column, Enum choice)
{
    const auto before = record.row ? numberOf(*record.row, column) : std::nullopt;
    if (before != static_cast<std::int64_t>(choice)) {
        edits.putChoice(column, choice);
    }
}

Status checkHours(const std::string& hours)
{
    return domain::WeeklyHours::parse(hours) ? Status{} : fail(ErrorCode::bad_input, "hours");
}

void putWords(RowEdits& edits, const PersonRecord& record, const PersonWords& words)
{
    const PersonColumns& at = record.columns;
    putChanged(edits, record, at.phone, words.phone);
    putChanged(edits, record, at.textTo, words.textTo);
    putChanged(edits, record, at.hours, words.hours);
    putChanged(edits, record, at.rule, words.rule);
    if (!words.name.empty()) {
        putChanged(edits, record, at.name, words.name);
    }
    if (record.ownersLine) {
        putChanged(edits, record, at.line, words.line);
    }
    if (words.role) {
        putChanged(edits, record, at.role, *words.role);
    }
    if (words.pronoun) {
        putChanged(edits, record, at.pronoun, *words.pronoun);
    }
    if (record.member == 0) {
        const auto group = words.service ? schema::ContactGroup::service : schema::ContactGroup::important;
        putChanged(edits, record, schema::contact::kGroup, group);
    }
}

template <class Field>
void takeChange(PersonWords& now, const PersonWords& words, const PersonWords& seen, Field PersonWords::* field)
{
    if (words.*field != seen.*field) {
        now.*field = words.*field;
    }
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
    putWords(edits, PersonRecord{row, {}, kOfContact, 0, true}, words);
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return row.row.hex();
}

Result<PersonWords> PeopleService::words(const SpaceId& space, std::string_view key) const
{
    WAYMARK_ASSIGN(const auto record, recordOf(m_context, space, key));
    const PersonColumns& at = record.columns;
    PersonWords words{.name = record.text(at.name),
                      .role = {},
                      .pronoun = {},
                      .line = record.text(at.line),
                      .phone = record.text(at.phone),
                      .textTo = record.text(at.textTo),
                      .hours = record.text(at.hours)};
    if (record.row) {
        words.rule = choiceOf(*record.row, at.rule, domain::ContactRule::noContact, domain::ContactRule::callOrText);
        words.service =
            record.member == 0 && choiceOf(*record.row, schema::contact::kGroup, schema::ContactGroup::service,
                                           schema::ContactGroup::important) == schema::ContactGroup::service;
    }
    return words;
}

Status PeopleService::edit(const SpaceId& space, std::string_view key, const PersonWords& words)
{
    WAYMARK_TRY(checkHours(words.hours));
    WAYMARK_ASSIGN(const auto record, recordOf(m_context, space, key));
    if (record.member == 0 && words.name.empty()) {
        return fail(ErrorCode::bad_input, "name");
    }
    RowEdits edits = record.edits();
    putWords(edits, record, words);
    return Rows(m_context).save(edits);
}

Status PeopleService::edit(const SpaceId& space, std::string_view key, const PersonWords& words,
                           const PersonWords& seen)
{
    WAYMARK_ASSIGN(auto now, this->words(space, key));
    takeChange(now, words, seen, &PersonWords::name);
    takeChange(now, words, seen, &PersonWords::line);
    takeChange(now, words, seen, &PersonWords::phone);
    takeChange(now, words, seen, &PersonWords::textTo);
    takeChange(now, words, seen, &PersonWords::hours);
    takeChange(now, words, seen, &PersonWords::rule);
    return edit(space, key, now);
}

Status PeopleService::setReach(const SpaceId& space, std::string_view key, const std::string& phone,
                               const std::string& hours, domain::ContactRule rule)
{
    WAYMARK_ASSIGN(auto now, words(space, key));
    now.phone = phone;
    now.hours = hours;
    now.rule = rule;
    return edit(space, key, now);
}

Result<std::string> PeopleService::address(const SpaceId& space, std::string_view key) const
{
    WAYMARK_ASSIGN(const auto record, recordOf(m_context, space, key));
    return record.text(record.columns.address);
}

Status PeopleService::setAddress(const SpaceId& space, std::string_view key, const std::string& address)
{
    WAYMARK_ASSIGN(const auto record, recordOf(m_context, space, key));
    RowEdits edits = record.edits();
    putChanged(edits, record, record.columns.address, address);
    return Rows(m_context).save(edits);
}

Status PeopleService::setOnCall(const SpaceId& space, std::string_view key, std::optional<domain::LocalTime> until)
{
    if (!memberOfKey(key)) {
        return fail(ErrorCode::not_found);
    }
    WAYMARK_ASSIGN(const auto record, recordOf(m_context, space, key));
    RowEdits edits = record.edits();
    edits.putText(schema::person::kOnCallUntil, until ? domain::printLocalTime(*until) : std::string{});
    WAYMARK_TRY(m_context.store.save(edits.all()));
    return {};
}

Status PeopleService::archive(std::string_view contactId)
{
    return Rows(m_context).setLife(contactId, records::EditKind::archive);
}

Status PeopleService::restore(std::string_view contactId)
{
    return Rows(m_context).setLife(contactId, records::EditKind::restore);
}

}  // namespace waymark::services

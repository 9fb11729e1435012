// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/directory.h"

#include <algorithm>
#include <charconv>

#include "app/domain/names.h"
#include "app/schema/declaration.h"
#include "app/services/row_fields.h"

namespace waymark::services {
namespace {

int hueFrom(const records::ShownRow& row, records::ColumnId column, int otherwise)
{
    const auto hue = numberOf(row, column);
    return hue && *hue >= 0 && *hue <= 9 ? static_cast<int>(*hue) : otherwise;
}

void fillFrom(PersonTag& tag, const records::ShownRow& row)
{
    if (auto name = textOf(row, schema::person::kName); !name.empty()) {
        tag.name = std::move(name);
    }
    tag.roleWords = textOf(row, schema::person::kRoleWords);
    tag.role = choiceOf(row, schema::person::kRole, Role::other, tag.role);
    tag.pronoun = choiceOf(row, schema::person::kPronoun, Pronoun::he, tag.pronoun);
    tag.hue = hueFrom(row, schema::person::kHue, tag.hue);
}

using GrantNow = std::pair<circle::Access, UnixMs>;  // and its end

GrantNow grantIn(const ledger::ChannelRow& row, PersonNumber number, UnixMs now)
{
    const auto found = row.grants.find(number);
    return found == row.grants.end() || found->second.isOver(now) ? GrantNow{}
                                                                  : GrantNow{found->second.access, found->second.until};
}

GrantNow grantIn(const circle::SectionView& section, PersonNumber number)
{
    const auto found = section.whoSeesThis.find(number);
    const auto until = section.seesUntil.find(number);
    return found == section.whoSeesThis.end()
               ? GrantNow{}
               : GrantNow{found->second, until == section.seesUntil.end() ? 0 : until->second};
}

void fillFromProfile(PersonTag& tag, const records::ShownRow& row)
{
    if (auto name = textOf(row, schema::profile::kName); !name.empty()) {
        tag.name = std::move(name);
    }
    tag.pronoun = choiceOf(row, schema::profile::kPronoun, Pronoun::he, tag.pronoun);
    tag.hue = hueFrom(row, schema::profile::kHue, tag.hue);
}

}  // namespace

Result<Directory> Directory::load(const ServiceContext& context, const SpaceId& space)
{
    Directory made;
    WAYMARK_ASSIGN(made.m_circle, context.circles.circle(space));
    WAYMARK_ASSIGN(made.m_members, context.circles.members(space));
    WAYMARK_ASSIGN(made.m_former, context.circles.formerMembers(space));
    WAYMARK_ASSIGN(made.m_sections, context.circles.sections(space));
    WAYMARK_ASSIGN(const auto ownership, context.circles.ownership(space));
    made.m_lookedAfter = ownership.acting;
    made.m_young = ownership.acting ? ownership.successor : ownership.owner;
    const auto place = [](const circle::SectionView& section) {
        return std::ranges::find(schema::youngPersonSections(), section.name) - schema::youngPersonSections().begin();
    };
    std::ranges::stable_sort(made.m_sections, {}, place);
    const records::Reader& reader = context.store.reader();
    records::ListFilter filter;
    filter.space = space;
    filter.table = schema::person::kTable;
    WAYMARK_ASSIGN(auto people, reader.list(filter));
    for (auto& row : people) {
        // Two phones may both have made one for the same member: the first made stands, the same everywhere.
        const auto number = static_cast<PersonNumber>(numberOf(row, schema::person::kMember).value_or(0));
        const auto known = made.m_records.find(number);
        if (known == made.m_records.end()) {
            made.m_records.emplace(number, std::move(row));
        } else if (row.ref.row < known->second.ref.row) {
            known->second = std::move(row);
        }
    }
    filter.table = schema::profile::kTable;
    WAYMARK_ASSIGN(auto profiles, reader.list(filter));
    if (!profiles.empty()) {
        made.m_profile = std::move(profiles.back());
    }
    WAYMARK_TRY(made.findWaiting(context));
    return made;
}

Status Directory::findWaiting(const ServiceContext& context)
{
    if (!m_circle.shared || m_circle.waitingEntries == 0) {
        return {};
    }
    WAYMARK_ASSIGN(const auto* ledger, context.circles.ledger(m_circle.space));
    const UnixMs now = context.clock.now();
    for (const auto& section : m_sections) {
        const auto* known = ledger->access().channel(section.channel);
        for (const auto& member : m_members) {
            if (known == nullptr || grantIn(*known, member.number, now) != grantIn(section, member.number)) {
                m_waiting.emplace(section.channel, member.number);
            }
        }
    }
    return {};
}

PersonTag Directory::tag(PersonNumber number) const
{
    PersonTag tag;
    const auto in = [number](const std::vector<circle::MemberView>& some) -> const circle::MemberView* {
        const auto found = std::ranges::find(some, number, &circle::MemberView::number);
        return found == some.end() ? nullptr : &*found;
    };
    const auto* member = in(m_members);
    const bool isFormer = member == nullptr;
    member = isFormer ? in(m_former) : member;
    if (member == nullptr) {
        return tag;
    }
    tag.id = isFormer ? std::string{} : keyOfMember(number);
    tag.name = member->name;
    tag.me = member->isMe;
    tag.role = domain::roleNamed(member->role).value_or(Role::other);
    tag.hue = domain::hueOfMember(number);
    if (const auto* row = record(number); row != nullptr) {
        fillFrom(tag, *row);
    }
    if (m_profile && !constellation() && number == m_young) {
        fillFromProfile(tag, *m_profile);
    }
    tag.initial = domain::initialOf(tag.name);
    return tag;
}

PersonTag Directory::owner() const
{
    const auto owner = std::ranges::find(m_members, circle::Level::owner, &circle::MemberView::level);
    return owner == m_members.end() ? PersonTag{} : tag(owner->number);
}

PersonTag Directory::young() const
{
    if (m_young != 0) {
        return tag(m_young);
    }
    PersonTag tag;
    tag.name = m_circle.name;
    tag.role = Role::youngPerson;
    tag.hue = domain::hueOf(m_circle.space.hex());
    if (m_profile) {
        fillFromProfile(tag, *m_profile);
    }
    tag.initial = domain::initialOf(tag.name);
    return tag;
}

std::vector<PersonTag> Directory::tags(const std::vector<std::int64_t>& numbers) const
{
    std::vector<PersonTag> all;
    for (const std::int64_t number : numbers) {
        if (PersonTag one = tag(static_cast<PersonNumber>(number)); !one.id.empty()) {
            all.push_back(std::move(one));
        }
    }
    return all;
}

const records::ShownRow* Directory::record(PersonNumber number) const
{
    const auto found = m_records.find(number);
    return found == m_records.end() ? nullptr : &found->second;
}

const circle::SectionView* Directory::section(std::string_view name) const
{
    const auto found = std::ranges::find(m_sections, name, &circle::SectionView::name);
    return found == m_sections.end() || found->mine == circle::Access::none ? nullptr : &*found;
}

Result<PersonNumber> Directory::named(std::string_view who) const
{
    std::vector<PersonNumber> found;
    for (const auto& member : m_members) {
        if (keyOfMember(member.number) == who || std::to_string(member.number) == who ||
            tag(member.number).name == who) {
            found.push_back(member.number);
        }
    }
    if (found.size() != 1) {
        return fail(found.empty() ? ErrorCode::not_found : ErrorCode::bad_input, "person");
    }
    return found.front();
}

bool Directory::mayWrite(std::string_view name) const
{
    const auto* found = section(name);
    return found != nullptr && found->mine == circle::Access::write;
}

Audience Directory::audience(std::string_view name) const
{
    Audience audience{std::string(name), {}};
    if (const auto* found = section(name); found != nullptr) {
        for (const auto& [number, access] : found->whoSeesThis) {
            audience.people.push_back(tag(number));
        }
    }
    std::ranges::stable_partition(audience.people, [](const PersonTag& person) { return person.me; });
    return audience;
}

Access Directory::access(PersonNumber number, const circle::SectionView& section) const
{
    const auto member = std::ranges::find(m_members, number, &circle::MemberView::number);
    if (member != m_members.end() && member->level == circle::Level::owner) {
        return Access::owner;
    }
    const auto found = section.whoSeesThis.find(number);
    if (found == section.whoSeesThis.end()) {
        return Access::none;
    }
    return found->second == circle::Access::write ? Access::write : Access::read;
}

SectionAccess Directory::accessNow(PersonNumber number, const circle::SectionView& section) const
{
    SectionAccess now{section.name, access(number, section), {}, m_waiting.contains({section.channel, number})};
    if (const auto until = section.seesUntil.find(number); until != section.seesUntil.end()) {
        now.until = until->second;
    }
    return now;
}

bool Directory::arranges() const
{
    return isOwner() || (constellation() && m_circle.myLevel == circle::Level::admin);
}

bool Directory::mayRemove(PersonNumber number) const
{
    const auto member = std::ranges::find(m_members, number, &circle::MemberView::number);
    return arranges() && member != m_members.end() && !member->isMe && member->level < m_circle.myLevel;
}

bool isOver(const circle::CircleView& circle)
{
    return circle.former || (circle.me == 0 && circle.shared);
}

std::optional<PersonNumber> memberOfKey(std::string_view key)
{
    PersonNumber number = 0;
    if (key.size() < 2 || key.front() != 'm') {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(key.data() + 1, key.data() + key.size(), number);
    return error == std::errc{} && end == key.data() + key.size() ? std::optional(number) : std::nullopt;
}

std::string keyOfMember(PersonNumber number)
{
    return "m" + std::to_string(number);
}

}  // namespace waymark::services

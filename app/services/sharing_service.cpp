// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/sharing_service.h"

#include <algorithm>

#include "app/content/content.h"
#include "app/schema/declaration.h"
#include "app/services/directory.h"

namespace waymark::services {
namespace {

std::optional<UnixMs> sinceOf(const circle::SectionView& section, PersonNumber number)
{
    const auto since = section.seenSince.find(number);
    return since == section.seenSince.end() ? std::nullopt : std::optional<UnixMs>(since->second);
}

SharedSection sectionFrom(const Directory& directory, const circle::SectionView& from)
{
    SharedSection section{from.name, from.ownDevicesOnly, {}, {}};
    for (const auto& [number, access] : from.whoSeesThis) {
        section.watchers.push_back({directory.tag(number), directory.accessNow(number, from), sinceOf(from, number)});
    }
    std::ranges::stable_partition(section.watchers, [](const Watcher& one) { return one.person.me; });
    for (const auto& member : directory.members()) {
        if (member.level != circle::Level::owner) {
            section.cells.push_back(directory.accessNow(member.number, from));
        }
    }
    return section;
}

/// Of one section that somebody held and does not any more; nullopt while they do, and where they never did.
std::optional<UnixMs> endOf(const ledger::Ledger& ledger, const ledger::ChannelRow& row, PersonNumber who, UnixMs now)
{
    const auto held = row.grants.find(who);
    if (held == row.grants.end()) {
        return std::nullopt;
    }
    if (held->second.isOver(now)) {
        return held->second.until;
    }
    const auto* receipt = held->second.access == circle::Access::none ? ledger.receipt(held->second.ended) : nullptr;
    return receipt == nullptr ? std::nullopt : std::optional<UnixMs>(receipt->time);
}

/// What a kind of record counts as; nullptr for those that are not counted.
int* counterOf(SectionContents& contents, records::TableId table)
{
    switch (table) {
        case schema::promise::kTable:
            return &contents.promises;
        case schema::event::kTable:
            return &contents.dates;
        case schema::person::kTable:
        case schema::contact::kTable:
            return &contents.people;
        case schema::session::kTable:
            return &contents.lessons;
        case schema::target::kTable:
            return &contents.targets;
        default:
            return nullptr;
    }
}

}  // namespace

Result<SharingView> SharingService::sharing(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    SharingView view;
    view.mine = directory.arranges();
    view.owner = directory.owner();
    for (const auto& member : directory.members()) {
        if (member.level != circle::Level::owner) {
            view.people.push_back(directory.tag(member.number));
        }
    }
    for (const auto& section : directory.sections()) {
        view.sections.push_back(sectionFrom(directory, section));
    }
    WAYMARK_ASSIGN(const auto* ledger, m_context.circles.ledger(space));
    for (const auto& [channel, row] : ledger->access().channels()) {
        if (const auto end = endOf(*ledger, row, directory.circle().me, m_context.clock.now())) {
            view.ended.push_back(*end);
        }
    }
    std::ranges::sort(view.ended, std::ranges::greater{});
    return view;
}

Result<AccessView> SharingService::access(const SpaceId& space, std::string_view section, std::string_view who) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const PersonNumber number, directory.named(who));
    const auto* found = directory.section(section);
    if (found == nullptr) {
        return fail(ErrorCode::not_found, "section");
    }
    AccessView view;
    view.person = directory.tag(number);
    view.may = directory.accessNow(number, *found);
    view.since = sinceOf(*found, number);
    view.mine = directory.arranges() && !found->ownDevicesOnly && view.may.access != Access::owner;
    view.owner = directory.owner();
    view.today = m_context.today();
    WAYMARK_ASSIGN(view.contents, contents(space, section));
    return view;
}

Result<SectionContents> SharingService::contents(const SpaceId& space, std::string_view section) const
{
    WAYMARK_ASSIGN(const auto found, m_context.circles.section(space, section));
    SectionContents contents;
    contents.section = found.name;
    for (const auto& heading : content::headings()) {
        if (heading.section == section) {
            contents.parts.push_back(heading.title);
        }
    }
    records::ListFilter filter;
    filter.space = space;
    filter.channel = found.channel;
    WAYMARK_ASSIGN(const auto rows, m_context.store.reader().list(filter));
    for (const auto& row : rows) {
        if (int* counter = counterOf(contents, row.ref.table); counter != nullptr) {
            ++*counter;
        }
    }
    return contents;
}

}  // namespace waymark::services

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/sharing_service.h"

#include <algorithm>

#include "app/content/content.h"
#include "app/schema/declaration.h"
#include "app/services/directory.h"

namespace waymark::services {
namespace {

SharedSection sectionFrom(const Directory& directory, const circle::SectionView& from)
{
    SharedSection section{from.name, from.ownDevicesOnly, {}};
    for (const auto& [number, access] : from.whoSeesThis) {
        const auto since = from.seenSince.find(number);
        section.watchers.push_back(
            {directory.tag(number), directory.access(number, from),
             since == from.seenSince.end() ? std::nullopt : std::optional<UnixMs>(since->second)});
    }
    std::ranges::stable_partition(section.watchers, [](const Watcher& one) { return one.person.me; });
    return section;
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
    view.mine = directory.isOwner();
    for (const auto& member : directory.members()) {
        if (member.level != circle::Level::owner) {
            view.people.push_back(directory.tag(member.number));
        }
    }
    for (const auto& section : directory.sections()) {
        view.sections.push_back(sectionFrom(directory, section));
    }
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

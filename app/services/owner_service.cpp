// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/owner_service.h"

#include <algorithm>

#include "app/services/directory.h"

namespace waymark::services {
namespace {

bool isMe(const Directory& directory, PersonNumber person)
{
    return person != 0 && person == directory.circle().me;
}

bool isTooOld(const ServiceContext& context, const circle::OwnershipView& ownership)
{
    return ownership.minSchema > context.store.schema().version;
}

ReplaceNotice noticeFrom(const Directory& directory, const circle::OwnerNotice& from, UnixMs now)
{
    ReplaceNotice notice;
    notice.person = directory.tag(from.person);
    for (const auto admin : from.admins) {
        notice.by.push_back(directory.tag(admin));
        notice.said = notice.said || isMe(directory, admin);
    }
    notice.from = from.from;
    notice.due = from.from && now >= *from.from;
    return notice;
}

AskedAfresh askedFrom(const Directory& directory, const circle::AskedGrant& from, std::string section)
{
    AskedAfresh asked;
    asked.person = directory.tag(from.person);
    asked.was.section = std::move(section);
    asked.was.access = from.access == circle::Access::write ? Access::write : Access::read;
    asked.was.until = from.until == 0 ? std::nullopt : std::optional(from.until);
    return asked;
}

/// Of one circle, the most pressing.
std::optional<OwnerNews> newsOf(const ServiceContext& context, const Directory& directory,
                                const circle::OwnershipView& ownership)
{
    OwnerNews news{directory.circle().space.hex(), directory.circle().name, OwnerNewsKind::claim, {}, 0};
    if (ownership.mayClaim) {
        return news;
    }
    for (const auto& notice : ownership.notices) {
        const bool mine = std::ranges::any_of(notice.admins, [&](auto one) { return isMe(directory, one); });
        const bool due = mine && notice.from && context.clock.now() >= *notice.from;
        if (due || (notice.from && directory.isOwner())) {
            news.kind = due ? OwnerNewsKind::replaceDue : OwnerNewsKind::unwanted;
            news.person = directory.tag(notice.person);
            news.from = *notice.from;
            return news;
        }
    }
    news.kind = OwnerNewsKind::tooOld;
    return isTooOld(context, ownership) ? std::optional(std::move(news)) : std::nullopt;
}

}  // namespace

Result<OwnerView> OwnerService::owner(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const auto ownership, m_context.circles.ownership(space));
    OwnerView view;
    view.owner = directory.tag(ownership.owner);
    view.acting = ownership.acting;
    view.ends = ownership.ends;
    view.mine = directory.isOwner();
    view.forMe = isMe(directory, ownership.successor);
    view.mayClaim = ownership.mayClaim;
    view.mayReplace = view.acting && directory.circle().myLevel == circle::Level::admin;
    if (ownership.successor != 0) {
        view.successor = directory.tag(ownership.successor);
    }
    for (const auto& member : directory.members()) {
        if (member.level != circle::Level::owner && member.number != ownership.successor) {
            view.members.push_back(directory.tag(member.number));
        }
    }
    for (const auto& notice : ownership.notices) {
        view.notices.push_back(noticeFrom(directory, notice, m_context.clock.now()));
    }
    for (const auto& section : directory.sections()) {
        for (const auto& asked : ownership.asked) {
            if (asked.channel == section.channel) {
                view.asked.push_back(askedFrom(directory, asked, section.name));
            }
        }
    }
    std::ranges::stable_sort(view.asked, {}, [](const AskedAfresh& one) { return one.person.id; });
    view.tooOld = isTooOld(m_context, ownership);
    view.today = m_context.today();
    return view;
}

Result<std::vector<OwnerNews>> OwnerService::news() const
{
    std::vector<OwnerNews> all;
    for (const auto& known : m_context.circles.circles()) {
        WAYMARK_ASSIGN(const auto ownership, m_context.circles.ownership(known.space));
        if (!ownership.mayClaim && ownership.notices.empty() && !isTooOld(m_context, ownership)) {
            continue;
        }
        WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, known.space));
        if (auto news = newsOf(m_context, directory, ownership)) {
            all.push_back(std::move(*news));
        }
    }
    return all;
}

Status OwnerService::handOver(const SpaceId& space, std::string_view who, std::optional<UnixMs> ends)
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const auto person, directory.named(who));
    WAYMARK_ASSIGN(const auto ownership, m_context.circles.ownership(space));
    return m_context.circles.handOver(space, person, ends.value_or(ownership.ends));
}

Status OwnerService::claim(const SpaceId& space)
{
    return m_context.circles.claim(space);
}

Status OwnerService::replace(const SpaceId& space, std::string_view who)
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const auto person, directory.named(who));
    return m_context.circles.replaceOwner(space, person);
}

}  // namespace waymark::services

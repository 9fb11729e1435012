// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>
#include <vector>

#include "app/services/service_context.h"
#include "app/services/views/people_view.h"

namespace waymark::services {

/// This home was in it and is not any more, or is about to go.
[[nodiscard]] bool isOver(const circle::CircleView& circle);

/// Who is who in one circle, and what its reader may do there, as it stands now: the ledger's members with what the
/// circle wrote about them. Made anew for each view; cheap enough for that.
class Directory {
public:
    [[nodiscard]] static Result<Directory> load(const ServiceContext& context, const SpaceId& space);

    [[nodiscard]] const circle::CircleView& circle() const { return m_circle; }
    [[nodiscard]] const std::vector<circle::MemberView>& members() const { return m_members; }
    [[nodiscard]] bool isOwner() const { return m_circle.myLevel == circle::Level::owner; }
    [[nodiscard]] bool constellation() const { return m_circle.kind == circle::CircleKind::constellation; }
    /// Shares sections and takes people out: the owner, in a constellation its admins too.
    [[nodiscard]] bool arranges() const;
    /// Somebody the reader may take out.
    [[nodiscard]] bool mayRemove(PersonNumber number) const;
    [[nodiscard]] bool isOver() const { return services::isOver(m_circle); }

    /// Of somebody who went: their name, and no id.
    [[nodiscard]] PersonTag tag(PersonNumber number) const;
    [[nodiscard]] PersonTag me() const { return tag(m_circle.me); }
    [[nodiscard]] PersonTag owner() const;
    /// Whose circle it is: the owner, or whom they look after it for. With no id while that one is not in it.
    [[nodiscard]] PersonTag young() const;
    /// For somebody who will claim it.
    [[nodiscard]] bool lookedAfter() const { return m_lookedAfter; }
    [[nodiscard]] std::vector<PersonTag> tags(const std::vector<std::int64_t>& numbers) const;
    /// What the circle wrote about a member; nullptr when nothing, or not shared with the reader.
    [[nodiscard]] const records::ShownRow* record(PersonNumber number) const;

    /// A member's key, number or name; a name only when one member has it. not_found; bad_input when several fit.
    [[nodiscard]] Result<PersonNumber> named(std::string_view who) const;
    /// nullptr when the reader does not hold it.
    [[nodiscard]] const circle::SectionView* section(std::string_view name) const;
    [[nodiscard]] bool mayWrite(std::string_view section) const;
    [[nodiscard]] Audience audience(std::string_view section) const;
    /// What someone may do with a section, as far as the reader can know.
    [[nodiscard]] Access access(PersonNumber number, const circle::SectionView& section) const;
    /// The same, until when, and whether the relay knows.
    [[nodiscard]] SectionAccess accessNow(PersonNumber number, const circle::SectionView& section) const;
    [[nodiscard]] const std::vector<circle::SectionView>& sections() const { return m_sections; }

private:
    [[nodiscard]] Status findWaiting(const ServiceContext& context);

    circle::CircleView m_circle;
    std::vector<circle::MemberView> m_members;
    std::vector<circle::MemberView> m_former;
    std::vector<circle::SectionView> m_sections;
    std::map<PersonNumber, records::ShownRow> m_records;
    std::optional<records::ShownRow> m_profile;  ///< the young person's
    PersonNumber m_young = 0;                    ///< 0: looked after for somebody who is not in it yet
    bool m_lookedAfter = false;
    std::set<std::pair<ChannelId, PersonNumber>> m_waiting;  ///< whose access the relay does not know as it stands here
};

/// "m2" → 2.
[[nodiscard]] std::optional<PersonNumber> memberOfKey(std::string_view key);
[[nodiscard]] std::string keyOfMember(PersonNumber number);

}  // namespace waymark::services

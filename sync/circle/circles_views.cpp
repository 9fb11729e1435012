// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/circles_state.h"

namespace waymark::circle {
namespace {

std::optional<RelayAddress> relayIn(const ledger::AccessTable& access)
{
    const auto& relay = access.relay();
    return relay ? std::optional(RelayAddress{relay->url, relay->pin}) : std::nullopt;
}

SectionView viewOf(Space& space, const ledger::ChannelRow& row)
{
    SectionView view;
    view.channel = row.id;
    auto texts = space.read(MemberText::section, row.id, row.sealed);
    view.name = std::move(texts[0]);
    view.title = std::move(texts[1]);
    view.ownDevicesOnly = row.ownDevicesOnly;
    view.mine = space.shown().access(space.me(), row.id);
    view.keyMissing = row.epochs.empty() || !space.key(row.id, row.epochs.back().number) || row.stale;
    for (const auto& [person, grant] : row.grants) {
        if (grant.access == Access::none || grant.isOver(space.latest())) {
            continue;
        }
        view.whoSeesThis.emplace(person, grant.access);
        if (grant.until != 0) {
            view.seesUntil.emplace(person, grant.until);
        }
        if (const auto* receipt = space.confirmed().receipt(grant.readSince); receipt != nullptr) {
            view.seenSince.emplace(person, receipt->time);
        }
    }
    return view;
}

MemberView viewOf(Space& space, const ledger::PersonRow& row)
{
    MemberView view;
    view.number = row.number;
    auto texts = space.read(MemberText::person, ledger::kSpaceChannel, row.sealed);
    view.name = std::move(texts[0]);
    view.role = std::move(texts[1]);
    view.level = row.level;
    view.isMe = row.number == space.me();
    for (const auto& key : row.devices) {
        const auto* device = space.shown().device(key);
        const auto& sealed = device != nullptr ? device->sealed : space.shown().formerDevices().at(key).sealed;
        auto name = sealed.empty() ? texts[2] : space.read(MemberText::device, ledger::kSpaceChannel, sealed)[0];
        view.devices.push_back({key, std::move(name), key == space.device()});
    }
    return view;
}

std::optional<ClosedView> closedOf(const Space& space)
{
    const auto& closed = space.shown().closed();
    if (!closed) {
        return std::nullopt;
    }
    ClosedView view{closed->by, closed->at, !space.confirmed().access().closed(), {}, false};
    view.at = view.waits ? 0 : closed->at;
    if (const auto& closing = space.closing()) {
        view.deletes = closing->receipt.deletes;
        view.deleted = closing->deleted;
    }
    return view;
}

}  // namespace

CircleView Circles::State::viewOf(Space& space) const
{
    CircleView view;
    const auto& shown = space.shown();
    view.space = space.id();
    view.kind = shown.kind();
    view.name = space.read(MemberText::circleName, ledger::kSpaceChannel, shown.sealedName())[0];
    view.me = space.me();
    const auto* person = shown.person(view.me);
    view.myLevel = person == nullptr ? Level::reader : person->level;
    view.shared = !space.confirmed().empty();
    view.former = space.isFormer();
    view.closed = closedOf(space);
    view.mayClose = !view.closed && shown.mayClose(view.me, space.relayTime());
    view.waitingEntries = space.intents().size();
    const auto said = saidOver.find(view.space);
    if (said != saidOver.end() && !view.former && (!view.closed || view.closed->waits)) {
        view.saidOver = said->second;
    }
    view.relay = relayIn(shown);
    return view;
}

std::vector<CircleView> Circles::circles() const
{
    std::vector<CircleView> views;
    for (const auto& [id, space] : m_state->spaces) {
        if (space->identity().admitted) {
            views.push_back(m_state->viewOf(*space));
        }
    }
    return views;
}

Result<CircleView> Circles::circle(const SpaceId& space) const
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    return m_state->viewOf(*here);
}

Result<std::vector<MemberView>> Circles::members(const SpaceId& space) const
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    std::vector<MemberView> views;
    for (const auto& [number, row] : here->shown().persons()) {
        views.push_back(viewOf(*here, row));
    }
    return views;
}

Result<std::vector<MemberView>> Circles::formerMembers(const SpaceId& space) const
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    std::vector<MemberView> views;
    for (const auto& [number, row] : here->shown().formerPersons()) {
        views.push_back(viewOf(*here, row));
    }
    return views;
}

Result<std::vector<SectionView>> Circles::sections(const SpaceId& space) const
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    std::vector<SectionView> views;
    for (const auto& channel : here->shown().readableBy(here->device())) {
        if (!here->shown().mayReadAt(here->device(), channel, here->latest())) {
            continue;
        }
        views.push_back(viewOf(*here, *here->shown().channel(channel)));
    }
    return views;
}

Result<SectionView> Circles::section(const SpaceId& space, std::string_view name, std::string_view title) const
{
    WAYMARK_ASSIGN(auto views, sections(space));
    const auto found = std::ranges::find_if(
        views, [&](const SectionView& view) { return view.name == name && (title.empty() || view.title == title); });
    return found == views.end() ? Result<SectionView>(fail(ErrorCode::not_found, "section")) : std::move(*found);
}

Result<std::optional<DeviceView>> Circles::writerOf(const SpaceId& space, const StreamId& stream) const
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    const auto* row = here->shown().stream(stream);
    if (row == nullptr) {
        return std::optional<DeviceView>();
    }
    const auto former = here->shown().formerPersons().find(row->person);
    const auto* person = here->shown().person(row->person);
    auto known = person != nullptr ? *person : former->second;
    if (std::ranges::find(known.devices, row->device) == known.devices.end()) {
        known.devices.push_back(row->device);
    }
    const auto view = viewOf(*here, known);
    return std::optional(*std::ranges::find(view.devices, row->device, &DeviceView::key));
}

std::vector<Alarm> Circles::alarms() const
{
    return m_state->store.alarms().value_or(std::vector<Alarm>{});
}

Status Circles::noteAlarm(const SpaceId& space, ErrorCode code, const ChannelId& channel)
{
    const Alarm alarm{0, space, code, 0, 0, channel, m_state->around.clock.now()};
    WAYMARK_ASSIGN(const bool raised, m_state->store.raiseAlarm(alarm));
    return raised ? m_state->change(space, [] { return Status{}; }) : Status{};
}

Status Circles::noteOnce(const SpaceId& space, ErrorCode code, const ChannelId& channel)
{
    const Alarm alarm{0, space, code, 0, 0, channel, m_state->around.clock.now()};
    return m_state->change(space, [&] { return m_state->store.putAlarm(alarm); });
}

Status Circles::dismissAlarm(std::uint64_t id)
{
    return m_state->change({}, [&] { return m_state->store.dismissAlarm(id); });
}

std::vector<SpaceId> Circles::spaces() const
{
    std::vector<SpaceId> ids;
    for (const auto& [id, space] : m_state->spaces) {
        if (space->identity().admitted && !space->isFormer()) {
            ids.push_back(id);
        }
    }
    return ids;
}

Result<std::optional<RelayAddress>> Circles::relayOf(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    if (auto said = relayIn(here->shown())) {
        return said;
    }
    for (const auto& join : m_state->joins) {
        if (join.offer && join.offer->space == space) {
            return RelayAddress{join.place ? join.place->relay.url : std::string(), join.offer->pin};
        }
    }
    return std::optional<RelayAddress>();
}

std::vector<StreamHead> Circles::givenHeads(const SpaceId& space) const
{
    const auto here = m_state->here(space);
    return here ? (*here)->identity().givenHeads : std::vector<StreamHead>{};
}

}  // namespace waymark::circle

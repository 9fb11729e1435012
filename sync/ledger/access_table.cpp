// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/access_table.h"

#include <algorithm>
#include <limits>

#include "platform/crypto/blake2b.h"

namespace waymark::ledger {
namespace {

template <class Map, class Key>
const typename Map::mapped_type* lookUp(const Map& map, const Key& key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

}  // namespace

StreamId streamId(const SpaceId& space, const ChannelId& channel, const SignKey& device, std::uint64_t grantHeight)
{
    Bytes height;
    appendU64(height, grantHeight);
    return crypto::blake2b<StreamId>({space.view(), channel.view(), device.view(), height});
}

const PersonRow* AccessTable::person(PersonNumber number) const
{
    return lookUp(m_persons, number);
}

const DeviceRow* AccessTable::device(const SignKey& key) const
{
    return lookUp(m_devices, key);
}

const PersonRow* AccessTable::personOf(const SignKey& device) const
{
    const auto* row = this->device(device);
    return row == nullptr ? nullptr : person(row->person);
}

const ChannelRow* AccessTable::channel(const ChannelId& id) const
{
    return id == kSpaceChannel ? &m_spaceLine : lookUp(m_channels, id);
}

const StreamRow* AccessTable::stream(const StreamId& id) const
{
    return lookUp(m_streams, id);
}

const InviteRow* AccessTable::invite(const InviteId& id) const
{
    return lookUp(m_invites, id);
}

bool AccessTable::isOwner(PersonNumber number) const
{
    const auto* row = person(number);
    return row != nullptr && row->level == Level::owner;
}

PersonNumber AccessTable::owner() const
{
    const auto found =
        std::ranges::find_if(m_persons, [](const auto& one) { return one.second.level == Level::owner; });
    return found == m_persons.end() ? 0 : found->first;
}

std::optional<UnixMs> AccessTable::replaceableFrom(PersonNumber wanted, UnixMs now) const
{
    std::vector<UnixMs> said;
    if (const auto* voices = lookUp(m_replacements, wanted)) {
        for (const auto& [admin, at] : *voices) {
            const auto* row = person(admin);
            if (row != nullptr && row->level == Level::admin && at != 0 && now < at + kReplaceLapseMs) {
                said.push_back(at);
            }
        }
    }
    if (said.size() < 2) {
        return std::nullopt;
    }
    std::ranges::sort(said);
    return said[1] + kReplaceNoticeMs;
}

/// Whoever holds the owner's phone must not end what people are bringing back to them, and whoever looks after a circle
/// must not end what is somebody else's.
bool AccessTable::mayClose(PersonNumber number, UnixMs now) const
{
    if (!isOwner(number) || isRecoveryUnderWay(now)) {
        return false;
    }
    const bool objects = std::ranges::any_of(
        m_replacements, [&](const auto& one) { return replaceableFrom(one.first, now).has_value(); });
    return !m_acting || (person(m_acting->successor) == nullptr && !objects);
}

bool AccessTable::arranges(PersonNumber number) const
{
    const auto* row = person(number);
    return row != nullptr &&
           (row->level == Level::owner || (m_kind == CircleKind::constellation && row->level == Level::admin));
}

std::optional<std::uint64_t> AccessTable::lostFrom(std::uint64_t height, const Hash32& hash) const
{
    const auto found = std::ranges::find_if(m_lostBranches, [&](const auto& one) {
        const auto& [from, entries] = one.second;
        return height >= from && height - from < entries.size() && entries[height - from] == hash;
    });
    return found == m_lostBranches.end() ? std::nullopt : std::optional(found->second.height);
}

PersonNumber AccessTable::nextPerson() const
{
    const auto last = [](const auto& persons) { return persons.empty() ? PersonNumber{0} : persons.rbegin()->first; };
    return std::max(last(m_persons), last(m_formerPersons)) + 1;
}

Access AccessTable::access(PersonNumber number, const ChannelId& channel) const
{
    const auto* row = lookUp(m_channels, channel);
    const auto* grant = row == nullptr ? nullptr : lookUp(row->grants, number);
    return grant == nullptr ? Access::none : grant->access;
}

bool AccessTable::mayRead(const SignKey& device, const ChannelId& channel) const
{
    const auto* row = this->device(device);
    return row != nullptr && (channel == kSpaceChannel || access(row->person, channel) >= Access::read);
}

bool AccessTable::mayWrite(const SignKey& device, const ChannelId& channel) const
{
    const auto* row = this->device(device);
    return row != nullptr && access(row->person, channel) == Access::write;
}

bool AccessTable::mayReadAt(const SignKey& device, const ChannelId& channel, UnixMs now) const
{
    return mayRead(device, channel) &&
           (channel == kSpaceChannel || !m_channels.at(channel).grants.at(m_devices.at(device).person).isOver(now));
}

bool AccessTable::mayWriteAt(const SignKey& device, const ChannelId& channel, UnixMs now) const
{
    return mayWrite(device, channel) && mayReadAt(device, channel, now);
}

bool AccessTable::mayHand(const SignKey& device, const ChannelId& channel, UnixMs now) const
{
    if (mayReadAt(device, channel, now)) {
        return true;
    }
    const auto* who = this->device(device);
    const auto* row = lookUp(m_channels, channel);
    const auto* before = who == nullptr || row == nullptr ? nullptr : lookUp(row->grants, who->person);
    return before != nullptr && handsUntil(*row, *before) == std::numeric_limits<std::uint64_t>::max();
}

/// Up to the claimer's own first key there, those who held the channel before her are shown whether she has the old
/// one.
std::uint64_t AccessTable::handsUntil(const ChannelRow& row, const GrantRow& before) const
{
    const auto* owners = lookUp(row.grants, owner());
    if (m_claimed == 0 || before.ended != m_claimed || owners == nullptr || owners->readSince != m_claimed) {
        return 0;
    }
    const auto fresh = std::ranges::find_if(row.epochs, [&](const EpochRow& one) { return one.height > m_claimed; });
    return fresh == row.epochs.end() ? std::numeric_limits<std::uint64_t>::max() : fresh->height;
}

bool AccessTable::hasWriter(const ChannelId& channel, UnixMs now) const
{
    const auto* row = lookUp(m_channels, channel);
    return row != nullptr && std::ranges::any_of(row->grants, [&](const auto& grant) {
               return grant.second.access == Access::write && !grant.second.isOver(now);
           });
}

bool AccessTable::maySee(const SignKey& device, const ChannelId& channel, std::uint64_t height) const
{
    const bool recovers = isRecoveryKey(device) && access(m_recovery->person, channel) >= Access::read;
    if (recovers || mayRead(device, channel)) {
        return true;
    }
    const auto* row = this->device(device);
    const auto* held = lookUp(m_channels, channel);
    const auto* grant = row == nullptr || held == nullptr ? nullptr : lookUp(held->grants, row->person);
    return grant != nullptr && grant->ended != 0 && height <= std::max(grant->ended, handsUntil(*held, *grant));
}

std::vector<PersonNumber> AccessTable::overIn(const ChannelId& channel, UnixMs now) const
{
    std::vector<PersonNumber> over;
    if (const auto* row = lookUp(m_channels, channel)) {
        for (const auto& [person, grant] : row->grants) {
            if (grant.isOver(now)) {
                over.push_back(person);
            }
        }
    }
    return over;
}

std::vector<StreamId> AccessTable::openEnds(const ChannelId& channel) const
{
    std::vector<StreamId> open;
    for (const auto& [id, row] : m_streams) {
        if (row.channel == channel && !row.goesOn() && !row.cut) {
            open.push_back(id);
        }
    }
    return open;
}

std::vector<ChannelId> AccessTable::readableBy(const SignKey& device) const
{
    std::vector<ChannelId> found;
    for (const auto& [id, row] : m_channels) {
        if (mayRead(device, id)) {
            found.push_back(id);
        }
    }
    return found;
}

std::vector<ChannelId> AccessTable::writableBy(const SignKey& device) const
{
    std::vector<ChannelId> found;
    for (const auto& [id, row] : m_channels) {
        if (mayWrite(device, id)) {
            found.push_back(id);
        }
    }
    return found;
}

std::optional<ErrorCode> AccessTable::refusal(const SignKey& device, const ChannelId& channel, const StreamId& stream,
                                              std::uint64_t seq, UnixMs now) const
{
    const auto* row = this->stream(stream);
    if (row == nullptr || row->channel != channel || row->device != device) {
        return ErrorCode::relay_forbidden;
    }
    // Below its cut a stream is taken also after its end: its author may have to heal a relay that lost it.
    if (row->isPastCut(seq) || (!row->goesOn() && !row->cut)) {
        return ErrorCode::stream_cut;
    }
    if (row->goesOn() && !mayWriteAt(device, channel, now)) {
        return ErrorCode::grant_ended;
    }
    return std::nullopt;
}

const StreamRow* AccessTable::streamOf(const SignKey& device, const ChannelId& channel) const
{
    if (!mayWrite(device, channel)) {
        return nullptr;
    }
    const auto grant = m_channels.at(channel).grants.at(m_devices.at(device).person).writeSince;
    const auto found = std::ranges::find_if(m_streams, [&](const auto& entry) {
        const auto& row = entry.second;
        return row.device == device && row.channel == channel && row.grantHeight == grant && row.goesOn();
    });
    return found == m_streams.end() ? nullptr : &found->second;
}

std::vector<SignKey> AccessTable::holders(const ChannelId& channel) const
{
    std::vector<SignKey> found;
    for (const auto& [key, row] : m_devices) {
        if (mayRead(key, channel)) {
            found.push_back(key);
        }
    }
    return found;
}

const EpochRow* AccessTable::newestEpoch(const ChannelId& channel) const
{
    const auto* row = this->channel(channel);
    return row == nullptr || row->epochs.empty() ? nullptr : &row->epochs.back();
}

const EpochRow* AccessTable::epoch(const ChannelId& channel, const EpochId& id) const
{
    const auto* row = this->channel(channel);
    if (row == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(row->epochs, id, &EpochRow::id);
    return found == row->epochs.end() ? nullptr : &*found;
}

const KeptEpochRow* AccessTable::keptEpoch(const ChannelId& channel, const EpochId& id) const
{
    const auto* row = this->channel(channel);
    if (row == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(row->kept, id, &KeptEpochRow::id);
    return found == row->kept.end() ? nullptr : &*found;
}

const EpochRow* AccessTable::epoch(const ChannelId& channel, std::uint32_t number) const
{
    const auto* row = this->channel(channel);
    return row == nullptr || number == 0 || number > row->epochs.size() ? nullptr : &row->epochs[number - 1];
}

}  // namespace waymark::ledger

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/access_table.h"

#include <algorithm>

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

bool AccessTable::mayWrite(const SignKey& device, const ChannelId& channel, std::uint64_t height) const
{
    if (!mayWrite(device, channel)) {
        return false;
    }
    const auto& row = m_devices.at(device);
    return row.since <= height && m_channels.at(channel).grants.at(row.person).writeSince <= height;
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

const StreamRow* AccessTable::streamOf(const SignKey& device, const ChannelId& channel) const
{
    if (!mayWrite(device, channel)) {
        return nullptr;
    }
    const auto grant = m_channels.at(channel).grants.at(m_devices.at(device).person).writeSince;
    const auto found = std::ranges::find_if(m_streams, [&](const auto& entry) {
        const auto& row = entry.second;
        return row.device == device && row.channel == channel && row.grantHeight == grant;
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

const EpochRow* AccessTable::epoch(const ChannelId& channel, std::uint32_t number) const
{
    const auto* row = this->channel(channel);
    return row == nullptr || number == 0 || number > row->epochs.size() ? nullptr : &row->epochs[number - 1];
}

}  // namespace waymark::ledger

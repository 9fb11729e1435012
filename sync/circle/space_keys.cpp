// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/keyring.h"
#include "sync/circle/space.h"

namespace waymark::circle {

/// The key lines this device is meant to hold: the space's own and every section it may read.
std::vector<ChannelId> Space::lines() const
{
    std::vector<ChannelId> lines;
    if (m_confirmed.access().isActive(device())) {
        lines = m_confirmed.access().readableBy(device());
        std::erase_if(lines, [&](const ChannelId& channel) {
            return !m_confirmed.access().mayReadAt(device(), channel, relayTime());
        });
        lines.push_back(ledger::kSpaceChannel);
    }
    return lines;
}

bool Space::lacksKey(const ChannelId& channel)
{
    const auto* newest = m_confirmed.access().newestEpoch(channel);
    return newest != nullptr && !key(channel, newest->number);
}

Status Space::openKeyrings()
{
    const auto held = lines();
    if (!std::ranges::any_of(held, [&](const ChannelId& channel) { return lacksKey(channel); })) {
        return {};
    }
    for (std::uint64_t height = 0; height < m_confirmed.size(); ++height) {
        const auto& entry = *m_confirmed.entry(height);
        for (std::size_t i = 0; i < entry.bodies.size(); ++i) {
            if (entry.head.bodies[i].bodyClass != ledger::BodyClass::keyring || !entry.bodies[i]) {
                continue;
            }
            const auto body = ledger::decodeBody(*entry.bodies[i]);
            const auto* keyring = body ? std::get_if<ledger::Keyring>(&*body) : nullptr;
            if (keyring != nullptr && keyring->device == device()) {
                WAYMARK_TRY(openKeyring(entry, *keyring));
            }
        }
    }
    for (const auto& channel : held) {
        WAYMARK_TRY(openLinks(channel));
    }
    return {};
}

Status Space::openKeyring(const ledger::Entry& entry, const ledger::Keyring& body)
{
    const auto keys = circle::openKeyring(m_identity.box, body.box);
    if (!keys) {
        return noteBadKey(ledger::kSpaceChannel, entry.head.height, entry.head.author);
    }
    for (const auto& one : *keys) {
        const auto* epoch = m_confirmed.access().epoch(one.channel, one.epoch);
        const bool holds = m_confirmed.access().mayReadAt(device(), one.channel, relayTime());
        if (epoch == nullptr || !holds || key(one.channel, one.epoch)) {
            continue;
        }
        if (commitmentOf(one.key, id(), one.channel, one.epoch) != epoch->commitment) {
            WAYMARK_TRY(noteBadKey(one.channel, entry.head.height, entry.head.author));
            continue;
        }
        WAYMARK_TRY(keepKey(one.channel, one.epoch, one.key));
    }
    return {};
}

/// From the newest epoch down: each link gives the key before it.
Status Space::openLinks(const ChannelId& channel)
{
    const auto* row = m_confirmed.access().channel(channel);
    for (auto number = static_cast<std::uint32_t>(row->epochs.size()); number > 1; --number) {
        const auto fresh = key(channel, number);
        if (!fresh || key(channel, number - 1)) {
            continue;
        }
        const auto& epoch = row->epochs[number - 1];
        const auto old = openLink(**fresh, id(), channel, number, epoch.link);
        if (!old || commitmentOf(*old, id(), channel, number - 1) != row->epochs[number - 2].commitment) {
            WAYMARK_TRY(noteBadKey(channel, epoch.height, epoch.author));
            continue;
        }
        WAYMARK_TRY(keepKey(channel, number - 1, *old));
    }
    return {};
}

Status Space::noteBadKey(const ChannelId& channel, std::uint64_t height, const SignKey& author)
{
    const auto* person = m_confirmed.access().personOf(author);
    return m_store.putAlarm({0, id(), ErrorCode::bad_keyring, height, person == nullptr ? 0 : person->number, channel,
                             m_around.clock.now()});
}

/// Asks for keys that should be here and are not, and gives those that others ask for.
Status Space::askAndAnswer()
{
    for (const auto& channel : lines()) {
        const auto* row = m_confirmed.access().channel(channel);
        for (const auto& epoch : row->epochs) {
            const bool opensLater = epoch.number < row->epochs.size() && key(channel, epoch.number + 1).has_value();
            const bool newest = epoch.number == row->epochs.size();
            if ((newest || opensLater) && !key(channel, epoch.number)) {
                Intent intent;
                intent.kind = Intent::Kind::keyPlease;
                intent.channel = channel;
                intent.number = epoch.number;
                WAYMARK_TRY(propose(std::move(intent)));
            }
        }
    }
    return answer();
}

/// Also of sections that were this person's until somebody claimed the circle, who has no other way to their keys.
Status Space::answer()
{
    for (const auto& [channel, row] : m_confirmed.access().channels()) {
        if (m_confirmed.access().mayHand(device(), channel, relayTime())) {
            WAYMARK_TRY(answer(row));
        }
    }
    return m_confirmed.access().isActive(device()) ? answer(*m_confirmed.access().channel(ledger::kSpaceChannel))
                                                   : Status{};
}

Status Space::answer(const ledger::ChannelRow& row)
{
    const auto asks = row.asks;
    const auto channel = row.id;
    for (const auto& ask : asks) {
        if (ask.device != device() && key(channel, ask.epoch)) {
            Intent intent;
            intent.kind = Intent::Kind::keyAnswer;
            intent.channel = channel;
            intent.number = ask.epoch;
            intent.device = ask.device;
            WAYMARK_TRY(propose(std::move(intent)));
        }
    }
    return {};
}

}  // namespace waymark::circle

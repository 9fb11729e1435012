// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/keyring.h"
#include "sync/circle/space.h"

namespace waymark::circle {

using ledger::kSpaceChannel;

UnixMs Space::relayTime() const
{
    return std::max(m_around.relayTime, m_confirmed.newestReceiptTime());
}

UnixMs Space::latest() const
{
    return std::max(relayTime(), m_around.clock.now());
}

/// A key that a waiting entry makes, before those that were confirmed.
Result<const crypto::SecretKey*> Space::newKey(const ChannelId& channel, std::uint32_t epoch)
{
    const auto waiting = m_waitingKeys.find({channel, epoch});
    return waiting != m_waitingKeys.end() ? &waiting->second : key(channel, epoch);
}

/// The author of a rotate keeps its key where all recipients have it: in the entry. So an entry that is overtaken takes
/// its key along.
void Space::noteWaitingKeys(const ledger::Entry& entry)
{
    for (const auto& bytes : entry.bodies) {
        const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
        const auto* ring = body ? std::get_if<ledger::Keyring>(&*body) : nullptr;
        if (ring == nullptr || ring->device != device()) {
            continue;
        }
        auto keys = circle::openKeyring(m_identity.box, ring->box);
        if (!keys) {
            continue;
        }
        for (auto& one : *keys) {
            const auto* epoch = shown().epoch(one.channel, one.epoch);
            const bool waits = epoch != nullptr && epoch->height >= m_confirmed.size();
            if (waits && commitmentOf(one.key, id(), one.channel, one.epoch) == epoch->commitment) {
                m_waitingKeys.insert_or_assign(std::pair(one.channel, one.epoch), std::move(one.key));
            }
        }
    }
}

Result<StreamHead> Space::headOf(const StreamId& stream) const
{
    return m_around.headOf ? m_around.headOf(id(), stream) : StreamHead{stream, 0, {}};
}

bool Space::cutsMoved(const ledger::Entry& entry) const
{
    for (const auto& bytes : entry.bodies) {
        const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
        const auto* cut = body ? std::get_if<ledger::Cut>(&*body) : nullptr;
        const auto moved = [&](const ledger::StreamCut& one) {
            const auto head = headOf(one.stream);
            return head && head->seq > one.seq;
        };
        if (cut != nullptr && std::ranges::any_of(cut->cuts, moved)) {
            return true;
        }
    }
    return false;
}

Status Space::refresh()
{
    return m_intents.empty() ? Status{} : rebuild();
}

/// A section that was taken back and given again: what was said of it between was not served, and does not show by
/// itself. Asked again after every start, so that a kill between the two costs nothing but a page.
bool Space::hasGap() const
{
    const auto& access = m_confirmed.access();
    const auto* person = access.personOf(device());
    return person != nullptr && !m_isWhole && std::ranges::any_of(access.channels(), [&](const auto& one) {
               const auto grant = one.second.grants.find(person->number);
               return grant != one.second.grants.end() && grant->second.ended != 0 &&
                      grant->second.access != ledger::Access::none;
           });
}

void Space::noteFilled(std::span<const ReceivedEntry> received, bool opened)
{
    m_isWhole = m_isWhole && !opened;
    m_wholeTo = opened ? 0 : m_wholeTo;
    const auto first = received.empty()
                           ? std::nullopt
                           : std::optional(ledger::entryOf(received.front().signedHead, received.front().bodies));
    if (!first || !*first || (*first)->head.height > m_wholeTo) {
        return;
    }
    m_wholeTo = std::max<std::uint64_t>(m_wholeTo, (*first)->head.height + received.size());
    m_isWhole = m_isWhole || m_wholeTo >= m_confirmed.size();
}

Status Space::endGrants()
{
    WAYMARK_TRY(forgetKeys());
    WAYMARK_TRY(handShares());
    for (const auto& channel : lines()) {
        if (channel == kSpaceChannel || !m_confirmed.access().mayWriteAt(device(), channel, relayTime())) {
            continue;
        }
        for (const auto person : shown().overIn(channel, relayTime())) {
            Intent intent;
            intent.kind = Intent::Kind::expire;
            intent.channel = channel;
            intent.person = person;
            WAYMARK_TRY(propose(std::move(intent)));
        }
    }
    return {};
}

/// Whoever may, gives a line that somebody lost a new key; the first at the relay has done it for all.
Status Space::mend()
{
    const auto& access = m_confirmed.access();
    for (const auto& channel : lines()) {
        const auto* row = access.channel(channel);
        const auto* person = access.personOf(device());
        const bool may = channel == kSpaceChannel ? person->level >= ledger::Level::admin
                                                  : access.mayWriteAt(device(), channel, latest());
        if (row->stale && may && !lacksKey(channel)) {
            Intent intent;
            intent.kind = Intent::Kind::rotate;
            intent.channel = channel;
            WAYMARK_TRY(propose(std::move(intent)));
        }
    }
    return {};
}

/// Keys of sections this device may not read any more, by the ledger or by the relay's time, leave the phone: from
/// memory, from their table, and from the keyrings they came in.
Status Space::forgetKeys()
{
    std::set<ChannelId> lost;
    for (const auto& [channel, row] : m_confirmed.access().channels()) {
        if (m_confirmed.access().mayHand(device(), channel, relayTime())) {
            continue;
        }
        WAYMARK_ASSIGN(const bool held, m_store.holdsKeys(id(), channel));
        if (held) {
            WAYMARK_TRY(forgetLine(channel));
            lost.insert(channel);
        }
    }
    return lost.empty() ? Status{} : dropKeyrings(lost);
}

Status Space::forget(const ChannelId& channel)
{
    const auto& access = m_confirmed.access();
    if (!access.mayReadAt(device(), channel, relayTime()) && access.mayHand(device(), channel, relayTime())) {
        return {};
    }
    WAYMARK_TRY(forgetLine(channel));
    return dropKeyrings({channel});
}

Status Space::forgetLine(const ChannelId& channel)
{
    std::erase_if(m_keys, [&](const auto& one) { return one.first.first == channel; });
    std::erase_if(m_lostKeys, [&](const LostKey& one) { return one.channel == channel; });
    return m_store.forgetKeys(id(), channel);
}

Status Space::dropKeyrings(const std::set<ChannelId>& lost)
{
    for (std::uint64_t height = 0; height < m_confirmed.size(); ++height) {
        const auto dropped = m_confirmed.dropBodies(height, [&](const ledger::Body& body) {
            const auto* ring = std::get_if<ledger::Keyring>(&body);
            const auto keys = ring != nullptr && ring->device == device()
                                  ? circle::openKeyring(m_identity.box, ring->box)
                                  : Result<std::vector<ChannelKey>>(fail(ErrorCode::key_missing));
            return keys &&
                   std::ranges::any_of(*keys, [&](const ChannelKey& one) { return lost.contains(one.channel); });
        });
        if (dropped) {
            WAYMARK_TRY(m_store.putEntry(id(), *m_confirmed.entry(height), m_confirmed.receipt(height)));
        }
    }
    return {};
}

}  // namespace waymark::circle

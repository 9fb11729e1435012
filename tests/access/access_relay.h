// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "platform/crypto/sign.h"
#include "sync/circle/steps.h"
#include "sync/ledger/ledger.h"

namespace waymark::access {

/// Keeps one space's ledger and log and judges with the ledger's own rules, as the relay program does.
class AccessRelay {
public:
    AccessRelay(const SpaceId& space, const Clock& clock)
        : m_space(space), m_clock(clock), m_key(crypto::SigningKeyPair::generate()), m_ledger(space)
    {
    }

    struct Stored {
        ChannelId channel;
        StreamId stream;
        std::uint64_t seq = 0;
        Hash32 hash;
        Bytes bytes;
        Bytes part;  ///< of a snapshot that was made at the same time
    };

    [[nodiscard]] ledger::RelayChosen name() const;
    [[nodiscard]] const ledger::Ledger& ledger() const { return m_ledger; }
    /// The same as the relay program reads it from its store.
    [[nodiscard]] ledger::Ledger startedAgain() const;
    [[nodiscard]] const std::vector<Stored>& log() const { return m_log; }
    [[nodiscard]] UnixMs now() const { return m_clock.now(); }

    /// Every later question of a device that was taken out, also over a session it still holds.
    [[nodiscard]] bool answers(const SignKey& device) const;
    [[nodiscard]] Result<circle::ReceivedEntry> post(const circle::PendingEntry& entry);
    [[nodiscard]] std::vector<circle::ReceivedEntry> entries(const SignKey& device, std::uint64_t from) const;
    [[nodiscard]] std::optional<ErrorCode> push(const SignKey& device, const Stored& envelope);
    /// What stands in the way of reading that channel; nullopt when nothing does.
    [[nodiscard]] std::optional<ErrorCode> mayPull(const SignKey& device, const ChannelId& channel) const;

    [[nodiscard]] Result<Bytes> slot(const circle::SlotStep& step);

private:
    [[nodiscard]] Status checkCuts(const ledger::Entry& entry) const;

    SpaceId m_space;
    const Clock& m_clock;
    crypto::SigningKeyPair m_key;
    ledger::Ledger m_ledger;
    std::vector<Stored> m_log;
    std::map<StreamId, std::pair<std::uint64_t, Hash32>> m_heads;
    std::map<SlotId, Bytes> m_slots;
};

}  // namespace waymark::access

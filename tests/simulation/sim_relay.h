// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include "sync/client/transport.h"
#include "sync/ledger/branch_choice.h"
#include "sync/ledger/ledger.h"
#include "sync/relay/relay_core.h"
#include "sync/relay/sqlcipher_store.h"
#include "tests/simulation/sim_time.h"
#include "tests/simulation/temp_file.h"

namespace waymark::simulation {

/// The relay's own core over a database that can be stopped, started again, lose its data, and put an older copy in its
/// place.
class SimRelay {
public:
    enum class Data { memory, disk };

    explicit SimRelay(const SimTime& time, Data data = Data::memory);

    [[nodiscard]] relay::Answer handle(const client::Call& call);
    /// Since the last look: did anything happen that a long poll waits for?
    [[nodiscard]] bool takeNews() { return std::exchange(m_news, false); }

    /// Sessions are gone, the data is there.
    void restart();
    /// The same, with so little room for each space's log.
    void restartWithQuota(std::int64_t bytes);
    /// The same data under another TLS key, as a copy of it elsewhere has.
    void takeAnotherKey();
    /// What is due is deleted; false when the store could not.
    [[nodiscard]] bool tidy() { return m_core->tidy().has_value(); }
    /// All that the log of a section has but purges and the places they left empty.
    [[nodiscard]] std::vector<Bytes> envelopes(const SpaceId& space, const ChannelId& channel) const;
    /// A space's ledger as it is in the store.
    [[nodiscard]] ledger::Ledger ledger(const SpaceId& space) const;
    /// Entries of its branches that do not stand.
    [[nodiscard]] std::vector<ledger::AsideEntry> aside(const SpaceId& space) const;
    /// The sealed parts of all snapshots of a section.
    [[nodiscard]] std::vector<Bytes> snapshotParts(const SpaceId& space, const ChannelId& channel) const;
    /// The data is gone too; who it is stays the same.
    void loseEverything();
    /// Only with data on disk: keeps a copy of all it has, and goes on from that copy as if nothing came since.
    void keepCopy() { m_copy = copy(); }
    [[nodiscard]] bool hasCopy() const { return m_copy != nullptr; }
    void putCopyBack();
    /// Another relay under the same keys that has the same until now, and from now on what it is told itself.
    [[nodiscard]] std::unique_ptr<SimRelay> fork() const;
    [[nodiscard]] const Hash32& pin() const { return m_pin; }

private:
    SimRelay(const SimRelay& other, std::unique_ptr<TempFile> data);
    [[nodiscard]] std::unique_ptr<TempFile> copy() const;
    void begin();

    const SimTime& m_time;
    SimClock m_clock;
    crypto::SigningKeyPair m_key;
    Hash32 m_pin;
    Data m_data;
    crypto::SecretKey m_dataKey;
    std::unique_ptr<TempFile> m_file;
    std::unique_ptr<TempFile> m_copy;
    std::unique_ptr<relay::SqlCipherStore> m_store;
    std::unique_ptr<relay::RelayCore> m_core;
    std::int64_t m_quotaBytes = relay::RelayConfig{}.quotaBytes;
    bool m_news = false;
};

}  // namespace waymark::simulation

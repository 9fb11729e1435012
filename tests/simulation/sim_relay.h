// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include "sync/client/transport.h"
#include "sync/relay/relay_core.h"
#include "sync/relay/sqlcipher_store.h"
#include "tests/simulation/sim_time.h"

namespace waymark::simulation {

/// The relay's own core over a database in memory, that can be stopped, started again, and lose its data.
class SimRelay {
public:
    explicit SimRelay(const SimTime& time);

    [[nodiscard]] relay::Answer handle(const client::Call& call);
    /// Since the last look: did anything happen that a long poll waits for?
    [[nodiscard]] bool takeNews() { return std::exchange(m_news, false); }

    /// Sessions are gone, the data is there.
    void restart();
    /// The same, with so little room for each space's log.
    void restartWithQuota(std::int64_t bytes);
    /// The same data under another TLS key, as a copy of it elsewhere has.
    void takeAnotherKey();
    /// The data is gone too; who it is stays the same.
    void loseEverything();
    [[nodiscard]] const Hash32& pin() const { return m_pin; }

private:
    void begin();

    SimClock m_clock;
    crypto::SigningKeyPair m_key;
    Hash32 m_pin;
    std::unique_ptr<relay::SqlCipherStore> m_store;
    std::unique_ptr<relay::RelayCore> m_core;
    std::int64_t m_quotaBytes = relay::RelayConfig{}.quotaBytes;
    bool m_news = false;
};

}  // namespace waymark::simulation

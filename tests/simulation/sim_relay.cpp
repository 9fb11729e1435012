// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/simulation/sim_relay.h"

#include "platform/crypto/random.h"
#include "tests/simulation/must.h"

namespace waymark::simulation {

SimRelay::SimRelay(const SimTime& time)
    : m_clock(time), m_key(crypto::SigningKeyPair::generate()), m_pin(crypto::randomId<Hash32>())
{
    loseEverything();
}

void SimRelay::loseEverything()
{
    m_core.reset();
    m_store =
        must(relay::SqlCipherStore::over(must(database::Database::openMemory(), "relay database")), "relay store");
    begin();
}

void SimRelay::restart()
{
    m_core.reset();
    begin();
}

void SimRelay::takeAnotherKey()
{
    m_pin = crypto::randomId<Hash32>();
    restart();
}

void SimRelay::restartWithQuota(std::int64_t bytes)
{
    m_quotaBytes = bytes;
    restart();
}

void SimRelay::begin()
{
    relay::RelayConfig config;
    config.deviceRequests = {1'000'000, 1};
    config.deviceEnvelopes = {1'000'000, 1};
    config.pageEnvelopes = 7;
    config.quotaBytes = m_quotaBytes;
    relay::RelayIdentity identity{crypto::SigningKeyPair::fromSeed(m_key.seed.clone()), m_pin};
    m_core = std::make_unique<relay::RelayCore>(*m_store, std::move(identity), config, m_clock);
    m_core->onSpaceNews([this](const SpaceId&) { m_news = true; });
    m_core->onSlotNews([this](const SlotId&) { m_news = true; });
}

relay::Answer SimRelay::handle(const client::Call& call)
{
    return m_core->handle({wire::methodName(call.method), call.path, call.authorization, call.body, {}});
}

}  // namespace waymark::simulation

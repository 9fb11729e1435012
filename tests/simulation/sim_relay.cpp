// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/simulation/sim_relay.h"

#include <limits>

#include "platform/crypto/random.h"
#include "sync/relay/space_cache.h"
#include "sync/wire/purge.h"
#include "sync/wire/snapshot_manifest.h"
#include "tests/simulation/must.h"

namespace waymark::simulation {

SimRelay::SimRelay(const SimTime& time, Data data)
    : m_time(time),
      m_clock(time),
      m_key(crypto::SigningKeyPair::generate()),
      m_pin(crypto::randomId<Hash32>()),
      m_data(data),
      m_dataKey(crypto::SecretKey::random())
{
    loseEverything();
}

SimRelay::SimRelay(const SimRelay& other, std::unique_ptr<TempFile> data)
    : m_time(other.m_time),
      m_clock(other.m_time),
      m_key(crypto::SigningKeyPair::fromSeed(other.m_key.seed.clone())),
      m_pin(other.m_pin),
      m_data(Data::disk),
      m_dataKey(other.m_dataKey.clone()),
      m_file(std::move(data)),
      m_store(must(relay::SqlCipherStore::over(m_file->database(m_dataKey)), "relay store"))
{
    begin();
}

std::vector<Bytes> SimRelay::envelopes(const SpaceId& space, const ChannelId& channel) const
{
    constexpr auto kAll = std::numeric_limits<std::size_t>::max();
    std::vector<Bytes> items;
    for (auto& [rseq, item] : must(m_store->pull(space, channel, 0, kAll, kAll), "log").envelopes) {
        if (!wire::isPurge(item) && !wire::emptyPlaceOf(item)) {
            items.push_back(std::move(item));
        }
    }
    return items;
}

ledger::Ledger SimRelay::ledger(const SpaceId& space) const
{
    return must(relay::SpaceCache(*m_store, 1).find(space), "relay's ledger")->ledger;
}

std::vector<ledger::AsideEntry> SimRelay::aside(const SpaceId& space) const
{
    std::vector<ledger::AsideEntry> entries;
    for (const auto& kept : must(m_store->aside(space), "aside")) {
        entries.push_back({must(ledger::decodeEntry(kept.entry.entry), "entry"),
                           must(ledger::decodeReceipt(kept.entry.receipt), "receipt")});
    }
    return entries;
}

std::vector<Bytes> SimRelay::snapshotParts(const SpaceId& space, const ChannelId& channel) const
{
    std::vector<Bytes> parts;
    for (const auto& snapshot : must(m_store->snapshots(space, channel), "snapshots")) {
        const auto count = must(wire::SnapshotManifest::decode(snapshot.manifest), "manifest").parts();
        for (std::size_t number = 0; number < count; ++number) {
            parts.push_back(must(m_store->part(space, snapshot.id, number), "part").value());
        }
    }
    return parts;
}

void SimRelay::loseEverything()
{
    m_core.reset();
    m_store.reset();
    m_file = m_data == Data::disk ? std::make_unique<TempFile>() : nullptr;
    auto database = m_file ? m_file->database(m_dataKey) : must(database::Database::openMemory(), "relay database");
    m_store = must(relay::SqlCipherStore::over(std::move(database)), "relay store");
    begin();
}

std::unique_ptr<TempFile> SimRelay::copy() const
{
    auto file = std::make_unique<TempFile>();
    must(m_file->database(m_dataKey).backupTo(file->path(), m_dataKey), "copy of the relay");
    return file;
}

void SimRelay::putCopyBack()
{
    m_core.reset();
    m_store.reset();
    m_file = std::move(m_copy);
    m_store = must(relay::SqlCipherStore::over(m_file->database(m_dataKey)), "relay store");
    begin();
}

std::unique_ptr<SimRelay> SimRelay::fork() const
{
    return std::unique_ptr<SimRelay>(new SimRelay(*this, copy()));
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

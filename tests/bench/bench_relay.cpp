// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "platform/crypto/random.h"
#include "platform/database/database.h"
#include "platform/database/transaction.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;

namespace {

/// An encrypted database in a folder of its own, gone afterwards.
struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / toHex(crypto::randomBytes(8));
    Folder() { std::filesystem::create_directory(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] database::Database open() const
    {
        auto made =
            database::Database::open(path / "bench.db", crypto::SecretKey::random(), database::Database::Mode::create);
        return made ? std::move(*made) : (std::abort(), database::Database::openMemory().value());
    }
};

void require(bool worked)
{
    if (!worked) {
        std::abort();
    }
}

/// The floor: one row of an envelope's size, committed durably, on the same kind of store.
class BareLoop {
public:
    explicit BareLoop(database::Database database) : m_database(std::move(database))
    {
        require(m_database.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, bytes BLOB)").has_value());
    }
    void once()
    {
        require(database::inTransaction(m_database, [&]() -> Status {
                    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT INTO bare (bytes) VALUES (?1)"));
                    return insert.run(m_bytes);
                }).has_value());
    }

private:
    database::Database m_database;
    Bytes m_bytes = crypto::randomBytes(482);
};

/// A whole push of one envelope: session, grant, signature, chain, quota, durable commit.
class PushLoop {
public:
    explicit PushLoop(database::Database database) : m_relay(generous(), std::move(database)) {}
    [[nodiscard]] Bytes nextBody()
    {
        return wire::PushRequest{{m_circle.seal(m_circle.owner, m_channel, crypto::randomBytes(100))}}.encode();
    }
    void once(const Bytes& body)
    {
        const auto answer = m_relay.ask("POST", m_circle.path(wire::Route::push), body, m_circle.owner.authorization());
        require(answer.response.status == 200);
    }

private:
    static relay::RelayConfig generous()
    {
        relay::RelayConfig config;
        config.deviceRequests = {INT32_MAX, 1};
        config.deviceEnvelopes = {INT32_MAX, 1};
        config.quotaBytes = INT64_MAX;
        return config;
    }

    tests::TestRelay m_relay;
    tests::TestCircle m_circle{m_relay};
    ChannelId m_channel = m_circle.addSection();
};

/// Both in turns, so that whatever else the disk does falls on both alike. `ratio` is pushes per bare commit.
void durablePushes(benchmark::State& state)
{
    using Clock = std::chrono::steady_clock;
    const Folder bareFolder;
    const Folder relayFolder;
    BareLoop bare(bareFolder.open());
    PushLoop relay(relayFolder.open());
    Clock::duration bareTime{};
    Clock::duration pushTime{};
    for (auto _ : state) {
        const auto body = relay.nextBody();
        const auto start = Clock::now();
        bare.once();
        const auto between = Clock::now();
        relay.once(body);
        pushTime += Clock::now() - between;
        bareTime += between - start;
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - between).count());
    }
    const double pushSeconds = std::chrono::duration<double>(pushTime).count();
    state.counters["ratio"] = std::chrono::duration<double>(bareTime).count() / pushSeconds;
    state.counters["pushes_per_s"] = static_cast<double>(state.iterations()) / pushSeconds;
}

BENCHMARK(durablePushes)->UseManualTime()->Unit(benchmark::kMicrosecond)->MinTime(3);

}  // namespace

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>

#include "sync/client/intake.h"
#include "tests/bench/record_home.h"
#include "tests/bench/shared_home.h"

// The rows of "Numbers to hold" that are about sharing, with all that it takes: encrypted database on disk, history,
// search, compression, sealing, signatures and the ledger's rules. Only the network is left out.

namespace waymark::bench {
namespace {

constexpr std::size_t kEdits = 10'000;
constexpr std::size_t kInTransaction = 20;
constexpr std::size_t kInChangeset = 128;

double timed(const std::function<void()>& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double cpu()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// 10,000 edits, 128 a changeset.
std::vector<Bytes> changesets(SharedPair& pair, const std::vector<records::RowRef>& rows)
{
    std::vector<Bytes> envelopes;
    for (std::size_t from = 0; from + kInChangeset <= kEdits; from += kInChangeset) {
        pair.author.edit(rows, from, kInChangeset, kInChangeset / 8);
        const auto sealed = pair.author.seal(pair.space, pair.channel);
        envelopes.insert(envelopes.end(), sealed.begin(), sealed.end());
    }
    return envelopes;
}

void makeEdits(benchmark::State& state)
{
    for (auto _ : state) {
        SharedPair pair;
        const auto rows = pair.author.makeRows(pair.space, pair.channel, 1000);
        pair.author.seal(pair.space, pair.channel);
        const auto began = cpu();
        const auto seconds = timed([&] {
            pair.author.edit(rows, 0, kEdits, kInTransaction);
            pair.author.seal(pair.space, pair.channel);
        });
        state.SetIterationTime(seconds);
        state.counters["cpu_us_each"] = (cpu() - began) * 1e6 / kEdits;
        state.counters["edits_per_s"] = static_cast<double>(kEdits) / seconds;
        const auto sealed = changesets(pair, rows);
        std::size_t bytes = 0;
        for (const auto& envelope : sealed) {
            bytes += envelope.size();
        }
        state.counters["bytes_per_edit"] =
            static_cast<double>(bytes) / static_cast<double>(sealed.size() * kInChangeset);
    }
    state.SetLabel("make 10,000 edits, 20 a transaction, sealed and signed: floor 6,000/s, aim 15,000/s");
}

void mergeEdits(benchmark::State& state)
{
    SharedPair pair;
    const auto rows = pair.author.makeRows(pair.space, pair.channel, 1000);
    pair.author.sync();
    pair.reader.sync();
    client::Intake intake(*pair.reader.database, *pair.reader.store, *pair.reader.circles, pair.space);
    std::uint64_t rseq = 1'000'000;
    for (auto _ : state) {
        const auto envelopes = changesets(pair, rows);
        std::vector<wire::PulledEnvelope> pulled;
        for (const auto& envelope : envelopes) {
            pulled.push_back({++rseq, ByteView(envelope)});
        }
        std::uint64_t merged = 0;
        const auto began = cpu();
        const auto seconds = timed([&] {
            const std::span all(pulled);
            for (std::size_t from = 0; from < all.size(); from += client::Intake::kGroup) {
                const auto group = all.subspan(from, std::min(client::Intake::kGroup, all.size() - from));
                merged += intake.take(pair.channel, group, true).value().merged;
            }
        });
        const auto edits = static_cast<double>(merged * kInChangeset);
        state.SetIterationTime(seconds);
        state.counters["cpu_us_each"] = (cpu() - began) * 1e6 / edits;
        state.counters["edits_per_s"] = edits / seconds;
    }
    state.SetLabel("merge 10,000 edits of 128 a changeset, 20 a transaction: floor 40,000/s, aim 120,000/s");
}

void oneEdit(benchmark::State& state)
{
    SharedPair pair;
    const auto rows = pair.author.makeRows(pair.space, pair.channel, 10);
    pair.author.seal(pair.space, pair.channel);
    std::size_t number = 0;
    for (auto _ : state) {
        pair.author.edit(rows, number++, 1, 1);
        const auto sealed = pair.author.seal(pair.space, pair.channel);
        state.counters["bytes"] = static_cast<double>(sealed.front().size());
    }
    state.SetLabel("one edit alone: floor 512 bytes, aim 490");
}

/// Both engines run; the network takes no time, so this is what phones and relay add to it.
void seenOnTheOther(benchmark::State& state)
{
    SharedPair pair;
    const auto rows = pair.author.makeRows(pair.space, pair.channel, 1);
    pair.author.sync();
    pair.reader.sync();
    bool seen = false;
    pair.reader.store->onChange([&](const records::Changes& changes) { seen = seen || !changes.rows.empty(); });
    const auto turn = [&] {
        for (auto* home : {&pair.author, &pair.reader}) {
            benchmark::DoNotOptimize(home->engine->turn());
            home->transport.poll(0);
        }
    };
    for (int i = 0; i < 1000; ++i) {
        turn();
    }
    std::vector<double> times;
    std::size_t number = 0;
    for (auto _ : state) {
        seen = false;
        const auto seconds = timed([&] {
            pair.author.edit(rows, number++, 1, 1);
            pair.author.engine->saved();
            while (!seen) {
                turn();
            }
        });
        for (int i = 0; i < 200; ++i) {
            turn();
        }
        times.push_back(seconds * 1e3);
        state.SetIterationTime(seconds);
    }
    std::ranges::sort(times);
    state.counters["median_ms"] = times[times.size() / 2];
    state.SetLabel("an edit seen on the other running phone: floor 1,000 ms, aim 300 ms");
}

BENCHMARK(makeEdits)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(mergeEdits)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(oneEdit)->Iterations(5)->Unit(benchmark::kMicrosecond);
BENCHMARK(seenOnTheOther)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace waymark::bench

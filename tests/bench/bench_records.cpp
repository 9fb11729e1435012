// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>

#include "tests/bench/plain_sqlite.h"
#include "tests/bench/record_home.h"

// The rows of "Numbers to hold" that are about records: floor and aim stand in each label.

namespace waymark::bench {
namespace {

using Seconds = std::chrono::duration<double>;

double timed(const std::function<void()>& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return Seconds(std::chrono::steady_clock::now() - begin).count();
}

double cpu()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double percentile(std::vector<double> times, double part)
{
    std::ranges::sort(times);
    return times[static_cast<std::size_t>(static_cast<double>(times.size() - 1) * part)];
}

void require(bool ok)
{
    if (!ok) {
        std::abort();
    }
}

void saveOneField(benchmark::State& state)
{
    RecordHome home;
    PlainSqlite plain(home.folder / "plain.db");
    const auto rows = home.makeRows(1000);
    std::vector<Changeset> sealed;
    home.seal(sealed);
    std::vector<double> ours;
    std::vector<double> theirs;
    double spent = 0;
    std::size_t number = 0;
    for (auto _ : state) {
        const records::Edit edit{
            .row = rows[number * 7 % rows.size()], .column = kTitle, .value = RecordHome::words(number + 5000, 6)};
        theirs.push_back(timed([&] { plain.commitOneRow(); }));
        const auto c0 = cpu();
        ours.push_back(timed([&] { require(home.store->save({&edit, 1}).has_value()); }));
        spent += cpu() - c0;
        state.SetIterationTime(ours.back());
        ++number;
    }
    state.counters["cpu_us_each"] = spent * 1e6 / static_cast<double>(ours.size());
    state.counters["p50_us"] = percentile(ours, 0.5) * 1e6;
    state.counters["p99_us"] = percentile(ours, 0.99) * 1e6;
    state.counters["plain_p50_us"] = percentile(theirs, 0.5) * 1e6;
    state.counters["plain_p99_us"] = percentile(theirs, 0.99) * 1e6;
    state.counters["ratio_p50"] = percentile(ours, 0.5) / percentile(theirs, 0.5);
    state.counters["ratio_p99"] = percentile(ours, 0.99) / percentile(theirs, 0.99);
    state.SetLabel("save of one field, p99 beside a plain commit: floor 4, aim 1.8");
}

constexpr std::size_t kEdits = 10'000;
constexpr std::size_t kInTransaction = 20;

void makeEdits(RecordHome& home, const std::vector<records::RowRef>& rows)
{
    std::vector<records::Edit> edits;
    for (std::size_t i = 0; i < kEdits; ++i) {
        edits.push_back(
            {.row = rows[i * 37 % rows.size()], .column = kTitle, .value = RecordHome::words(i + 90'000, 4)});
        if (edits.size() == kInTransaction) {
            require(home.store->save(edits).has_value());
            edits.clear();
        }
    }
}

void makeAndSealEdits(benchmark::State& state)
{
    for (auto _ : state) {
        RecordHome home;
        const auto rows = home.makeRows(1000);
        std::vector<Changeset> sealed;
        home.seal(sealed);
        sealed.clear();
        const auto c0 = cpu();
        const auto saving = timed([&] { makeEdits(home, rows); });
        const auto c1 = cpu();
        const auto sealing = timed([&] { home.seal(sealed); });
        state.counters["cpu_us_each_save"] = (c1 - c0) * 1e6 / kEdits;
        state.counters["cpu_us_each_seal"] = (cpu() - c1) * 1e6 / kEdits;
        state.SetIterationTime(saving + sealing);
        state.counters["edits_per_s"] = static_cast<double>(kEdits) / (saving + sealing);
        state.counters["saving_per_s"] = static_cast<double>(kEdits) / saving;
        state.counters["sealing_per_s"] = static_cast<double>(kEdits) / sealing;
        state.counters["changesets"] = static_cast<double>(sealed.size());
        std::size_t bytes = 0;
        for (const auto& changeset : sealed) {
            bytes += changeset.payload.size();
        }
        state.counters["payload_bytes_per_edit"] = static_cast<double>(bytes) / static_cast<double>(kEdits);
    }
    state.SetLabel("make 10,000 edits over 1,000 rows, 20 a transaction, without crypto: floor 6,000/s, aim 15,000/s");
}

/// `perChangeset` edits were sealed at once; 20 changesets are merged in one SQL transaction.
void mergeEdits(benchmark::State& state)
{
    const auto perChangeset = static_cast<std::size_t>(state.range(0));
    RecordHome author;
    const auto rows = author.makeRows(1000);
    std::vector<Changeset> making;
    author.seal(making);
    std::vector<Changeset> edits;
    std::vector<records::Edit> transaction;
    for (std::size_t i = 0; i < kEdits; ++i) {
        transaction.push_back(
            {.row = rows[i * 37 % rows.size()], .column = kTitle, .value = RecordHome::words(i + 90'000, 4)});
        if (transaction.size() == kInTransaction) {
            require(author.store->save(transaction).has_value());
            transaction.clear();
        }
        if ((i + 1) % perChangeset < kInTransaction && transaction.empty()) {
            author.seal(edits);
        }
    }
    author.seal(edits);
    for (auto _ : state) {
        RecordHome reader;
        reader.merge(making, 0, making.size());
        const auto c0 = cpu();
        const auto seconds = timed([&] {
            for (std::size_t from = 0; from < edits.size(); from += 20) {
                reader.merge(edits, from, 20);
            }
        });
        state.SetIterationTime(seconds);
        state.counters["cpu_us_each"] = (cpu() - c0) * 1e6 / kEdits;
        state.counters["edits_per_s"] = static_cast<double>(kEdits) / seconds;
        state.counters["changesets"] = static_cast<double>(edits.size());
    }
    state.SetLabel("merge 10,000 edits grouped by 20 changesets, without crypto: floor 40,000/s, aim 120,000/s");
}

void searchAsYouType(benchmark::State& state)
{
    RecordHome home;
    home.makeRows(50'000);
    std::vector<double> times;
    std::size_t number = 0;
    for (auto _ : state) {
        const auto word = RecordHome::words(number / 6, 1);
        const auto typed = word.substr(0, 1 + number % 6);
        const auto seconds = timed([&] {
            const auto hits = home.store->reader().search({.words = typed});
            require(hits.has_value() && !hits->empty());
        });
        times.push_back(seconds);
        state.SetIterationTime(seconds);
        ++number;
    }
    state.counters["p50_us"] = percentile(times, 0.5) * 1e6;
    state.counters["p99_us"] = percentile(times, 0.99) * 1e6;
    state.SetLabel("search as you type over 50,000 rows, p99: floor 20,000 us, aim 5,000 us");
}

BENCHMARK(saveOneField)->UseManualTime()->Iterations(3000)->Unit(benchmark::kMicrosecond);
BENCHMARK(makeAndSealEdits)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(mergeEdits)->Arg(128)->Arg(2000)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(searchAsYouType)->UseManualTime()->Iterations(2000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace waymark::bench

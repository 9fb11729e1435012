// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>

#include "tests/bench/shared_home.h"

// The rows of "Numbers to hold" that are about large circles and long times, through the engine and the relay's core.
// Only the network is left out.

namespace waymark::bench {
namespace {

constexpr std::size_t kPhones = 36;
constexpr std::size_t kSections = 20;
constexpr std::size_t kRows = 5'000;
constexpr std::size_t kEdits = 100'000;
constexpr std::size_t kInTransaction = 20;

double timed(const std::function<void()>& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Those that stay, the owner's among them, and one more who is to be removed: whoever is left needs every new key.
void fullRotation(benchmark::State& state)
{
    NearRelay relay;
    SharedHome owner(relay);
    auto& circles = *owner.circles;
    const auto space = circles.createCircle({"Circle", circle::CircleKind::youngPerson, "Sam", "", "phone"}).value();
    std::vector<circle::SectionGrant> grants;
    const auto first = circles.sections(space).value();
    for (const auto& section : first) {
        if (!section.ownDevicesOnly) {
            grants.push_back({section.channel, circle::Access::write});
        }
    }
    while (grants.size() < kSections) {
        const auto title = "more " + std::to_string(grants.size());
        grants.push_back({circles.addSection(space, "plan", title, false).value(), circle::Access::write});
    }
    owner.sync();
    for (std::size_t i = 0; i < kPhones; ++i) {
        SharedHome fresh(relay);
        letIn(owner, fresh, circles.invitePerson(space, {"helper", circle::Level::member, grants}).value());
    }
    for (auto _ : state) {
        std::vector<circle::PendingEntry> entries;
        const auto seconds = timed([&] {
            if (!circles.remove(space, 2)) {
                std::abort();
            }
            entries = circles.pendingEntries(space).value();
        });
        std::size_t bytes = 0;
        for (const auto& entry : entries) {
            bytes += entry.signedHead.size();
            for (const auto& body : entry.bodies) {
                bytes += body ? body->size() : 0;
            }
        }
        state.SetIterationTime(seconds);
        state.counters["bytes"] = static_cast<double>(bytes);
        state.counters["seconds"] = seconds;
        state.counters["sections"] = static_cast<double>(grants.size());
    }
    state.SetLabel("a new key for 20 sections and 36 phones: floor 80 KB and 1 s");
}

/// A section with so many edits on a phone that has shared all of it, and a snapshot of it at the relay.
struct Long {
    Long()
    {
        rows = pair.author.makeRows(pair.space, pair.channel, kRows);
        more();
    }
    void more()
    {
        for (std::size_t done = 0; done < kEdits; done += kEdits / 10, written += kEdits / 10) {
            pair.author.edit(rows, written, kEdits / 10, kInTransaction);
            pair.author.sync();
        }
        pair.author.sync();
    }
    SharedPair pair;
    std::vector<records::RowRef> rows;
    std::size_t written = 0;
};

std::size_t trusted(SharedHome& home)
{
    auto select = home.database->statement("SELECT count(*) FROM cli_trusted").value();
    [[maybe_unused]] const auto found = select.first();
    return static_cast<std::size_t>(select.row().integer(0));
}

void beginFromSnapshot(benchmark::State& state)
{
    Long circle;
    auto& author = circle.pair.author;
    if (trusted(author) == 0) {
        state.SkipWithError("no snapshot was made");
        return;
    }
    for (auto _ : state) {
        SharedHome fresh(circle.pair.relay);
        const auto invitation = author.circles->inviteOwnDevice(circle.pair.space).value();
        const auto [seconds, cpuSeconds] = letIn(author, fresh, invitation);
        const records::SectionRef section{circle.pair.space, circle.pair.channel};
        if (trusted(fresh) == 0 ||
            fresh.store->reader().stateHash(section).value() != author.store->reader().stateHash(section).value()) {
            state.SkipWithError("the new phone is not like the old one");
            return;
        }
        state.SetIterationTime(seconds);
        state.counters["seconds"] = seconds;
        state.counters["cpu_seconds"] = cpuSeconds;
        if (!author.circles->revokeDevice(circle.pair.space,
                                          fresh.circles->identity(circle.pair.space).value()->publicKey)) {
            break;
        }
        author.sync();
    }
    state.SetLabel("a new phone begins from a snapshot of 100,000 edits: floor 0.3 s");
}

void tenYears(benchmark::State& state)
{
    for (auto _ : state) {
        Long circle;
        circle.more();
        auto& author = circle.pair.author;
        [[maybe_unused]] const auto written = author.database->execute("PRAGMA wal_checkpoint(TRUNCATE)");
        std::uintmax_t bytes = 0;
        for (const auto& file : std::filesystem::directory_iterator(author.folder)) {
            bytes += file.file_size();
        }
        state.counters["mb"] = static_cast<double>(bytes) / 1e6;
    }
    state.SetLabel("200,000 edits on the phone that made them, history and envelopes included: floor 60 MB");
}

BENCHMARK(fullRotation)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(beginFromSnapshot)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(tenYears)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace waymark::bench

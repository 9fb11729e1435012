// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The app over a home of 50,000 records, each measurement in a process of its own (see measured_app.h).
#include <benchmark/benchmark.h>

#include <QProcess>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "platform/crypto/random.h"
#include "tests/bench/large_home.h"
#include "tests/bench/measured_app.h"

namespace {

using namespace waymark::bench;

/// Made once, gone at the end; with WAYMARK_BENCH_HOME in that folder, and kept for the next run.
struct Home {
    const bool kept = qEnvironmentVariableIsSet("WAYMARK_BENCH_HOME");
    std::filesystem::path folder = kept ? std::filesystem::path(qgetenv("WAYMARK_BENCH_HOME").toStdString())
                                        : std::filesystem::temp_directory_path() /
                                              ("waymark-bench-" + waymark::toHex(waymark::crypto::randomBytes(8)));

    Home()
    {
        if (!std::filesystem::exists(folder)) {
            makeLargeHome(folder);
        }
    }
    ~Home()
    {
        if (!kept) {
            std::filesystem::remove_all(folder);
        }
    }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;

    static QString path()
    {
        static const Home home;
        return QString::fromStdString(home.folder.string());
    }
};

/// What the app printed about itself.
QList<double> measure(const QString& what, const QStringList& more = {})
{
    const QString program = QString::fromStdString(std::filesystem::read_symlink("/proc/self/exe").string());
    QProcess app;
    app.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    app.start(program, QStringList{QStringLiteral("--measure"), what, Home::path()} + more);
    if (!app.waitForFinished(600'000) || app.exitCode() != 0) {
        std::fprintf(stderr, "bench-window: nothing was measured: %s\n", qPrintable(what));
        std::exit(1);  // a number made up instead would look good
    }
    QList<double> numbers;
    for (const QByteArray& line : app.readAllStandardOutput().trimmed().split('\n')) {
        numbers.append(line.toDouble());
    }
    return numbers;
}

void coldStart(benchmark::State& state)
{
    Home::path();
    for ([[maybe_unused]] const auto _ : state) {
        const auto numbers = measure(QStringLiteral("start"), {QString::number(sharedTimeUs())});
        state.counters["ms"] = numbers.value(0);
    }
}

void unlockToToday(benchmark::State& state)
{
    for ([[maybe_unused]] const auto _ : state) {
        state.counters["ms"] = measure(QStringLiteral("open")).value(0);
    }
}

void longestFrame(benchmark::State& state)
{
    for ([[maybe_unused]] const auto _ : state) {
        const auto numbers = measure(QStringLiteral("flick"));
        state.counters["ms"] = numbers.value(0);
        state.counters["p99_ms"] = numbers.value(1);
    }
}

void openAnyPage(benchmark::State& state)
{
    for ([[maybe_unused]] const auto _ : state) {
        const auto numbers = measure(QStringLiteral("pages"));
        state.counters["ms"] = numbers.value(0);
        state.counters["shown_ms"] = numbers.value(1);
    }
}

void memory(benchmark::State& state)
{
    for ([[maybe_unused]] const auto _ : state) {
        state.counters["mb"] = measure(QStringLiteral("open")).value(1);
    }
}

void idleWakeUps(benchmark::State& state)
{
    for ([[maybe_unused]] const auto _ : state) {
        state.counters["a_minute"] = measure(QStringLiteral("idle"), {QStringLiteral("60")}).value(0);
    }
}

BENCHMARK(coldStart)->Iterations(1)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(unlockToToday)->Iterations(1)->Repetitions(5)->Unit(benchmark::kMillisecond);
BENCHMARK(longestFrame)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(openAnyPage)->Iterations(1)->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(memory)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(idleWakeUps)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv)
{
    if (argc > 1 && std::string_view(argv[1]) == "--measure") {
        return measureApp(argc, argv);
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}

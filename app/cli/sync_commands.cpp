// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>
#include <csignal>

#include "app/cli/commands.h"
#include "app/cli/invocation.h"

namespace waymark::cli {
namespace {

volatile std::sig_atomic_t stopAsked = 0;

void onSignal(int)
{
    stopAsked = 1;
}

/// Nothing could be shared at all: the command fails with the reason.
bool isFatal(ErrorCode code)
{
    static constexpr std::array kFatal = {
        ErrorCode::offline,       ErrorCode::timeout,       ErrorCode::relay_untrusted, ErrorCode::relay_garbage,
        ErrorCode::relay_missing, ErrorCode::relay_version, ErrorCode::relay_busy};
    return std::ranges::find(kFatal, code) != kFatal.end();
}

Result<Json> stateHashes(composition::Core& core)
{
    Json circles = Json::object();
    for (const auto& circle : core.circles().circles()) {
        Json sections = Json::object();
        WAYMARK_ASSIGN(const auto held, core.circles().sections(circle.space));
        for (const auto& section : held) {
            if (section.mine != circle::Access::none) {
                WAYMARK_ASSIGN(const auto hash, core.store().reader().stateHash({circle.space, section.channel}));
                sections[section.name] = hash.hex();
            }
        }
        circles[circle.space.hex()] = std::move(sections);
    }
    return circles;
}

Json problemsJson(const std::vector<client::Problem>& problems)
{
    Json list = Json::array();
    for (const auto& problem : problems) {
        Json one = {{"code", errorName(problem.code)}};
        if (!problem.space.isZero()) {
            one["circle"] = problem.space.hex();
        }
        list.push_back(std::move(one));
    }
    return list;
}

Json waitingJson(const std::vector<services::SyncCircle>& circles)
{
    Json list = Json::object();
    for (const auto& circle : circles) {
        list[circle.id] = {{"online", circle.online}, {"waiting", circle.waiting}, {"parked", circle.parked}};
    }
    return list;
}

/// Prints a line whenever something reads differently, until a signal ends it.
Status watch(Invocation& run, composition::Core& core)
{
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    std::string last;
    constexpr std::int64_t kLongestWait = 500;
    while (stopAsked == 0) {
        const auto wanted = core.sharing().turn();
        WAYMARK_ASSIGN(Json hashes, stateHashes(core));
        Json object = {{"circles", waitingJson(core.sharing().view().circles)}, {"state_hash", std::move(hashes)}};
        if (std::string now = object.dump(); now != last) {
            run.print(object);
            last = std::move(now);
        }
        core.sharing().poll(wanted < 0 ? kLongestWait : std::min(wanted, kLongestWait));
    }
    return {};
}

}  // namespace

Status syncHome(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    if (!core->sharing().relay()) {
        return fail(ErrorCode::relay_missing);
    }
    if (run.args().has("--watch")) {
        return watch(run, *core);
    }
    WAYMARK_ASSIGN(const auto report, core->sharing().syncOnce());
    for (const auto& problem : report.problems) {
        if (isFatal(problem.code)) {
            return fail(problem.code);
        }
    }
    WAYMARK_ASSIGN(Json hashes, stateHashes(*core));
    run.print({{"pulled", report.pulled},
               {"pushed", report.pushed},
               {"bytes_up", report.bytesUp},
               {"bytes_down", report.bytesDown},
               {"state_hash", std::move(hashes)},
               {"problems", problemsJson(report.problems)}});
    return {};
}

}  // namespace waymark::cli

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <array>
#include <charconv>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/services/profile.h"
#include "app/services/recovery_service.h"
#include "platform/crypto/wipe.h"

namespace waymark::cli {
namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const auto& word : words) {
        all += (all.empty() ? "" : " ") + word;
    }
    return all;
}

Json namesOf(const std::vector<services::PersonTag>& people)
{
    Json names = Json::array();
    for (const auto& person : people) {
        names.push_back(person.name);
    }
    return names;
}

std::string_view stepName(services::RecoveryStep step)
{
    static constexpr std::array<std::string_view, 5> kNames = {"asking", "confirming", "waiting", "vetoed", "failed"};
    return kNames.at(static_cast<std::size_t>(step));
}

Json requestJson(const services::RecoveryRequest& request)
{
    Json object = {{"id", request.id},
                   {"check_words", joined(request.checkWords)},
                   {"confirmed_by", namesOf(request.confirmedBy)},
                   {"confirmed", request.confirmed},
                   {"vetoed", request.vetoed}};
    if (request.ripeFrom) {
        object["from"] = toRfc3339(*request.ripeFrom);
    }
    return object;
}

Json recoveringJson(const services::RecoveringView& view)
{
    Json object = {{"circle", view.circle},    {"state", stepName(view.step)}, {"check_words", joined(view.checkWords)},
                   {"by_words", view.byWords}, {"confirmed", view.confirmed},  {"shares", view.shares}};
    if (view.need > 0) {
        object["need"] = view.need;
    }
    if (view.ripeFrom) {
        object["from"] = toRfc3339(*view.ripeFrom);
    }
    return object;
}

Result<int> needFrom(const Arguments& args)
{
    const std::string text = args.has("--need") ? args.text("--need") : args.all("--person").empty() ? "0" : "2";
    int need = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), need);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? Result<int>(need) : fail(ErrorCode::bad_input, "need");
}

}  // namespace

Status recoverySetup(Invocation& run)
{
    WAYMARK_ASSIGN(const auto need, needFrom(run.args()));
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(auto* const home, run.home());
    WAYMARK_ASSIGN(const auto words, home->vault().words());
    const auto people = run.args().all("--person");
    WAYMARK_TRY(services::RecoveryService(context).setUp(space, people, need, words));
    run.shareNow();
    run.print({{"people", people}, {"need", need}, {"words", true}});
    return {};
}

Status recoveryStatus(Invocation& run)
{
    WAYMARK_ASSIGN(const auto context, run.context());
    services::RecoveryService service(context);
    for (const auto& asked : service.asked()) {
        run.print(recoveringJson(asked));
    }
    if (context.circles.circles().empty()) {
        return {};
    }
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().text("--circle")));
    WAYMARK_ASSIGN(const auto view, service.recovery(space));
    Json requests = Json::array();
    for (const auto& request : view.requests) {
        requests.push_back(requestJson(request));
    }
    Json object = {{"prepared", view.prepared},      {"words", view.byWords},   {"need", view.need},
                   {"people", namesOf(view.people)}, {"trusted", view.trusted}, {"requests", std::move(requests)}};
    if (const auto code = service.code(space)) {
        object["code"] = *code;
    }
    run.print(object);
    return {};
}

Status recoveryRequest(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    const std::string& code = run.args().positionals[0];
    WAYMARK_TRY(core->sharing().takeRelayOf(code));
    if (!core->sharing().relay()) {
        return fail(ErrorCode::relay_missing);
    }
    std::optional<vault::RecoveryWords> words;
    if (run.args().has("--words-file")) {
        WAYMARK_ASSIGN(auto text, readPassphrase(run.args().text("--words-file"), {}));
        auto read = vault::RecoveryWords::fromText(text);
        crypto::wipe(text);
        WAYMARK_ASSIGN(words, std::move(read));
    }
    WAYMARK_ASSIGN(const auto profile, services::readProfile(core->settings()));
    services::RecoveryService service(core->context());
    WAYMARK_ASSIGN(auto asked, service.ask(code, profile.deviceName, words ? &*words : nullptr));
    run.shareNow();
    run.print(recoveringJson(asked));
    return {};
}

Status recoveryAttest(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const SpaceId space, run.circle(words[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_TRY(services::RecoveryService(context).confirm(space, words[1]));
    run.shareNow();
    run.print({{"id", words[1]}, {"confirmed", true}});
    return {};
}

Status recoveryVeto(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const SpaceId space, run.circle(words[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_TRY(services::RecoveryService(context).veto(space, words[1]));
    run.shareNow();
    run.print({{"id", words[1]}, {"vetoed", true}});
    return {};
}

Status recoveryAbandon(Invocation& run)
{
    WAYMARK_ASSIGN(const auto context, run.context());
    services::RecoveryService service(context);
    for (const auto& asked : service.asked()) {
        const auto space = SpaceId::fromHexText(asked.circle);
        WAYMARK_TRY(space ? service.giveUp(*space) : Status(fail(ErrorCode::internal, "circle")));
        run.print({{"circle", asked.circle}, {"abandoned", true}});
    }
    return {};
}

}  // namespace waymark::cli

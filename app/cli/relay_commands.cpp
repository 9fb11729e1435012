// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "app/cli/invocation.h"

namespace waymark::cli {
namespace {

Json testJson(const services::RelayTest& test)
{
    Json object = {{"reached", test.reached}, {"trusted", test.trusted}, {"milliseconds", test.milliseconds}};
    if (test.problem) {
        object["error"] = errorName(*test.problem);
    }
    return object;
}

Json relayJson(const client::RelaySettings& relay)
{
    return {{"url", relay.url}, {"pin", composition::pinText(relay.pin)}, {"ca", relay.caFile}};
}

}  // namespace

Status relayShow(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    const auto relay = core->sharing().relay();
    if (!relay) {
        return fail(ErrorCode::relay_missing);
    }
    run.print(relayJson(*relay));
    return {};
}

Status relaySet(Invocation& run)
{
    const Arguments& args = run.args();
    WAYMARK_ASSIGN(const auto wanted,
                   composition::relaySettings(args.positionals[0], args.text("--pin"), args.text("--ca")));
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_TRY(core->sharing().setRelay(wanted));
    const auto kept = core->sharing().relay().value_or(wanted);
    Json object = relayJson(kept);
    object["test"] = testJson(core->sharing().test(kept));
    run.print(object);
    return {};
}

Status relayTest(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    const auto relay = core->sharing().relay();
    if (!relay) {
        return fail(ErrorCode::relay_missing);
    }
    const auto test = core->sharing().test(*relay);
    if (test.problem) {
        return fail(*test.problem);
    }
    run.print(testJson(test));
    return {};
}

}  // namespace waymark::cli

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/export/json_export.h"
#include "app/services/directory.h"

namespace waymark::cli {

Status circleClose(Invocation& run)
{
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_TRY(core->circleService().close(space));
    run.shareNow();
    run.print({{"closed", space.hex()}});
    return {};
}

Status circleDeleteNow(Invocation& run)
{
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_TRY(core->circleService().deleteAtRelay(space));
    run.shareNow();
    WAYMARK_ASSIGN(const bool waits, core->circles().wantsDeletion(space));
    run.print({{"deleted", !waits}, {"waits", waits}});
    return {};
}

Status circleTakeOff(Invocation& run)
{
    const bool keeps = run.args().has("--keep");
    if (keeps == run.args().has("--keep-nothing")) {
        return fail(ErrorCode::bad_usage, "say --keep FILE or --keep-nothing");
    }
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_TRY(core->circles().checkOver(space));
    if (keeps) {
        const exports::JsonWish wish{space, true, {}, {}};
        WAYMARK_ASSIGN(const auto exported,
                       exports::exportJson(core->context(), std::string(run.args().text("--keep")), wish));
        run.print({{"kept", run.args().text("--keep")}, {"records", exported.records}});
    }
    WAYMARK_TRY(core->takeOff(space));
    run.print({{"taken_off", space.hex()}});
    return {};
}

Status circleReceipt(Invocation& run)
{
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto directory, services::Directory::load(context, space));
    const auto& closed = directory.circle().closed;
    if (!closed) {
        return fail(ErrorCode::not_found, "the circle is not closed");
    }
    Json object{{"by", directory.tag(closed->by).name}, {"waits", closed->waits}, {"deleted", closed->deleted}};
    if (closed->at != 0) {
        object["closed_at"] = toRfc3339(closed->at);
    }
    WAYMARK_ASSIGN(const auto receipt, context.circles.closeReceipt(space));
    object["receipt"] = receipt ? Json(toHex(ledger::encodeCloseReceipt(*receipt))) : Json();
    if (receipt) {
        object["deletes_by"] = toRfc3339(receipt->deletes);
        object["entry"] = receipt->entry.hex();
    }
    run.print(object);
    return {};
}

}  // namespace waymark::cli

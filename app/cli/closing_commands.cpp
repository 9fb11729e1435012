// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
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

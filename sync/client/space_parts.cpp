// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/space_parts.h"

#include "sync/client/snapshot_store.h"

namespace waymark::client {

Status SpaceParts::noteForgot() const
{
    // Then it need not have the snapshots either that were counted on.
    WAYMARK_TRY(SnapshotStore(database, space).forgetRelay());
    return circles.noteAlarm(space, ErrorCode::relay_forgot);
}

}  // namespace waymark::client

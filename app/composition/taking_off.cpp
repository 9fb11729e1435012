// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/composition/core.h"
#include "platform/database/transaction.h"
#include "sync/blobs/blob_store.h"
#include "sync/records/section_dropping.h"

namespace waymark::composition {
namespace {

/// What this phone keeps of a circle for its person alone.
Status dropOwn(database::Database& database, const SpaceId& space, const records::Changes& changes)
{
    for (const char* sql : {"DELETE FROM app_form WHERE space = ?1", "DELETE FROM app_file WHERE space = ?1"}) {
        WAYMARK_ASSIGN(auto drop, database.statement(sql));
        WAYMARK_TRY(drop.run(space));
    }
    // Such as whether its news were read: named after the circle.
    WAYMARK_ASSIGN(auto settings, database.statement("DELETE FROM app_setting WHERE name LIKE '%-' || ?1"));
    WAYMARK_TRY(settings.run(space.hex()));
    WAYMARK_ASSIGN(auto marks, database.statement("DELETE FROM app_mark WHERE record = ?1"));
    for (const auto& change : changes.rows) {
        WAYMARK_TRY(marks.run(change.row.row.hex()));
    }
    return {};
}

}  // namespace

Status Core::takeOff(const SpaceId& space)
{
    return m_sharing->withoutEngine([&]() -> Status {
        WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
        WAYMARK_TRY(m_circles->forgetCircle(space));
        WAYMARK_ASSIGN(const auto changes, records::dropSpace(m_database, space));
        WAYMARK_TRY(dropOwn(m_database, space, changes));
        WAYMARK_TRY(blobs::BlobStore(m_database).dropSpace(space));
        WAYMARK_TRY(client::Engine::forget(m_database, space));
        WAYMARK_TRY(transaction.commit());
        m_store->publish(changes);
        return {};
    });
}

}  // namespace waymark::composition

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sync/records/snapshots.h"

#include <cstdlib>

namespace waymark::records::tests {

std::vector<SnapshotStream> streamsOf(Phone& phone)
{
    std::vector<SnapshotStream> streams;
    auto select = phone.database->statement(
        "SELECT t.stream, t.person, t.seq FROM rec_stream t JOIN rec_section s "
        "ON s.id = t.section WHERE s.channel = ?1 AND t.seq > 0 ORDER BY t.stream");
    const auto read = select->each(
        [&](const database::Row& row) -> Status {
            streams.push_back(
                {row.fixed<StreamId>(0), static_cast<PersonNumber>(row.integer(1)), row.unsignedInteger(2)});
            return {};
        },
        Phone::section().channel);
    if (!read) {
        std::abort();
    }
    return streams;
}

Result<SnapshotContent> snapshotOf(Phone& phone, UnixMs made)
{
    return writeSnapshot(*phone.database, phone.store->schema(), Phone::section(), streamsOf(phone), made);
}

Status load(Phone& phone, const std::vector<SnapshotStream>& streams, const SnapshotContent& content)
{
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(*phone.database));
    auto merge = phone.store->beginMerge();
    WAYMARK_TRY(merge.load(Phone::section(), streams, content.state));
    WAYMARK_ASSIGN(const auto changes, merge.finish());
    WAYMARK_TRY(loadHistory(*phone.database, phone.store->schema(), Phone::section(), streams, content.history));
    WAYMARK_TRY(transaction.commit());
    phone.store->publish(changes);
    return {};
}

}  // namespace waymark::records::tests

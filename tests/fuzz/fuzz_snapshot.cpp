// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/records/snapshot.h"
#include "sync/wire/snapshot_manifest.h"
#include "sync/wire/snapshot_part.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

/// Those of the golden snapshot.
std::vector<records::SnapshotStream> streams()
{
    std::vector<records::SnapshotStream> both{{{}, 7, 2}, {{}, 8, 2}};
    both[0].stream.bytes.fill(0x11);
    both[1].stream.bytes.fill(0x22);
    return both;
}

/// The first byte chooses the reader.
void check(ByteView input)
{
    if (input.empty()) {
        return;
    }
    const auto bytes = input.subspan(1);
    switch (input[0] % 4) {
        case 0:
            if (const auto manifest = wire::SnapshotManifest::decode(bytes)) {
                fuzz::require(std::ranges::equal(manifest->encode(), bytes));
            }
            break;
        case 1:
            if (const auto part = wire::parseSnapshotPart(bytes)) {
                const auto key = crypto::SecretKey::madeBy([](auto /*zeros*/) {});
                fuzz::require(!wire::openSnapshotPart(bytes, {}, key));
            }
            break;
        case 2: {
            records::SnapshotRow last;
            const auto read = records::readSnapshotRows(streams(), bytes, [&](records::SnapshotRow&& row) {
                fuzz::require(std::pair(last.table, last.row) < std::pair(row.table, row.row));
                last = std::move(row);
                return Status{};
            });
            static_cast<void>(read.has_value());
            break;
        }
        default: {
            const auto read =
                records::readSnapshotHistory(streams(), bytes, [](records::SnapshotLine&& line) -> Status {
                    fuzz::require(line.stream < 2 && line.seq <= 2);
                    return {};
                });
            static_cast<void>(read.has_value());
            break;
        }
    }
}

WAYMARK_FUZZ("snapshot", check);

}  // namespace

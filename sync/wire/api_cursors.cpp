// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_cursors.h"

#include <algorithm>

#include "sync/wire/limits.h"

namespace waymark::wire {

void writeCursors(CborWriter& writer, const std::vector<Cursor>& cursors)
{
    auto sorted = cursors;
    std::ranges::sort(sorted, {}, &Cursor::channel);
    const auto repeated = std::ranges::unique(sorted, {}, &Cursor::channel);
    sorted.erase(repeated.begin(), repeated.end());
    writer.map(sorted.size());
    for (const auto& cursor : sorted) {
        writer.bytes(cursor.channel);
        writer.unsignedInt(cursor.after);
    }
}

std::vector<Cursor> readCursors(CborReader& reader)
{
    std::vector<Cursor> cursors;
    const auto count = reader.map(kMaxCursors);
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        const auto channel = reader.id<ChannelId>();
        cursors.push_back({channel, reader.unsignedInt()});
    }
    reader.end();
    return cursors;
}

}  // namespace waymark::wire

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_cursors.h"

#include <algorithm>

#include "sync/wire/limits.h"

namespace waymark::wire {

void writeCursors(CborWriter& writer, const std::vector<Cursor>& cursors, CursorForm form)
{
    auto sorted = cursors;
    std::ranges::sort(sorted, {}, &Cursor::channel);
    const auto repeated = std::ranges::unique(sorted, {}, &Cursor::channel);
    sorted.erase(repeated.begin(), repeated.end());
    writer.map(sorted.size());
    for (const auto& cursor : sorted) {
        writer.bytes(cursor.channel);
        if (form == CursorForm::wait) {
            writer.unsignedInt(cursor.after);
            continue;
        }
        writer.array(2);
        writer.unsignedInt(cursor.after);
        writer.bytes(cursor.item);
    }
}

std::vector<Cursor> readCursors(CborReader& reader, CursorForm form)
{
    std::vector<Cursor> cursors;
    const auto count = reader.map(kMaxCursors);
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        Cursor cursor{reader.id<ChannelId>(), 0, {}};
        if (form == CursorForm::wait) {
            cursor.after = reader.unsignedInt();
        } else {
            reader.arrayOf(2);
            cursor.after = reader.unsignedInt();
            cursor.item = reader.id<Hash32>();
            reader.end();
        }
        cursors.push_back(cursor);
    }
    reader.end();
    return cursors;
}

}  // namespace waymark::wire

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/refs.h"

namespace waymark::records {

RowId makeRowId(std::int64_t ms, PersonNumber author, std::uint64_t random)
{
    RowId id;
    const auto place = [&id](std::size_t from, std::size_t width, std::uint64_t number) {
        for (std::size_t i = 0; i < width; ++i) {
            id.bytes[from + width - 1 - i] = static_cast<std::uint8_t>(number >> (8 * i));
        }
    };
    place(0, 6, ms < 0 ? 0 : static_cast<std::uint64_t>(ms));
    place(6, 3, author);
    place(9, 7, random);
    return id;
}

PersonNumber authorOf(const RowId& row)
{
    return static_cast<PersonNumber>(row.bytes[6]) << 16 | static_cast<PersonNumber>(row.bytes[7]) << 8 | row.bytes[8];
}

}  // namespace waymark::records

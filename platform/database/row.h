// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "platform/base/ids.h"

struct sqlite3_stmt;

namespace waymark::database {

/// The row a statement stands on. Views stay valid until that statement steps, resets or goes. Columns count from 0;
/// a NULL reads as 0 or empty.
class Row {
public:
    explicit Row(sqlite3_stmt* statement) : m_statement(statement) {}

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::uint64_t unsignedInteger(int column) const
    {
        return static_cast<std::uint64_t>(integer(column));
    }
    [[nodiscard]] bool boolean(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] ByteView blob(int column) const;

    /// row.fixed<SpaceId>(0); zeros when the column is no blob of that size.
    template <class Id>
    [[nodiscard]] Id fixed(int column) const
    {
        return Id::from(blob(column)).value_or(Id{});
    }

private:
    sqlite3_stmt* m_statement;
};

}  // namespace waymark::database

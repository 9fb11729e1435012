// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <tuple>
#include <vector>

#include "platform/database/database.h"
#include "sync/records/row_state.h"
#include "sync/records/shown_row.h"

namespace waymark::records {

inline constexpr std::size_t kBurstRows = 20;  ///< archived by one person in a day before the owner is asked
// Flags of a line
inline constexpr unsigned kHistoryKept = 1;  ///< for the row's life
inline constexpr unsigned kHistorySuggestion = 2;
inline constexpr std::int64_t kHistoryMs = 400LL * 24 * 3600 * 1000;

/// Writes what was done to rows, many lines at a time. One SQL transaction's worth, which ends with flush().
class HistoryLog {
public:
    HistoryLog(database::Database& database, const Schema& schema) : m_database(database), m_schema(schema) {}

    struct Line {
        std::int64_t row;
        std::int64_t stream;
        Dot dot;
        UnixMs wallTime;
        bool suggestion;
    };
    [[nodiscard]] Status add(const Line& line, const Op& op);
    [[nodiscard]] Status flush();
    /// The owner erased the row: its past goes too.
    [[nodiscard]] Status forgetRow(std::int64_t row);
    /// Someone erased their own: what of theirs the erase names goes.
    [[nodiscard]] Status forgetOwn(const Line& line, const Op& op, PersonNumber person);

private:
    [[nodiscard]] std::uint8_t flagsOf(const Line& line, const Op& op) const;

    database::Database& m_database;
    const Schema& m_schema;
    /// row, column, kind, stream, seq, op, wall time, flags, value
    using Written = std::tuple<std::int64_t, ColumnWord, std::uint8_t, std::int64_t, std::uint64_t, std::uint32_t,
                               UnixMs, std::uint8_t, Bytes>;
    std::vector<Written> m_waiting;
};

/// A row's past without what still waits, newest first.
[[nodiscard]] Result<std::vector<HistoryEntry>> readHistory(database::Database& database, std::int64_t row);
/// Drops what is older than 400 days and need not be kept.
[[nodiscard]] Status forgetOldHistory(database::Database& database, UnixMs now);

}  // namespace waymark::records

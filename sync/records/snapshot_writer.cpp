// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>

#include "platform/database/database.h"
#include "sync/records/compact.h"
#include "sync/records/history_log.h"
#include "sync/records/record_tables.h"
#include "sync/records/row_state_codec.h"
#include "sync/records/row_streams.h"
#include "sync/records/snapshot_format.h"
#include "sync/records/snapshot_rules.h"

namespace waymark::records {
namespace {

using RowKey = std::pair<TableWord, RowId>;

Status checkStreams(database::Database& database, std::int64_t section, std::span<const SnapshotStream> streams)
{
    std::size_t equal = 0;
    std::size_t merged = 0;
    WAYMARK_ASSIGN(auto select,
                   database.statement("SELECT stream, seq FROM rec_stream WHERE section = ?1 AND seq > 0"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            const auto* wanted = findStream(streams, row.fixed<StreamId>(0));
            equal += wanted != nullptr && wanted->seq == row.unsignedInteger(1) ? 1 : 0;
            ++merged;
            return {};
        },
        section));
    return equal == merged && merged == streams.size() ? Status{} : fail(ErrorCode::stream_gap, "snapshot");
}

/// Another build might judge such a row otherwise.
bool isKnown(const Schema& schema, TableWord word, const RowState& state)
{
    const auto* table = tableOf(schema, word);
    return table != nullptr && state.later.empty() &&
           std::ranges::all_of(state.cells, [&](const Cell& cell) { return columnOf(*table, cell.word) != nullptr; });
}

class HistoryWriter {
public:
    HistoryWriter(Bytes& to, std::span<const SnapshotStream> streams, const std::map<RowKey, RowState>& erased,
                  UnixMs made)
        : m_to(to), m_streams(streams), m_erased(erased), m_from(made - kHistoryMs)
    {
        CompactWriter(m_to).byte(kSnapshotVersion);
    }

    Status take(const database::Row& line)
    {
        const RowKey key(static_cast<TableWord>(line.integer(0)), line.fixed<RowId>(1));
        if (key != m_key) {
            finishRow();
            m_key = key;
        }
        const auto stream = line.fixed<StreamId>(2);
        const auto* known = findStream(m_streams, stream);
        if (known == nullptr) {
            return fail(ErrorCode::internal, "history of no stream");
        }
        const std::tuple place(stream, line.unsignedInteger(3), static_cast<std::uint32_t>(line.integer(4)));
        const auto flags = line.unsignedInteger(8);
        const bool isKept = (flags & kHistoryKept) != 0 || line.integer(7) >= m_from;
        if (!isKept || (m_lines > 0 && place == m_last)) {
            return {};
        }
        if (isErasedByItsWriter(key, stream, std::get<1>(place), std::get<2>(place))) {
            return {};
        }
        m_last = place;
        ++m_lines;
        CompactWriter out(m_row);
        out.number(static_cast<std::uint64_t>(known - m_streams.data()));
        out.number(std::get<1>(place));
        out.number(std::get<2>(place));
        out.number(line.unsignedInteger(5));
        out.byte(static_cast<std::uint8_t>(line.integer(6)));
        out.byte(static_cast<std::uint8_t>((flags & kHistorySuggestion) != 0 ? kLineSuggestion : 0U));
        out.number(zigzag(line.integer(7)));
        out.raw(line.blob(9));
        return {};
    }

    void finishRow()
    {
        if (m_lines > 0) {
            CompactWriter out(m_to);
            out.number(m_key.first);
            out.raw(m_key.second.view());
            out.number(m_lines);
            out.raw(m_row);
        }
        m_row.clear();
        m_lines = 0;
    }

private:
    /// Whether such a line is still there depends on what came first.
    [[nodiscard]] bool isErasedByItsWriter(const RowKey& key, const StreamId& stream, std::uint64_t seq,
                                           std::uint32_t op) const
    {
        const auto row = m_erased.find(key);
        if (row == m_erased.end()) {
            return false;
        }
        const auto& streams = row->second.streams;
        const auto at = std::ranges::lower_bound(streams, stream, {}, &RowStream::id);
        return at != streams.end() && at->id == stream &&
               isErased(row->second, {static_cast<std::uint32_t>(at - streams.begin()), seq, op});
    }

    Bytes& m_to;
    std::span<const SnapshotStream> m_streams;
    const std::map<RowKey, RowState>& m_erased;
    UnixMs m_from;
    RowKey m_key{};
    std::tuple<StreamId, std::uint64_t, std::uint32_t> m_last;
    Bytes m_row;
    std::size_t m_lines = 0;
};

}  // namespace

Result<SnapshotContent> writeSnapshot(database::Database& database, const Schema& schema, const SectionRef& section,
                                      std::span<const SnapshotStream> streams, UnixMs made)
{
    WAYMARK_ASSIGN(const auto number, findSection(database, section));
    WAYMARK_TRY(checkStreams(database, number, streams));
    SnapshotContent content;
    CompactWriter out(content.state);
    out.byte(kSnapshotVersion);
    std::map<RowKey, RowState> erased;
    WAYMARK_ASSIGN(auto rows,
                   database.statement("SELECT tbl, row, state FROM rec_row WHERE section = ?1 ORDER BY tbl, row"));
    WAYMARK_TRY(rows.each(
        [&](const database::Row& from) -> Status {
            const RowKey key(static_cast<TableWord>(from.integer(0)), from.fixed<RowId>(1));
            WAYMARK_ASSIGN(auto state, decodeRowState(from.blob(2)));
            if (!isKnown(schema, key.first, state)) {
                return fail(ErrorCode::update_needed, "snapshot");
            }
            settle(state, streams);
            if (state == RowState{}) {
                return {};  // only what waits here is in it
            }
            out.number(key.first);
            out.raw(key.second.view());
            out.string(encodeRowState(state));
            if (!state.erasures.empty()) {
                erased.emplace(key, std::move(state));
            }
            return {};
        },
        number));
    HistoryWriter lines(content.history, streams, erased, made);
    WAYMARK_ASSIGN(auto past,
                   database.statement("SELECT r.tbl, r.row, s.stream, h.seq, h.op, h.col, h.kind, h.wall, h.flags, "
                                      "h.value FROM rec_row r JOIN rec_history h ON h.row = r.id "
                                      "JOIN rec_stream s ON s.id = h.stream WHERE r.section = ?1 "
                                      "ORDER BY r.tbl, r.row, s.stream, h.seq, h.op"));
    WAYMARK_TRY(past.each([&](const database::Row& line) { return lines.take(line); }, number));
    lines.finishRow();
    return content;
}

}  // namespace waymark::records

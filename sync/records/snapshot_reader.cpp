// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <limits>

#include "sync/records/compact.h"
#include "sync/records/row_state_codec.h"
#include "sync/records/snapshot_format.h"
#include "sync/records/snapshot_rules.h"
#include "sync/wire/limits.h"

namespace waymark::records {
namespace {

using RowKey = std::pair<TableWord, RowId>;

/// The key of the next row, above the last one.
std::optional<RowKey> readKey(CompactReader& in, const std::optional<RowKey>& last)
{
    const auto table = in.number32();
    const RowKey key(table, in.id<RowId>());
    if (!in.ok() || table < 4 || table > kMaxTableWord || writersBitsOf(table) > 2 || (last && !(*last < key))) {
        return std::nullopt;
    }
    return key;
}

bool begin(CompactReader& in)
{
    return in.byte() == kSnapshotVersion && in.ok();
}

SnapshotLine readLine(CompactReader& in, const RowKey& key)
{
    SnapshotLine line;
    line.table = key.first;
    line.row = key.second;
    line.stream = in.number32();
    line.seq = in.number();
    line.op = in.number32();
    line.column = in.number32();
    line.kind = in.byte();
    const auto flags = in.byte();
    line.suggestion = (flags & kLineSuggestion) != 0;
    if ((flags & ~kLineSuggestion) != 0) {
        in.reject();
    }
    line.wall = unzigzag(in.number());
    line.value = in.value();
    return line;
}

bool isRight(const SnapshotLine& line, std::span<const SnapshotStream> streams)
{
    return line.stream < streams.size() && line.seq > 0 && line.seq <= streams[line.stream].seq &&
           line.op != std::numeric_limits<std::uint32_t>::max() && line.kind <= kLastKnownOp &&
           line.column <= kMaxColumnWord && (line.column == 0 || isKnownWord(line.column));
}

}  // namespace

Status readSnapshotRows(std::span<const SnapshotStream> streams, ByteView state,
                        const std::function<Status(SnapshotRow&&)>& take)
{
    CompactReader in(state);
    if (!begin(in)) {
        return fail(ErrorCode::malformed, "snapshot");
    }
    std::optional<RowKey> last;
    while (!in.finished()) {
        last = readKey(in, last);
        const auto bytes = in.string();
        if (!last || !in.ok()) {
            return fail(ErrorCode::malformed, "snapshot");
        }
        WAYMARK_ASSIGN(auto row, decodeRowState(bytes));
        if (!isSettled(row, streams) || !std::ranges::equal(encodeRowState(row), bytes)) {
            return fail(ErrorCode::malformed, "snapshot");
        }
        WAYMARK_TRY(take({last->first, last->second, std::move(row)}));
    }
    return {};
}

Status readSnapshotHistory(std::span<const SnapshotStream> streams, ByteView history,
                           const std::function<Status(SnapshotLine&&)>& take)
{
    CompactReader in(history);
    if (!begin(in)) {
        return fail(ErrorCode::malformed, "snapshot");
    }
    std::optional<RowKey> last;
    while (!in.finished()) {
        last = readKey(in, last);
        auto left = in.count();
        if (!last || left == 0) {
            return fail(ErrorCode::malformed, "snapshot");
        }
        std::optional<std::tuple<std::size_t, std::uint64_t, std::uint32_t>> before;
        for (; left > 0; --left) {
            auto line = readLine(in, *last);
            const std::tuple place(line.stream, line.seq, line.op);
            if (!in.ok() || !isRight(line, streams) || (before && !(*before < place))) {
                return fail(ErrorCode::malformed, "snapshot");
            }
            before = place;
            WAYMARK_TRY(take(std::move(line)));
        }
    }
    return {};
}

}  // namespace waymark::records

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>

#include "sync/records/history_log.h"
#include "sync/records/merge.h"
#include "sync/records/row_cache.h"
#include "sync/records/store.h"

namespace waymark::records {

/// What a Merge works on.
struct Merge::State {
    struct Stream {
        std::int64_t number = 0;
        std::int64_t section = 0;
        std::uint64_t head = 0;
        bool moved = false;
    };
    struct Section {
        std::int64_t number = 0;
        HybridClock clock;
        bool isOwnersHome = false;  ///< this home keeps a bin
    };

    State(database::Database& databaseOf, const Schema& schema, UnixMs nowOf, const Actors& actorsOf)
        : database(databaseOf), now(nowOf), actors(actorsOf), rows(databaseOf, schema), history(databaseOf, schema)
    {
    }

    [[nodiscard]] Result<Stream*> stream(const ChangesetContext& context);
    /// stream_gap unless the changeset is the stream's next.
    [[nodiscard]] Status advance(Stream& stream, const ChangesetContext& context);
    [[nodiscard]] Status take(const ChangesetContext& context, const Stream& stream, const Payload& payload,
                              bool remote);
    /// The batch no longer waits; its local numbers have dots.
    [[nodiscard]] Status unqueue(const ChangesetContext& context, const Stream& stream, const SealBatch& batch);
    enum class Bin : std::uint8_t { goes, stays };
    /// Takes everything merged off those rows, and sets the section's streams back to their beginning.
    [[nodiscard]] Status empty(const SectionRef& ref, const std::function<bool(const RowId&)>& which,
                               Bin bin = Bin::goes);
    [[nodiscard]] Status load(const SectionRef& ref, std::span<const SnapshotStream> from, ByteView state);
    [[nodiscard]] Result<Changes> finish();

    database::Database& database;
    UnixMs now;
    const Actors& actors;
    RowCache rows;
    HistoryLog history;
    std::map<std::pair<SectionRef, StreamId>, Stream> streams;
    std::map<SectionRef, Section> sections;
    bool pendingChanged = false;

private:
    [[nodiscard]] Status renameWaiting(const Stream& stream, const SealBatch& batch);
    [[nodiscard]] Result<Section*> section(const SectionRef& ref);
    [[nodiscard]] Status takeOp(const Origin& origin, const HistoryLog::Line& line, CachedRow& row, const Op& op,
                                const Section& section);
    [[nodiscard]] Status forgetErased(const Origin& origin, const HistoryLog::Line& line, CachedRow& row, const Op& op,
                                      const Section& section);
};

}  // namespace waymark::records

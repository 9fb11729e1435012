// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <span>

#include "platform/base/result.h"
#include "sync/records/change_feed.h"
#include "sync/records/refs.h"

namespace waymark::records {

struct Payload;
struct SealBatch;
struct SnapshotStream;

/// The merges of one SQL transaction of the caller (about 20 changesets). Rows are kept in memory until finish().
///   auto merge = store.beginMerge();            inside the caller's transaction
///   merge.apply(context, payload) ...            in each stream's order; any order between streams
///   changes = merge.finish()                     before the commit: writes rows, history, index
///   commit; store.publish(changes)
/// On an error roll the transaction back and drop the Merge.
class Merge {
public:
    Merge(Merge&&) noexcept;
    Merge& operator=(Merge&&) noexcept;
    ~Merge();

    /// A changeset that was merged before is passed over. stream_gap if one before it is missing.
    [[nodiscard]] Status apply(const ChangesetContext& context, const Payload& payload);
    /// Counts a changeset as merged without taking anything from it (its payload is malformed, or it is void).
    [[nodiscard]] Status passOver(const ChangesetContext& context);
    /// The batch has become envelope (context.stream, context.seq): numbers become dots, its ops merge like any other.
    [[nodiscard]] Status sealed(const ChangesetContext& context, const SealBatch& batch);
    /// Forgets all that was merged into a section, its history and bin; unsealed edits and drafts stay. What counts is
    /// to be applied again, each stream from its beginning, before finish().
    [[nodiscard]] Status beginAnew(const SectionRef& section);
    /// Forgets what others made in a section that this home may not read any more. Rows that `person` made stay, and of
    /// other rows only what waits unsealed.
    [[nodiscard]] Status keepOwn(const SectionRef& section, PersonNumber person);
    /// Puts a snapshot's state in the place of all that was merged into a section; its streams go on from there.
    /// Unsealed edits, drafts and the bin stay; history is taken in by itself. malformed, and then roll back.
    [[nodiscard]] Status load(const SectionRef& section, std::span<const SnapshotStream> streams, ByteView state);
    [[nodiscard]] Result<Changes> finish();

private:
    friend class Store;
    struct State;
    explicit Merge(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace waymark::records

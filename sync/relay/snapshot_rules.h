// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/ledger/access_table.h"
#include "sync/relay/relay_store.h"
#include "sync/wire/purge.h"
#include "sync/wire/snapshot_manifest.h"

/// What a relay decides about snapshots, pure: every store decides by it. Lists are newest first.
namespace waymark::relay {

/// How long what a snapshot covers is kept for phones that stay away.
inline constexpr std::int64_t kLogKeptMs = 365LL * 24 * 60 * 60 * 1000;

/// Signed by the owner, or by two persons.
[[nodiscard]] bool isTrusted(const std::vector<SnapshotSigner>& signers, const ledger::AccessTable& access);

/// Whether it holds each stream at least as far.
[[nodiscard]] bool reachesAsFar(const wire::SnapshotManifest& manifest, const wire::SnapshotManifest& other);

/// Whether it holds all of these.
[[nodiscard]] bool reachesAsFar(const wire::SnapshotManifest& manifest, std::span<const wire::PurgePlace> places);

/// The newest that is trusted; null without one.
[[nodiscard]] const StoredSnapshot* newestTrusted(const std::vector<StoredSnapshot>& all);
/// The one before it: what it covers may go.
[[nodiscard]] const StoredSnapshot* olderTrusted(const std::vector<StoredSnapshot>& all);

/// Those that go once `now` is among them: beyond two that are trusted, what waits below the newest of these, and all
/// but the newest waiting of each person.
[[nodiscard]] std::vector<Hash32> superseded(const std::vector<StoredSnapshot>& all);

/// Up to where the log may go: where all `holders` have pulled to, or all of it after a year.
[[nodiscard]] std::uint64_t droppable(const StoredSnapshot& older, const std::vector<SignKey>& holders,
                                      const std::map<SignKey, std::uint64_t>& pulled, UnixMs now);

}  // namespace waymark::relay

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/relay/relay_parts.h"
#include "sync/wire/snapshot_manifest.h"

namespace waymark::relay {

/// Snapshots of sections, and what of the log they make needless (docs/formats/snapshot.md, "At the relay").
class SnapshotRoutes {
public:
    explicit SnapshotRoutes(RelayParts& parts) : m_parts(parts) {}

    [[nodiscard]] Reply putPart(const Caller& caller, const Hash32& snapshot, std::uint64_t number, ByteView body);
    [[nodiscard]] Reply part(const Caller& caller, const Hash32& snapshot, std::uint64_t number) const;
    [[nodiscard]] Reply commit(const Caller& caller, ByteView body);
    [[nodiscard]] Reply list(const Caller& caller, const ChannelId& channel) const;

    /// That device holds everything up to there; what nobody needs any more goes.
    [[nodiscard]] Status notePulled(const Caller& caller, const wire::Cursor& cursor);

private:
    [[nodiscard]] Status mayRead(const Caller& caller, const ChannelId& channel) const;
    [[nodiscard]] Status isBehindPurges(const Caller& caller, const wire::SnapshotManifest& manifest) const;
    [[nodiscard]] Result<std::uint64_t> covered(const Caller& caller, const wire::SnapshotManifest& manifest);
    [[nodiscard]] Result<StoredSnapshot> fresh(const Caller& caller, const wire::SnapshotManifest& manifest,
                                               ByteView bytes);
    [[nodiscard]] Status tidy(const Caller& caller, const ChannelId& channel);

    RelayParts& m_parts;
};

}  // namespace waymark::relay

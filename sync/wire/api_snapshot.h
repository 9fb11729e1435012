// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/wire/api_auth.h"

namespace waymark::wire {

/// PUT and GET /v1/s/{space}/snapshot/{snapshot}/{from}: one sealed part. Brought before the manifest, kept for a day;
/// of each device the relay keeps the parts of one snapshot that waits.
struct SnapshotPart {
    ByteView sealed;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<SnapshotPart> decode(ByteView body);
};

/// POST /v1/s/{space}/snapshot: the manifest with the caller's signature. The first needs every part to be there; the
/// same manifest again adds a signature. not_found while parts are missing, relay_conflict when it names what the relay
/// does not have, or less than a snapshot that is trusted already.
struct SnapshotCommit {
    ByteView manifest;
    Signature signature;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<SnapshotCommit> decode(ByteView body);
};

struct SnapshotSigner {
    SignKey device;
    Signature signature;
};

struct ListedSnapshot {
    ByteView manifest;
    std::uint64_t covers = 0;  ///< rseq up to which it holds everything
    std::vector<SnapshotSigner> signers;
};

/// GET /v1/s/{space}/snapshot/{channel}: what the relay has of a section, newest first.
struct SnapshotList {
    Incarnation incarnation;
    UnixMs time = 0;
    std::uint64_t floor = 0;  ///< as PulledChannel
    std::vector<ListedSnapshot> snapshots;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<SnapshotList> decode(ByteView body);
};

}  // namespace waymark::wire

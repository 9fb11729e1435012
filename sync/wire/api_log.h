// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/wire/api_auth.h"

namespace waymark::wire {

/// POST /v1/s/{space}/push: up to kMaxPushEnvelopes sealed envelopes, each stream's in the order of its seq.
struct PushRequest {
    std::vector<ByteView> envelopes;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<PushRequest> decode(ByteView body);
};

/// One answer an envelope: nullopt = durably stored, now or earlier. Else stream_gap (does not follow the head),
/// stream_fork (another envelope has this seq), stream_cut, relay_forbidden, malformed, bad_signature, relay_full.
/// After the first refusal in a stream the rest of that stream is stream_gap.
struct PushResponse {
    Incarnation incarnation;
    UnixMs time = 0;
    std::vector<std::optional<ErrorCode>> answers;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<PushResponse> decode(ByteView body);
};

struct Cursor {
    ChannelId channel;
    std::uint64_t after = 0;  ///< rseq of the last item seen; 0 = from the beginning
    Hash32 item = {};         ///< itemHash() of it; zero: not known, and in a wait, which does not carry it
    auto operator<=>(const Cursor&) const = default;
};

/// POST /v1/s/{space}/pull. A zero incarnation is "none yet"; another than the relay's, or a cursor beyond its log, is
/// bad_cursor, and so is one at whose rseq it has another item: pull from 0. A cursor below the floor gets what is
/// left, purges at the most, and all above it.
struct PullRequest {
    Incarnation incarnation;
    std::vector<Cursor> cursors;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<PullRequest> decode(ByteView body);
};

struct PulledEnvelope {
    std::uint64_t rseq = 0;
    ByteView envelope;  ///< or a signed purge, as isPurge() says; or what emptyPlaceOf() reads, where one was purged
};

/// What a cursor names an item by: the hash of its bytes, which an empty place keeps of what was there.
[[nodiscard]] Hash32 itemHash(ByteView item);

struct PulledChannel {
    ChannelId channel;
    std::uint64_t floor = 0;  ///< the relay dropped its log up to here, which is in a snapshot; above it is no hole
    bool more = false;        ///< the page was full: pull again after the last rseq
    std::vector<PulledEnvelope> envelopes;
};

/// Channels that the device may not read, or that do not exist, are left out. Envelopes rise by rseq.
struct PullResponse {
    Incarnation incarnation;
    UnixMs time = 0;
    std::vector<PulledChannel> channels;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<PullResponse> decode(ByteView body);
};

struct StreamHead {
    StreamId stream;
    std::uint64_t seq = 0;
    Hash32 hash;  ///< of that envelope
};

struct ChannelHeads {
    ChannelId channel;
    std::uint64_t last = 0;  ///< rseq of the newest envelope, 0 if none
    std::vector<StreamHead> streams;
};

/// GET /v1/s/{space}/heads: of every channel the device may read.
struct HeadsResponse {
    Incarnation incarnation;
    UnixMs time = 0;
    std::uint64_t ledgerSize = 0;  ///< entries the relay has
    Hash32 ledgerHash;             ///< of the newest
    std::vector<ChannelHeads> channels;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<HeadsResponse> decode(ByteView body);
};

}  // namespace waymark::wire

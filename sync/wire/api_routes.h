// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "platform/base/ids.h"

namespace waymark::wire {

enum class Method : std::uint8_t { get, put, post, del };

enum class Route : std::uint8_t {
    relay,
    challenge,
    session,
    createSpace,
    ledgerRead,
    ledgerAppend,
    branchOffer,
    branchRead,
    push,
    pull,
    heads,
    wait,
    slotPut,
    slotGet,
    slotDelete,
    recoveryAsk,
    recoveryAsks,
    sharePut,
    shareGet,
    snapshotPartPut,
    snapshotPartGet,
    snapshotCommit,
    snapshotList,
    purge,
    blobChunkPut,
    blobChunkGet,
    blobState,
    blobDelete,
    closedGet,
    spaceDelete,
};

/// One row of the table that clients, relay and docs share.
struct RouteInfo {
    Route route;
    Method method;
    std::string_view pattern;  ///< ids in braces are lower-case hex digits, "{from}" a decimal number
    bool needsSession;         ///< Authorization: Bearer
};

[[nodiscard]] std::span<const RouteInfo> allRoutes();
[[nodiscard]] std::string_view methodName(Method method);

/// Paths for clients. `from` is the first height wanted.
[[nodiscard]] std::string pathOf(Route route);
[[nodiscard]] std::string pathOf(Route route, const SpaceId& space);
[[nodiscard]] std::string pathOf(Route route, const SlotId& slot);
[[nodiscard]] std::string ledgerPath(const SpaceId& space, std::uint64_t from);
[[nodiscard]] std::string snapshotsPath(const SpaceId& space, const ChannelId& channel);
/// The same for reading and for bringing it. `part` from 0.
[[nodiscard]] std::string snapshotPartPath(const SpaceId& space, const Hash32& snapshot, std::uint64_t part);
/// The same for asking and for letting go of it.
[[nodiscard]] std::string blobPath(const SpaceId& space, const ChannelId& channel, const Hash32& blob);
/// The same for reading and for bringing it. `chunk` from 0.
[[nodiscard]] std::string blobChunkPath(const SpaceId& space, const ChannelId& channel, const Hash32& blob,
                                        std::uint64_t chunk);

/// What a request's method and target name.
struct RouteMatch {
    RouteInfo info;
    SpaceId space;
    SlotId slot;
    ChannelId channel;
    Hash32 snapshot;
    Hash32 blob;
    std::uint64_t from = 0;  ///< a height, or the number of a part or chunk
};

struct RouteAnswer {
    std::optional<RouteMatch> match;
    std::string allow;  ///< the methods of this path, as an Allow header names them; empty: there is no such path
};

[[nodiscard]] RouteAnswer matchRoute(std::string_view method, std::string_view target);

}  // namespace waymark::wire

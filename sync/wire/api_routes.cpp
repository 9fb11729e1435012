// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_routes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace waymark::wire {
namespace {

constexpr std::array<RouteInfo, 30> kRoutes{{
    {Route::relay, Method::get, "/v1/relay", false},
    {Route::challenge, Method::post, "/v1/auth/challenge", false},
    {Route::session, Method::post, "/v1/auth/session", false},
    {Route::createSpace, Method::post, "/v1/spaces", false},
    {Route::ledgerRead, Method::get, "/v1/s/{space}/ledger/{from}", true},
    {Route::ledgerAppend, Method::post, "/v1/s/{space}/ledger", true},
    {Route::branchOffer, Method::post, "/v1/s/{space}/branch", true},
    {Route::branchRead, Method::get, "/v1/s/{space}/branch", true},
    {Route::push, Method::post, "/v1/s/{space}/push", true},
    {Route::pull, Method::post, "/v1/s/{space}/pull", true},
    {Route::heads, Method::get, "/v1/s/{space}/heads", true},
    {Route::wait, Method::post, "/v1/wait", false},
    {Route::slotPut, Method::put, "/v1/slot/{slot}", false},
    {Route::slotGet, Method::get, "/v1/slot/{slot}", false},
    {Route::slotDelete, Method::del, "/v1/slot/{slot}", false},
    {Route::recoveryAsk, Method::post, "/v1/s/{space}/recovery", false},
    {Route::recoveryAsks, Method::get, "/v1/s/{space}/recovery", true},
    {Route::sharePut, Method::put, "/v1/s/{space}/recovery/share", true},
    {Route::shareGet, Method::get, "/v1/s/{space}/recovery/share", true},
    {Route::snapshotPartPut, Method::put, "/v1/s/{space}/snapshot/{snapshot}/{from}", true},
    {Route::snapshotPartGet, Method::get, "/v1/s/{space}/snapshot/{snapshot}/{from}", true},
    {Route::snapshotCommit, Method::post, "/v1/s/{space}/snapshot", true},
    {Route::snapshotList, Method::get, "/v1/s/{space}/snapshot/{channel}", true},
    {Route::purge, Method::post, "/v1/s/{space}/purge", true},
    {Route::blobChunkPut, Method::put, "/v1/s/{space}/blob/{channel}/{blob}/{from}", true},
    {Route::blobChunkGet, Method::get, "/v1/s/{space}/blob/{channel}/{blob}/{from}", true},
    {Route::blobState, Method::get, "/v1/s/{space}/blob/{channel}/{blob}", true},
    {Route::blobDelete, Method::del, "/v1/s/{space}/blob/{channel}/{blob}", true},
    {Route::closedGet, Method::get, "/v1/s/{space}/closed", false},
    {Route::spaceDelete, Method::del, "/v1/s/{space}", true},
}};

const RouteInfo& infoOf(Route route)
{
    return *std::ranges::find(kRoutes, route, &RouteInfo::route);
}

std::string filled(std::string_view pattern, std::string_view placeholder, const std::string& value)
{
    std::string path(pattern);
    if (const auto at = path.find(placeholder); at != std::string::npos) {
        path.replace(at, placeholder.size(), value);
    }
    return path;
}

std::string_view takeSegment(std::string_view& path)
{
    path.remove_prefix(1);
    const auto segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

/// Only the one spelling that toHex gives.
template <class Id>
bool readId(std::string_view text, Id& id)
{
    const auto read = Id::fromHexText(text);
    if (!read || read->hex() != text) {
        return false;
    }
    id = *read;
    return true;
}

bool readHeight(std::string_view text, std::uint64_t& height)
{
    const std::span digits(text);
    const auto* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, height);
    return error == std::errc{} && stopped == end && (text == "0" || text.front() != '0');
}

bool matchSegment(std::string_view pattern, std::string_view segment, RouteMatch& match)
{
    if (pattern == "{space}") {
        return readId(segment, match.space);
    }
    if (pattern == "{slot}") {
        return readId(segment, match.slot);
    }
    if (pattern == "{channel}") {
        return readId(segment, match.channel);
    }
    if (pattern == "{snapshot}") {
        return readId(segment, match.snapshot);
    }
    if (pattern == "{blob}") {
        return readId(segment, match.blob);
    }
    if (pattern == "{from}") {
        return !segment.empty() && readHeight(segment, match.from);
    }
    return pattern == segment;
}

std::optional<RouteMatch> matchPath(const RouteInfo& info, std::string_view path)
{
    RouteMatch match{.info = info, .space = {}, .slot = {}, .channel = {}, .snapshot = {}, .blob = {}};
    auto pattern = info.pattern;
    while (!pattern.empty() && path.starts_with('/')) {
        if (!matchSegment(takeSegment(pattern), takeSegment(path), match)) {
            return std::nullopt;
        }
    }
    return pattern.empty() && path.empty() ? std::optional(match) : std::nullopt;
}

}  // namespace

std::span<const RouteInfo> allRoutes()
{
    return kRoutes;
}

std::string_view methodName(Method method)
{
    static constexpr std::array<std::string_view, 4> kNames{"GET", "PUT", "POST", "DELETE"};
    return kNames[static_cast<std::size_t>(method)];
}

std::string pathOf(Route route)
{
    return std::string(infoOf(route).pattern);
}

std::string pathOf(Route route, const SpaceId& space)
{
    return filled(infoOf(route).pattern, "{space}", space.hex());
}

std::string pathOf(Route route, const SlotId& slot)
{
    return filled(infoOf(route).pattern, "{slot}", slot.hex());
}

std::string ledgerPath(const SpaceId& space, std::uint64_t from)
{
    return filled(pathOf(Route::ledgerRead, space), "{from}", std::to_string(from));
}

std::string snapshotsPath(const SpaceId& space, const ChannelId& channel)
{
    return filled(pathOf(Route::snapshotList, space), "{channel}", channel.hex());
}

std::string snapshotPartPath(const SpaceId& space, const Hash32& snapshot, std::uint64_t part)
{
    const auto path = filled(pathOf(Route::snapshotPartGet, space), "{snapshot}", snapshot.hex());
    return filled(path, "{from}", std::to_string(part));
}

std::string blobPath(const SpaceId& space, const ChannelId& channel, const Hash32& blob)
{
    return filled(filled(pathOf(Route::blobState, space), "{channel}", channel.hex()), "{blob}", blob.hex());
}

std::string blobChunkPath(const SpaceId& space, const ChannelId& channel, const Hash32& blob, std::uint64_t chunk)
{
    return blobPath(space, channel, blob) + "/" + std::to_string(chunk);
}

RouteAnswer matchRoute(std::string_view method, std::string_view target)
{
    RouteAnswer answer;
    for (const auto& info : kRoutes) {
        const auto match = matchPath(info, target);
        if (!match) {
            continue;
        }
        const auto name = methodName(info.method);
        answer.allow.append(answer.allow.empty() ? "" : ", ").append(name);
        if (name == method) {
            answer.match = match;
        }
    }
    return answer;
}

}  // namespace waymark::wire

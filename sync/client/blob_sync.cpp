// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/blob_sync.h"

#include <algorithm>
#include <array>

namespace waymark::client {
namespace {

using blobs::BlobPlace;
using blobs::BlobWay;

// A chunk over a slow line takes its time.
constexpr std::int64_t kLingerMs = 90'000;

/// What the relay says about one file; the others go on.
bool concernsFileOnly(ErrorCode code)
{
    constexpr std::array kOfOne{ErrorCode::relay_full,  ErrorCode::relay_forbidden, ErrorCode::relay_conflict,
                                ErrorCode::grant_ended, ErrorCode::not_found,       ErrorCode::bad_input,
                                ErrorCode::malformed,   ErrorCode::too_large,       ErrorCode::unsupported,
                                ErrorCode::bad_seal,    ErrorCode::file_missing};
    return std::ranges::find(kOfOne, code) != kOfOne.end();
}

std::vector<std::uint32_t> missingOf(const BlobPlace& place, const std::vector<std::uint32_t>& there)
{
    std::vector<std::uint32_t> missing;
    for (auto at = wire::blobChunks(place.size); at-- > 0;) {
        if (!std::ranges::binary_search(there, at)) {
            missing.push_back(at);
        }
    }
    return missing;
}

std::string pathOf(const blobs::BlobRef& ref)
{
    return wire::blobPath(ref.space, ref.channel, ref.blob);
}

std::string pathOf(const blobs::BlobRef& ref, std::uint32_t chunk)
{
    return wire::blobChunkPath(ref.space, ref.channel, ref.blob, chunk);
}

}  // namespace

void BlobSync::beginRound()
{
    m_refused.clear();
    m_askedFor.clear();
    m_missing.clear();
}

Async<Result<BlobSync::Step>> BlobSync::step()
{
    WAYMARK_CO_ASSIGN(const auto places, m_store.onTheWay(m_parts.space));
    const bool closed = m_parts.isClosed();
    for (const auto& place : places) {
        if (!m_refused.contains(place.number) && !(closed && place.way == BlobWay::bring)) {
            auto stepping = stepOf(place);
            co_return co_await stepping;
        }
    }
    if (closed) {
        co_return Step{};
    }
    auto asking = askToLetGo();
    WAYMARK_CO_ASSIGN(const bool asked, co_await asking);
    co_return Step{asked, false};
}

Async<Result<BlobSync::Step>> BlobSync::stepOf(const BlobPlace& place)
{
    const bool isBrought = place.way == BlobWay::bring;
    auto moving = isBrought ? bring(place) : fetch(place);
    const auto moved = co_await moving;
    if (!moved) {
        WAYMARK_CO_TRY(note(place, moved.error()));
        co_return Step{true, false};
    }
    WAYMARK_CO_ASSIGN(const auto now, m_store.find(place.ref));
    co_return Step{true, isBrought && now && now->way == BlobWay::rest};
}

/// What the relay has is asked for once a round, then chunk after chunk.
Async<Status> BlobSync::bring(const BlobPlace& place)
{
    const auto known = m_missing.find(place.number);
    if (known == m_missing.end()) {
        auto asked = m_parts.link.ask<wire::BlobState>(wire::Method::get, pathOf(place.ref), {});
        const auto answer = co_await asked;
        if (!answer && answer.error().code != ErrorCode::not_found) {
            co_return fail(answer.error());
        }
        const bool stays = answer && answer->message.whole && answer->message.goes == 0;
        const auto there = answer ? answer->message.chunks : std::vector<std::uint32_t>{};
        // Of one that the relay is about to let go of a single chunk says that it is wanted.
        m_missing[place.number] =
            answer && answer->message.whole ? std::vector<std::uint32_t>(stays ? 0 : 1) : missingOf(place, there);
        WAYMARK_CO_TRY(m_store.noteThere(place.number, static_cast<std::uint32_t>(there.size())));
        co_return stays ? m_store.noteBrought(place.number) : Status{};
    }
    if (known->second.empty()) {
        // The relay has all chunks and does not call them whole: it is asked again in the next round.
        co_return fail(ErrorCode::relay_conflict, "a file that does not become whole");
    }
    const auto at = known->second.back();
    WAYMARK_CO_ASSIGN(const auto bytes, m_store.chunk(place.number, at));
    auto put = m_parts.link.send(wire::Method::put, pathOf(place.ref, at), wire::BlobChunk{place.size, bytes}.encode(),
                                 kLingerMs);
    WAYMARK_CO_TRY(co_await put);
    auto& missing = m_missing[place.number];
    missing.pop_back();
    WAYMARK_CO_TRY(
        m_store.noteThere(place.number, wire::blobChunks(place.size) - static_cast<std::uint32_t>(missing.size())));
    co_return missing.empty() ? m_store.noteBrought(place.number) : Status{};
}

Async<Status> BlobSync::fetch(const BlobPlace& place)
{
    std::uint32_t at = 0;
    WAYMARK_CO_ASSIGN(at, m_store.firstMissing(place));
    auto asked = m_parts.link.ask<wire::BlobChunk>(wire::Method::get, pathOf(place.ref, at), {}, kLingerMs);
    const auto answer = co_await asked;
    if (!answer) {
        const bool isGone = answer.error().code == ErrorCode::not_found;
        co_return fail(isGone ? ErrorCode::file_missing : answer.error().code);
    }
    if (answer->message.size != place.size) {
        co_return fail(ErrorCode::bad_seal, "another file");
    }
    // Given up while it was on its way.
    WAYMARK_CO_ASSIGN(const auto still, m_store.find(place.ref));
    co_return still && still->number == place.number ? m_store.keepChunk(place, at, answer->message.bytes) : Status{};
}

Async<Result<bool>> BlobSync::askToLetGo()
{
    WAYMARK_CO_ASSIGN(const auto all, m_store.lettingGo());
    const auto next = std::ranges::find_if(all, [&](const auto& one) {
        return !one.asked && one.ref.space == m_parts.space && !m_askedFor.contains(one.ref.blob);
    });
    if (next == all.end()) {
        co_return false;
    }
    const auto ref = next->ref;
    m_askedFor.insert(ref.blob);
    auto asked = m_parts.link.send(wire::Method::del, pathOf(ref), {});
    const auto answer = co_await asked;
    if (!answer && !concernsFileOnly(answer.error().code)) {
        co_return fail(answer.error());
    }
    // Who may not let go of it cannot by asking again; what is not there need not go.
    WAYMARK_CO_TRY(m_store.noteAsked(ref));
    co_return true;
}

/// Network and disk end the round; what is about this file is shown at it.
Status BlobSync::note(const BlobPlace& place, const Error& error)
{
    if (!concernsFileOnly(error.code)) {
        return fail(error);
    }
    m_refused.insert(place.number);
    m_missing.erase(place.number);
    m_parts.problems.note(error.code, place.ref.channel);
    return m_store.noteProblem(place.number, error.code);
}

}  // namespace waymark::client

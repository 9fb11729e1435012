// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/snapshot_loader.h"

#include <algorithm>
#include <array>

#include "platform/crypto/blake2b.h"
#include "sync/wire/snapshot_part.h"

namespace waymark::client {
namespace {

// A part over a slow line takes its time.
constexpr std::int64_t kLingerMs = 90'000;

/// The relay took the request and has nothing to give for it.
bool isRefusal(ErrorCode code)
{
    constexpr std::array kRefusals{ErrorCode::relay_forbidden, ErrorCode::grant_ended, ErrorCode::not_found};
    return std::ranges::find(kRefusals, code) != kRefusals.end();
}

}  // namespace

SnapshotLoader::SnapshotLoader(SpaceParts& parts, SectionCare& care)
    : m_parts(parts),
      m_care(care),
      m_offers(parts),
      m_store(parts.database, parts.space),
      m_chains(parts.database, parts.space)
{
}

void SnapshotLoader::beginPull()
{
    m_looked.clear();
    m_refused.clear();
    m_needsLedger = false;
}

Async<Result<std::optional<std::uint64_t>>> SnapshotLoader::begin(const ChannelId& channel, Log log)
{
    WAYMARK_CO_ASSIGN(const auto wished, wish(channel, log));
    if (wished == Wish::none) {
        co_return log.after;
    }
    m_looked.insert(channel);
    auto looking = m_offers.look(channel);
    const auto looked = co_await looking;
    if (!looked && !isRefusal(looked.error().code)) {
        co_return fail(looked.error());
    }
    log.floor = looked ? std::max(log.floor, looked->floor) : log.floor;
    const bool needsLedger = looked && looked->needsLedger;
    m_needsLedger = m_needsLedger || needsLedger;
    bool needsKey = false;
    while (looked) {
        WAYMARK_CO_ASSIGN(const auto choice, choose(channel, *looked, log, wished));
        if (choice.reached) {
            // The log below that may be gone: a cursor that stays there would be news for ever.
            const auto from = std::max(log.after, *choice.reached);
            WAYMARK_CO_TRY(m_store.moveCursor(channel, from));
            co_return from;
        }
        if (!choice.offer) {
            break;
        }
        auto fetching = fetch(channel, *choice.offer);
        WAYMARK_CO_ASSIGN(auto fetched, co_await fetching);
        if (fetched == Fetched::all) {
            WAYMARK_CO_ASSIGN(fetched, lay(channel, *choice.offer));
        }
        if (fetched == Fetched::all) {
            co_return choice.offer->covers;
        }
        if (fetched == Fetched::waits) {
            needsKey = true;
            break;
        }
    }
    if (!needsKey && wished == Wish::any) {
        WAYMARK_CO_TRY(m_store.dropBase(channel));
    }
    const bool isDropped = log.floor > log.after;
    if (isDropped || !log.lacking.empty()) {
        const auto otherwise = needsLedger ? ErrorCode::ledger_behind : ErrorCode::relay_withholds;
        m_parts.problems.note(needsKey ? ErrorCode::key_missing : otherwise, channel);
    }
    co_return isDropped ? std::nullopt : std::optional(log.after);
}

/// A section that nothing was merged into begins from a snapshot when its log is long; any other one only when the log
/// does not go back to where it stands, or has an empty place there.
Result<SnapshotLoader::Wish> SnapshotLoader::wish(const ChannelId& channel, const Log& log) const
{
    if (m_looked.contains(channel)) {
        return Wish::none;
    }
    WAYMARK_ASSIGN(const auto base, m_store.base(channel));
    if (log.floor > log.after || (base && log.after < base->covers)) {
        return Wish::any;
    }
    WAYMARK_ASSIGN(const auto heads, m_chains.heads(channel));
    if (log.more && log.after == 0 && heads.empty()) {
        return Wish::any;
    }
    return log.lacking.empty() ? Wish::none : Wish::holding;
}

/// The newest that may be taken. One that was reached is all that is needed, unless the section is rebuilt.
Result<SnapshotLoader::Choice> SnapshotLoader::choose(const ChannelId& channel, const SnapshotOffers::Looked& looked,
                                                      const Log& log, Wish wish) const
{
    WAYMARK_ASSIGN(const bool rebuilding, m_care.isRebuilding(channel));
    Choice choice;
    for (const auto& offer : looked.offers) {
        const bool helps = wish == Wish::any || std::ranges::all_of(log.lacking, [&](const auto& place) {
                               const auto* head = offer.manifest.head(place.stream);
                               return head != nullptr && head->seq >= place.seq;
                           });
        if (!offer.trusted || !offer.fits || !helps || offer.covers < log.floor || m_refused.contains(offer.id)) {
            continue;
        }
        WAYMARK_ASSIGN(const bool reached, m_offers.isReached(offer.manifest));
        if (reached && !rebuilding) {
            choice.reached = offer.covers;
            return choice;
        }
        if (!choice.offer) {
            choice.offer = offer;
        }
    }
    return choice;
}

Async<Result<SnapshotLoader::Fetched>> SnapshotLoader::fetch(const ChannelId& channel,
                                                             const SnapshotOffers::Offer& offer)
{
    WAYMARK_CO_ASSIGN(const auto base, m_store.base(channel));
    if (base && base->snapshot != offer.id) {
        WAYMARK_CO_TRY(m_store.dropBase(channel));
    }
    for (std::uint32_t number = 0; number < offer.manifest.parts(); ++number) {
        WAYMARK_CO_ASSIGN(const bool here, m_store.hasPart(channel, offer.id, number));
        if (here) {
            continue;
        }
        auto fetching = fetchPart(channel, offer, number);
        WAYMARK_CO_ASSIGN(const auto fetched, co_await fetching);
        if (fetched != Fetched::all) {
            co_return fetched;
        }
    }
    co_return Fetched::all;
}

Async<Result<SnapshotLoader::Fetched>> SnapshotLoader::fetchPart(const ChannelId& channel,
                                                                 const SnapshotOffers::Offer& offer,
                                                                 std::uint32_t number)
{
    auto asked = m_parts.link.ask<wire::SnapshotPart>(
        wire::Method::get, wire::snapshotPartPath(m_parts.space, offer.id, number), {}, kLingerMs);
    const auto answer = co_await asked;
    if (answer) {
        co_return keepPart(channel, offer, number, answer->message.sealed);
    }
    if (!isRefusal(answer.error().code)) {
        co_return fail(answer.error());
    }
    // It said that it has this one, and every part of it.
    co_return refuse(channel, offer.id, ErrorCode::relay_withholds);
}

Result<SnapshotLoader::Fetched> SnapshotLoader::keepPart(const ChannelId& channel, const SnapshotOffers::Offer& offer,
                                                         std::uint32_t number, ByteView sealed)
{
    const auto header = wire::parseSnapshotPart(sealed);
    if (!header) {
        return refuse(channel, offer.id, header.error().code);
    }
    const auto key = m_parts.circles.epochKey(m_parts.space, channel, header->epoch);
    if (!key) {
        const auto code = key.error().code;
        const bool waits = code == ErrorCode::key_missing || code == ErrorCode::grant_ended;
        return waits ? Result<Fetched>(Fetched::waits) : fail(key.error());
    }
    const auto slice = wire::openSnapshotPart(sealed, m_parts.space, **key);
    if (!slice) {
        return refuse(channel, offer.id, slice.error().code);
    }
    const auto& manifest = offer.manifest;
    const auto states = manifest.state.size();
    const auto& wanted = number < states ? manifest.state[number] : manifest.history[number - states];
    if (crypto::blake2b<Hash32>({*slice}) != wanted) {
        return refuse(channel, offer.id, ErrorCode::bad_seal);
    }
    WAYMARK_TRY(m_store.keepPart(channel, offer.id, number, sealed));
    return Fetched::all;
}

SnapshotLoader::Fetched SnapshotLoader::refuse(const ChannelId& channel, const Hash32& snapshot, ErrorCode code)
{
    m_parts.problems.note(code, channel);
    m_refused.insert(snapshot);
    return Fetched::refused;
}

Result<SnapshotLoader::Fetched> SnapshotLoader::lay(const ChannelId& channel, const SnapshotOffers::Offer& offer)
{
    WAYMARK_ASSIGN(auto content, m_care.contentOf(channel, offer.id, offer.manifest));
    if (const auto valid = m_care.checkContent(offer.manifest, content); !valid) {
        return refuse(channel, offer.id, valid.error().code);
    }
    WAYMARK_TRY(m_store.setBase(channel, offer.bytes, offer.covers));
    WAYMARK_TRY(m_store.noteTrusted(channel, offer.bytes, offer.signers));
    WAYMARK_TRY(m_care.rebuildOne(channel, std::move(content)));
    return Fetched::all;
}

}  // namespace waymark::client

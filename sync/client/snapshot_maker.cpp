// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/snapshot_maker.h"

#include <algorithm>
#include <array>

#include "platform/crypto/random.h"

namespace waymark::client {
namespace {

// Without news the relay is looked at again after so long, each time twice as long.
constexpr std::int64_t kFirstLookMs = 60'000;
constexpr std::int64_t kLastLookMs = 6LL * 3'600'000;

/// The relay took the request and does not want this one.
bool isRefusal(ErrorCode code)
{
    constexpr std::array kRefusals{ErrorCode::relay_forbidden, ErrorCode::grant_ended, ErrorCode::not_found,
                                   ErrorCode::relay_conflict,  ErrorCode::relay_full,  ErrorCode::malformed,
                                   ErrorCode::bad_input,       ErrorCode::too_large,   ErrorCode::bad_signature};
    return std::ranges::find(kRefusals, code) != kRefusals.end();
}

Status unlessRefused(const Status& done)
{
    return done || isRefusal(done.error().code) ? Status{} : done;
}

}  // namespace

SnapshotMaker::SnapshotMaker(SpaceParts& parts, const LogSync& log, const SnapshotLimits& limits)
    : m_parts(parts),
      m_log(log),
      m_limits(limits),
      m_offers(parts),
      m_store(parts.database, parts.space),
      m_chains(parts.database, parts.space)
{
}

Async<Status> SnapshotMaker::run(std::function<bool()> isWanted)
{
    WAYMARK_CO_ASSIGN(const auto held, m_parts.circles.held(m_parts.space));
    std::erase_if(m_rests, [&](const auto& one) { return std::ranges::find(held, one.first) == held.end(); });
    for (const auto& channel : held) {
        WAYMARK_CO_ASSIGN(auto making, m_store.making());
        if (!making) {
            auto caring = care(channel);
            WAYMARK_CO_TRY(unlessRefused(co_await caring));
            WAYMARK_CO_ASSIGN(making, m_store.making());
        }
        if (making) {
            auto bringing = bring(*making, isWanted);
            const auto brought = co_await bringing;
            if (!brought && isRefusal(brought.error().code)) {
                WAYMARK_CO_TRY(m_store.endMaking(making->channel));
                WAYMARK_CO_TRY(noteRefusal(brought.error().code, making->channel));
            }
            WAYMARK_CO_TRY(unlessRefused(brought));
        }
        if (isWanted()) {
            co_return Status{};
        }
    }
    co_return Status{};
}

/// It is made anew and tried again, more and more rarely. That there is no room for it is said once.
Status SnapshotMaker::noteRefusal(ErrorCode code, const ChannelId& channel)
{
    return code == ErrorCode::relay_full ? m_parts.circles.noteOnce(m_parts.space, ErrorCode::snapshot_full, channel)
                                         : Status{};
}

std::optional<std::int64_t> SnapshotMaker::lookAfter(std::int64_t now) const
{
    std::optional<std::int64_t> next;
    for (const auto& [channel, rest] : m_rests) {
        next = rest.until > now ? std::min(next.value_or(rest.until), rest.until) : next;
    }
    return next;
}

/// Looks at what the relay has once enough came, and once more with each change and each time the wait is over.
Async<Status> SnapshotMaker::care(const ChannelId& channel)
{
    WAYMARK_CO_ASSIGN(const auto sixteenths, due(channel));
    if (sixteenths < 16) {
        m_rests.erase(channel);
        co_return Status{};
    }
    WAYMARK_CO_ASSIGN(const bool whole, m_log.isWhole(channel));
    if (!whole) {
        co_return Status{};
    }
    WAYMARK_CO_ASSIGN(const bool resting, rests(channel));
    if (resting) {
        co_return Status{};
    }
    auto looking = m_offers.look(channel);
    WAYMARK_CO_ASSIGN(const auto looked, co_await looking);
    WAYMARK_CO_TRY(noteTrusted(channel, looked));
    WAYMARK_CO_ASSIGN(const auto left, due(channel));
    if (left < 16) {
        m_rests.erase(channel);
        co_return Status{};
    }
    auto answering = answer(channel, looked);
    co_return co_await answering;
}

/// Whether nothing has changed since it was looked at last, and the time to look again has not come.
Result<bool> SnapshotMaker::rests(const ChannelId& channel)
{
    WAYMARK_ASSIGN(const auto reach, since(channel, nullptr));
    const auto now = m_parts.link.relay().loop().now();
    const auto known = m_rests.find(channel);
    const bool moved = known == m_rests.end() || known->second.reach != reach;
    if (!moved && now < known->second.until) {
        return true;
    }
    const auto wait = moved ? kFirstLookMs : std::min(2 * known->second.waitMs, kLastLookMs);
    const auto jitter = static_cast<std::int64_t>(crypto::randomU64() % static_cast<std::uint64_t>(wait / 2));
    m_rests[channel] = {reach, now + wait + jitter, wait, !moved};
    return false;
}

/// The newest that this phone trusts too: what came up to there need not be counted.
Status SnapshotMaker::noteTrusted(const ChannelId& channel, const SnapshotOffers::Looked& looked)
{
    for (const auto& offer : looked.offers) {
        if (offer.trusted && offer.fits) {
            return m_store.noteTrusted(channel, offer.bytes, offer.signers);
        }
    }
    return {};
}

/// One that waits is signed if it says what this phone would say; else, if it is this phone's turn, one is made.
Async<Status> SnapshotMaker::answer(const ChannelId& channel, const SnapshotOffers::Looked& looked)
{
    const auto now = m_parts.link.relay().time();
    for (const auto& offer : looked.offers) {
        WAYMARK_CO_ASSIGN(const bool mine, isMine(offer));
        WAYMARK_CO_ASSIGN(const bool same, standsAt(offer.manifest));
        if (offer.trusted || !offer.fits || mine || !same || !now || offer.manifest.made > *now) {
            continue;
        }
        WAYMARK_CO_ASSIGN(const auto made, make(channel, offer.manifest));
        if (!made) {
            continue;
        }
        if (made->manifest != offer.manifest) {
            // Two phones that merged the same hold different things: one of them is wrong, or not honest.
            m_parts.problems.note(ErrorCode::snapshot_differs, channel);
            continue;
        }
        auto signing = sign(offer);
        co_return co_await signing;
    }
    WAYMARK_CO_ASSIGN(const bool next, isNext(channel));
    WAYMARK_CO_ASSIGN(const bool soon, isSoon(channel, looked));
    co_return next && !soon ? begin(channel) : Status{};
}

Async<Status> SnapshotMaker::sign(const Offer& offer)
{
    return commit(offer.manifest.channel, offer.bytes, offer.signers);
}

/// Whether this person has signed it, by any phone.
Result<bool> SnapshotMaker::isMine(const Offer& offer) const
{
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    WAYMARK_ASSIGN(const auto me, m_parts.circles.everMe(m_parts.space));
    return std::ranges::any_of(offer.signers, [&](const SignKey& signer) {
        const auto* person = ledger->access().personOf(signer);
        return person != nullptr && person->number == me;
    });
}

/// Whether one that this person has signed waits, and not much came since. While it is quiet another phone may stand
/// where this one does, so then it is brought again sooner.
Result<bool> SnapshotMaker::isSoon(const ChannelId& channel, const SnapshotOffers::Looked& looked) const
{
    const auto rest = m_rests.find(channel);
    const bool quiet = rest != m_rests.end() && rest->second.quiet;
    const auto least = std::max<std::uint64_t>(1, m_limits.changesets / (quiet ? 16 : 2));
    for (const auto& offer : looked.offers) {
        WAYMARK_ASSIGN(const bool mine, isMine(offer));
        WAYMARK_ASSIGN(const auto came, since(channel, &offer.manifest));
        if (!offer.trusted && mine && came < least) {
            return true;
        }
    }
    return false;
}

/// How many sixteenths of what makes one worth while have come since the last that is trusted.
Result<std::uint64_t> SnapshotMaker::due(const ChannelId& channel) const
{
    WAYMARK_ASSIGN(const auto known, m_store.trusted(channel));
    bool counts = false;
    if (known) {
        WAYMARK_ASSIGN(counts, m_offers.isTrusted(channel, known->signers));
    }
    WAYMARK_ASSIGN(const auto changesets, since(channel, counts ? &known->manifest : nullptr));
    WAYMARK_ASSIGN(const auto bytes, m_store.volume(channel));
    return changesets == 0 ? 0 : std::max(changesets * 16 / m_limits.changesets, bytes * 16 / m_limits.bytes);
}

Result<std::uint64_t> SnapshotMaker::since(const ChannelId& channel, const wire::SnapshotManifest* manifest) const
{
    std::uint64_t came = 0;
    WAYMARK_ASSIGN(const auto heads, m_chains.heads(channel));
    for (const auto& [stream, head] : heads) {
        const auto* named = manifest != nullptr ? manifest->head(stream) : nullptr;
        const auto there = named != nullptr ? named->seq : 0;
        came += head.seq > there ? head.seq - there : 0;
    }
    return came;
}

/// Whether it is this phone's turn. The owner's phones come first, whose word is enough; each that comes later waits
/// for one sixteenth more. Whoever looks first while it is quiet need not wait. Never where nobody else could sign it.
Result<bool> SnapshotMaker::isNext(const ChannelId& channel) const
{
    constexpr std::int64_t kLastTurn = 16;
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    WAYMARK_ASSIGN(const auto* device, m_parts.circles.identity(m_parts.space));
    const auto& access = ledger->access();
    const auto isOwners = [&](const SignKey& key) { return access.isOwner(access.personOf(key)->number); };
    auto holders = access.holders(channel);
    std::ranges::stable_sort(holders, std::greater<>{}, isOwners);
    const auto me = std::ranges::find(holders, device->publicKey);
    const auto isAnothers = [&](const SignKey& key) { return access.personOf(key) != access.personOf(*me); };
    if (me == holders.end() || (!isOwners(*me) && std::ranges::none_of(holders, isAnothers))) {
        return false;
    }
    const auto rest = m_rests.find(channel);
    const bool quiet = rest != m_rests.end() && rest->second.quiet;
    const auto turn = quiet ? 0 : std::min<std::int64_t>(me - holders.begin(), kLastTurn);
    WAYMARK_ASSIGN(const auto sixteenths, due(channel));
    return sixteenths >= 16 + static_cast<std::uint64_t>(turn);
}

Result<bool> SnapshotMaker::standsAt(const wire::SnapshotManifest& manifest) const
{
    WAYMARK_ASSIGN(const auto heads, m_chains.heads(manifest.channel));
    return heads.size() == manifest.heads.size() && std::ranges::all_of(manifest.heads, [&](const auto& named) {
               const auto mine = heads.find(named.stream);
               return mine != heads.end() && mine->second.seq == named.seq && mine->second.hash == named.hash;
           });
}

/// Where this phone stands now, by the ledger and the time it has.
Result<wire::SnapshotManifest> SnapshotMaker::frame(const ChannelId& channel) const
{
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    WAYMARK_ASSIGN(const auto heads, m_chains.heads(channel));
    wire::SnapshotManifest manifest;
    manifest.channel = channel;
    manifest.ledgerHeight = ledger->head().height;
    manifest.ledgerHash = ledger->head().hash;
    manifest.made = std::max(m_parts.link.relay().time().value_or(0), ledger->newestReceiptTime());
    for (const auto& [stream, head] : heads) {
        manifest.heads.push_back({stream, head.seq, head.hash, head.height});
    }
    return manifest;
}

}  // namespace waymark::client

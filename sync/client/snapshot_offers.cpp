// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/snapshot_offers.h"

#include <algorithm>
#include <functional>
#include <set>

#include "sync/client/snapshot_store.h"

namespace waymark::client {
namespace {

/// How many changesets it holds.
std::uint64_t reach(const wire::SnapshotManifest& manifest)
{
    std::uint64_t all = 0;
    for (const auto& head : manifest.heads) {
        all += head.seq;
    }
    return all;
}

}  // namespace

SnapshotOffers::SnapshotOffers(SpaceParts& parts)
    : m_parts(parts), m_chains(parts.database, parts.space), m_forks(parts.database, parts.space)
{
}

Async<Result<SnapshotOffers::Looked>> SnapshotOffers::look(const ChannelId& channel)
{
    auto asked =
        m_parts.link.ask<wire::SnapshotList>(wire::Method::get, wire::snapshotsPath(m_parts.space, channel), {});
    WAYMARK_CO_ASSIGN(const auto answer, co_await asked);
    m_parts.link.relay().noteTime(answer.message.time);
    WAYMARK_CO_TRY(m_parts.record.noteIncarnation(answer.message.incarnation));
    Looked looked;
    looked.floor = answer.message.floor;
    for (const auto& listed : answer.message.snapshots) {
        WAYMARK_CO_ASSIGN(auto offer, judge(channel, listed, looked.needsLedger));
        if (offer) {
            looked.offers.push_back(std::move(*offer));
        }
    }
    std::ranges::stable_sort(looked.offers, std::greater<>{}, [](const Offer& one) { return reach(one.manifest); });
    co_return looked;
}

Result<std::optional<SnapshotOffers::Offer>> SnapshotOffers::judge(const ChannelId& channel,
                                                                   const wire::ListedSnapshot& listed,
                                                                   bool& needsLedger)
{
    const auto refuse = [&](ErrorCode code) {
        m_parts.problems.note(code, channel);
        return std::optional<Offer>();
    };
    Offer offer;
    auto manifest = wire::SnapshotManifest::decode(listed.manifest);
    if (!manifest || manifest->channel != channel) {
        return refuse(manifest ? ErrorCode::malformed : manifest.error().code);
    }
    offer.manifest = std::move(*manifest);
    offer.bytes.assign(listed.manifest.begin(), listed.manifest.end());
    offer.id = wire::snapshotId(offer.bytes);
    offer.covers = listed.covers;
    for (const auto& signer : listed.signers) {
        if (!wire::verifySnapshot(signer.device, m_parts.space, offer.bytes, signer.signature)) {
            return refuse(ErrorCode::bad_signature);
        }
        offer.signers.push_back(signer.device);
    }
    WAYMARK_ASSIGN(offer.trusted, isTrusted(channel, offer.signers));
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    // One made by what does not stand any more is worth nothing, and no entry is missing for it.
    const bool isLost = ledger->access().lostFrom(offer.manifest.ledgerHeight, offer.manifest.ledgerHash).has_value();
    if (offer.manifest.ledgerHeight >= ledger->size() && !isLost) {
        needsLedger = true;
        return std::optional(std::move(offer));
    }
    WAYMARK_ASSIGN(offer.fits, fits(offer));
    return std::optional(std::move(offer));
}

/// One that goes past a cut was made before the cut was known; that is nobody's lie.
Result<bool> SnapshotOffers::fits(const Offer& offer)
{
    const auto& manifest = offer.manifest;
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    WAYMARK_ASSIGN(const auto* device, m_parts.circles.identity(m_parts.space));
    if (ledger->hashAt(manifest.ledgerHeight) != manifest.ledgerHash) {
        return false;
    }
    for (const auto& named : manifest.heads) {
        const auto* stream = ledger->access().stream(named.stream);
        if (stream == nullptr || stream->channel != manifest.channel) {
            return false;
        }
        if (stream->cut &&
            (named.seq > stream->cut->seq || (named.seq == stream->cut->seq && named.hash != stream->cut->hash))) {
            return false;
        }
        WAYMARK_ASSIGN(const bool same, fitsMerged(offer, named, stream->device == device->publicKey));
        if (!same) {
            return false;
        }
    }
    return true;
}

/// One of another branch than what was merged. If it is trusted, it speaks for that branch, which is then settled;
/// while that is under way, the section may begin from it.
Result<bool> SnapshotOffers::fitsMerged(const Offer& offer, const wire::SnapshotHead& named, bool isOwn)
{
    const auto& channel = offer.manifest.channel;
    WAYMARK_ASSIGN(const auto link, m_chains.link(named.stream, named.seq));
    WAYMARK_ASSIGN(const auto forked, m_forks.forked(channel));
    if (!link || *link == named.hash || (offer.trusted && forked.contains(named.stream))) {
        return true;
    }
    m_parts.problems.note(isOwn ? ErrorCode::device_copied : ErrorCode::stream_fork, channel);
    if (offer.trusted) {
        WAYMARK_TRY(SnapshotStore(m_parts.database, m_parts.space).noteTrusted(channel, offer.bytes, offer.signers));
        WAYMARK_TRY(m_forks.note(channel, named.stream));
    }
    return false;
}

Result<bool> SnapshotOffers::isReached(const wire::SnapshotManifest& manifest) const
{
    for (const auto& named : manifest.heads) {
        WAYMARK_ASSIGN(const auto head, m_chains.head(named.stream));
        if (head.seq < named.seq) {
            return false;
        }
    }
    return true;
}

/// The person whose word a device's signature is, while that person is here and reads the section.
std::optional<PersonNumber> SnapshotOffers::worth(const ChannelId& channel, const SignKey& device) const
{
    const auto ledger = m_parts.circles.ledger(m_parts.space);
    if (!ledger) {
        return std::nullopt;
    }
    const auto& access = (*ledger)->access();
    const auto* now = access.device(device);
    const auto before = access.formerDevices().find(device);
    if (now == nullptr && before == access.formerDevices().end()) {
        return std::nullopt;
    }
    const auto person = now != nullptr ? now->person : before->second.person;
    const bool reads = access.person(person) != nullptr && access.access(person, channel) != ledger::Access::none;
    return reads ? std::optional(person) : std::nullopt;
}

Result<bool> SnapshotOffers::isTrusted(const ChannelId& channel, const std::vector<SignKey>& signers) const
{
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    std::set<PersonNumber> persons;
    for (const auto& signer : signers) {
        if (const auto person = worth(channel, signer)) {
            persons.insert(*person);
        }
    }
    return persons.size() > 1 ||
           std::ranges::any_of(persons, [&](PersonNumber one) { return ledger->access().isOwner(one); });
}

}  // namespace waymark::client

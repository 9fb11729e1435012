// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/database/transaction.h"
#include "sync/client/outbox.h"
#include "sync/client/section_care.h"
#include "sync/client/space_record.h"
#include "sync/records/late_changes.h"

namespace waymark::client {

Result<bool> SectionCare::markForked()
{
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    WAYMARK_ASSIGN(const auto noted, m_forks.takeNoted());
    for (const auto& channel : noted) {
        WAYMARK_TRY(mark(channel, true));
    }
    WAYMARK_TRY(transaction.commit());
    return !noted.empty();
}

/// Which heads of those streams other people name, in all of the section that the relay gives and that was sealed here.
Result<SectionCare::Named> SectionCare::namedIn(const ChannelId& channel, const std::set<StreamId>& forked) const
{
    Named named;
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    const auto note = [&](const wire::Envelope& envelope) {
        const auto& header = envelope.header;
        const auto* stream = ledger->access().stream(header.stream);
        const auto key = m_circles.epochKey(m_space, channel, header.epoch);
        if (stream == nullptr || !key || stream->isPastCut(header.seq)) {
            return;
        }
        const auto payload = wire::openEnvelope(envelope, m_space, **key).and_then([&](const Bytes& plain) {
            return records::decodePayload(plain, header.stream);
        });
        for (const auto& seen : payload ? payload->seen : std::vector<records::StreamHead>{}) {
            const auto* meant = ledger->access().stream(seen.stream);
            if (meant != nullptr && forked.contains(seen.stream) && meant->person != stream->person &&
                stream->counts(payload->ledgerHeight)) {
                named[seen.stream].insert(seen.hash);
            }
        }
    };
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT envelope FROM cli_staged WHERE space = ?1 AND channel = ?2 UNION ALL "
                                        "SELECT envelope FROM cli_own WHERE space = ?1 AND channel = ?2"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            if (const auto envelope = wire::parseEnvelope(row.blob(0))) {
                note(*envelope);
            }
            return {};
        },
        m_space, channel));
    return named;
}

/// All that is known of the stream behind that place, up to its cut. What a phone that is no longer this one sealed
/// here counts only if a relay has had it: nobody can bring it any more.
Result<std::vector<SectionCare::Branched>> SectionCare::branchesOf(const ledger::StreamRow& stream,
                                                                   std::uint64_t after) const
{
    std::map<Hash32, Branched> all;
    WAYMARK_ASSIGN(const auto* device, m_circles.identity(m_space));
    const bool isMine = stream.device == device->publicKey;
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT hash, envelope, 1, 0, 1 FROM cli_staged WHERE space = ?1 AND stream = "
                                        "?2 AND seq > ?3 UNION ALL SELECT hash, envelope, 0, 1, acknowledged FROM "
                                        "cli_own WHERE space = ?1 AND stream = ?2 AND seq > ?3"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            const auto bytes = row.blob(1);
            WAYMARK_ASSIGN(const auto envelope, wire::parseEnvelope(bytes));
            if (stream.isPastCut(envelope.header.seq)) {
                return {};
            }
            const auto [place, fresh] = all.try_emplace(row.fixed<Hash32>(0));
            auto& one = place->second;
            const auto known = fresh ? ChainLink{{}, {}, 0, false} : one.link;
            const bool counts = row.boolean(2) || row.boolean(4) || isMine;
            // One at no place follows nothing.
            one.link = {place->first, envelope.header.prev, counts ? envelope.header.seq : known.seq,
                        row.boolean(2) || known.served};
            one.own = one.own || row.boolean(3);
            one.envelope.assign(bytes.begin(), bytes.end());
            return {};
        },
        m_space, stream.id, after));
    std::vector<Branched> branched;
    for (auto& [hash, one] : all) {
        branched.push_back(std::move(one));
    }
    return branched;
}

Result<BranchEvidence> SectionCare::evidenceOn(const ledger::StreamRow& stream, const Named& named) const
{
    BranchEvidence evidence;
    if (stream.cut) {
        evidence.cut = stream.cut->hash;
    }
    WAYMARK_ASSIGN(const auto trusted, m_snapshots.trusted(stream.channel));
    const auto* covered = trusted ? trusted->manifest.head(stream.id) : nullptr;
    if (covered != nullptr) {
        evidence.covered.insert(covered->hash);
    }
    if (const auto found = named.find(stream.id); found != named.end()) {
        evidence.named = found->second;
    }
    return evidence;
}

/// Fills the chain with what stands of its branches. False while that cannot be merged yet.
Result<bool> SectionCare::choose(Chain& chain, const Named& named) const
{
    WAYMARK_ASSIGN(auto all, branchesOf(chain.stream, chain.start.seq));
    WAYMARK_ASSIGN(const auto evidence, evidenceOn(chain.stream, named));
    std::vector<ChainLink> links;
    std::ranges::transform(all, std::back_inserter(links), &Branched::link);
    const auto standing = standingChain({chain.start.hash, {}, chain.start.seq}, links, evidence);
    chain.end = {chain.start.seq + standing.size(), standing.empty() ? chain.start.hash : standing.back(), 0};
    chain.forked = true;
    for (const auto& hash : standing) {
        const auto found = std::ranges::find(all, hash, [](const Branched& one) { return one.link.hash; });
        WAYMARK_ASSIGN(const bool ready, isReady(chain.stream, found->envelope));
        if (!ready) {
            return false;
        }
        chain.envelopes.push_back(std::move(found->envelope));
        all.erase(found);
    }
    chain.lost = std::move(all);
    return gives(chain);
}

/// Whether it can be judged now, as a changeset that comes is.
Result<bool> SectionCare::isReady(const ledger::StreamRow& stream, ByteView bytes) const
{
    WAYMARK_ASSIGN(const auto envelope, wire::parseEnvelope(bytes));
    const auto key = m_circles.epochKey(m_space, stream.channel, envelope.header.epoch);
    if (!key) {
        return false;
    }
    const auto payload = wire::openEnvelope(envelope, m_space, **key).and_then([&](const Bytes& plain) {
        return records::decodePayload(plain, stream.id);
    });
    if (!payload) {
        return payload.error().code != ErrorCode::update_needed;
    }
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    return payload->ledgerHeight < ledger->size();
}

/// Whether what was merged may give way to it: not while it is only a part of that, since the rest may still come.
Result<bool> SectionCare::gives(const Chain& chain) const
{
    const auto& stream = chain.stream;
    WAYMARK_ASSIGN(const auto merged, m_chains.head(stream.id));
    if (stream.cut && merged.seq >= stream.cut->seq && chain.end.hash != stream.cut->hash) {
        return false;
    }
    if (chain.end.seq >= merged.seq) {
        return true;
    }
    WAYMARK_ASSIGN(const auto link, m_chains.link(stream.id, chain.end.seq));
    if (chain.end.seq > 0 && link && *link != chain.end.hash) {
        return true;
    }
    // Of a phone that this one was before, the rest is only here.
    WAYMARK_ASSIGN(const auto* device, m_circles.identity(m_space));
    WAYMARK_ASSIGN(const auto me, m_circles.everMe(m_space));
    WAYMARK_ASSIGN(const auto brought, Outbox(m_database, m_space).acknowledged(stream.id));
    return stream.person == me && stream.device != device->publicKey && brought <= chain.end.seq;
}

/// Before the section is merged anew: what was merged of a branch that does not stand, and what there is of others.
Status SectionCare::setAsideLost(const Chain& chain)
{
    const auto& stream = chain.stream;
    WAYMARK_TRY(setAsideMergedOf(chain));
    std::map<Hash32, Hash32> before;
    for (const auto& one : chain.lost) {
        before[one.link.hash] = one.link.prev;
    }
    for (const auto& one : chain.lost) {
        auto branch = one.link.hash;
        while (before.contains(before[branch])) {
            branch = before[branch];
        }
        WAYMARK_ASSIGN(const auto envelope, wire::parseEnvelope(one.envelope));
        WAYMARK_TRY(setAside(envelope.header, one.envelope, branch));
        WAYMARK_TRY(m_forks.noteLost(stream.channel, stream.id, one.link.hash));
        WAYMARK_TRY(one.own ? giveUpOwn(stream, one.link.hash) : Status{});
    }
    for (const auto& bytes : chain.envelopes) {
        const auto hash = wire::envelopeHash(bytes);
        WAYMARK_TRY(records::forgetBranch(m_database, stream.id, hash));
        WAYMARK_ASSIGN(auto late,
                       m_database.statement("DELETE FROM cli_late WHERE space = ?1 AND stream = ?2 AND branch = ?3"));
        WAYMARK_TRY(late.run(m_space, stream.id, hash));
    }
    WAYMARK_ASSIGN(auto parked, m_database.statement("DELETE FROM cli_parked WHERE space = ?1 AND stream = ?2"));
    return parked.run(m_space, stream.id);
}

/// What was told of the stream, and what others were heard to name of it, is told and heard anew.
Status SectionCare::setAsideMergedOf(const Chain& chain)
{
    const auto& stream = chain.stream;
    WAYMARK_ASSIGN(const auto merged, m_chains.head(stream.id));
    WAYMARK_ASSIGN(const auto below, m_chains.link(stream.id, chain.start.seq));
    // Where the snapshot is of another branch, nobody knows where the two parted.
    auto split = below.value_or(chain.start.hash) == chain.start.hash ? chain.start.seq : 0;
    for (const auto& bytes : split == chain.start.seq ? chain.envelopes : std::vector<Bytes>{}) {
        WAYMARK_ASSIGN(const auto link, m_chains.link(stream.id, split + 1));
        if (link != wire::envelopeHash(bytes)) {
            break;
        }
        ++split;
    }
    if (split >= merged.seq) {
        return {};
    }
    WAYMARK_ASSIGN(const auto first, m_chains.link(stream.id, split + 1));
    WAYMARK_TRY(records::setAsideMerged(m_database, {m_space, stream.channel},
                                        {stream.id, split, first.value_or(merged.hash)}));
    for (auto seq = split + 1; seq <= merged.seq; ++seq) {
        WAYMARK_ASSIGN(const auto link, m_chains.link(stream.id, seq));
        WAYMARK_TRY(link ? m_forks.noteLost(stream.channel, stream.id, *link) : Status{});
    }
    for (const std::string table : {"cli_link", "cli_told", "cli_seen"}) {
        WAYMARK_ASSIGN(auto remove, m_database.statement("DELETE FROM " + table + " WHERE space = ?1 AND stream = ?2 " +
                                                         "AND seq > ?3"));
        WAYMARK_TRY(remove.run(m_space, stream.id, split));
    }
    return {};
}

/// It is late words now, which its person's app writes in again. This phone's own stream goes on elsewhere.
Status SectionCare::giveUpOwn(const ledger::StreamRow& stream, const Hash32& hash)
{
    WAYMARK_ASSIGN(auto remove,
                   m_database.statement("DELETE FROM cli_own WHERE space = ?1 AND stream = ?2 AND hash = ?3"));
    WAYMARK_TRY(remove.run(m_space, stream.id, hash));
    WAYMARK_ASSIGN(const auto* device, m_circles.identity(m_space));
    return SpaceRecord(m_database, m_space).noteRefused(stream.device == device->publicKey);
}

}  // namespace waymark::client

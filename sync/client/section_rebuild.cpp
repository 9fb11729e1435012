// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/transaction.h"
#include "sync/client/section_care.h"
#include "sync/records/late_changes.h"

namespace waymark::client {

Result<std::optional<Bytes>> SectionCare::envelopeAt(const StreamId& stream, std::uint64_t seq) const
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT envelope FROM cli_staged WHERE space = ?1 AND stream = ?2 AND seq = ?3 "
                                        "UNION ALL "
                                        "SELECT envelope FROM cli_own WHERE space = ?1 AND stream = ?2 AND seq = ?3"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space, stream, seq));
    if (!found) {
        return std::optional<Bytes>();
    }
    const auto bytes = select.row().blob(0);
    return std::optional(Bytes(bytes.begin(), bytes.end()));
}

/// Every stream of the section from the snapshot up to what counts and was merged; nothing while one of them is not all
/// here, or the snapshot goes past a cut.
Result<std::optional<std::vector<SectionCare::Chain>>> SectionCare::chains(const ChannelId& channel,
                                                                           const Base& base) const
{
    std::vector<Chain> chains;
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    WAYMARK_ASSIGN(const auto forked, m_forks.forked(channel));
    Named named;
    if (!forked.empty()) {
        WAYMARK_ASSIGN(named, namedIn(channel, forked));
    }
    for (const auto& [id, stream] : ledger->access().streams()) {
        if (stream.channel != channel) {
            continue;
        }
        Chain chain{stream, {}, {}, {}, false, {}};
        if (const auto* below = base ? base->manifest.head(id) : nullptr) {
            chain.start = {below->seq, below->hash, below->height};
        }
        if (forked.contains(id)) {
            WAYMARK_ASSIGN(const bool chosen, choose(chain, named));
            if (!chosen) {
                return std::optional<std::vector<Chain>>();
            }
            chains.push_back(std::move(chain));
            continue;
        }
        WAYMARK_ASSIGN(chain.end, m_chains.head(id));
        chain.end = chain.end.seq < chain.start.seq ? chain.start : chain.end;
        if (chain.end.seq == 0) {
            continue;
        }
        // Also one of which nothing counts: what was merged of it is to be set aside.
        if (stream.cut && stream.cut->seq <= chain.end.seq) {
            chain.end = {stream.cut->seq, stream.cut->hash, chain.end.height};
        }
        WAYMARK_ASSIGN(const bool whole, fill(chain));
        if (!whole) {
            return std::optional<std::vector<Chain>>();
        }
        chains.push_back(std::move(chain));
    }
    return std::optional(std::move(chains));
}

/// False unless each follows the one before it, from the start to the end.
Result<bool> SectionCare::fill(Chain& chain) const
{
    auto last = chain.start.hash;
    for (auto seq = chain.start.seq + 1; seq <= chain.end.seq; ++seq) {
        WAYMARK_ASSIGN(auto bytes, envelopeAt(chain.stream.id, seq));
        const auto envelope = bytes ? wire::parseEnvelope(*bytes) : fail(ErrorCode::not_found);
        if (!envelope || envelope->header.prev != last) {
            return false;
        }
        last = wire::envelopeHash(*bytes);
        chain.envelopes.push_back(std::move(*bytes));
    }
    return chain.start.seq <= chain.end.seq && last == chain.end.hash;
}

/// As it was judged when it was merged; what its author made wrong is void and empty.
Result<records::Payload> SectionCare::payloadOf(const Chain& chain, ByteView bytes, std::uint64_t& height) const
{
    WAYMARK_ASSIGN(const auto envelope, wire::parseEnvelope(bytes));
    WAYMARK_ASSIGN(const auto* key, m_circles.epochKey(m_space, chain.stream.channel, envelope.header.epoch));
    auto payload = wire::openEnvelope(envelope, m_space, *key).and_then([&](const Bytes& plain) {
        return records::decodePayload(plain, chain.stream.id);
    });
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    const auto counts = payload ? ledger->countsAt({payload->ledgerHeight, payload->ledgerHash}, height) : std::nullopt;
    if (!counts || *counts < height || !chain.stream.counts(*counts)) {
        return records::Payload{};
    }
    payload->ledgerHeight = *counts;
    height = *counts;
    return payload;
}

Result<records::Changes> SectionCare::replay(const ChannelId& channel, const std::optional<Under>& under,
                                             const std::vector<Chain>& chains)
{
    records::Changes below;
    if (under) {
        WAYMARK_ASSIGN(below, layOn(channel, *under));
    }
    auto merge = m_records.beginMerge();
    WAYMARK_TRY(under ? Status{} : merge.beginAnew({m_space, channel}));
    for (const auto& chain : chains) {
        const auto& stream = chain.stream;
        auto height = chain.start.height;
        auto seq = chain.start.seq;
        for (const auto& bytes : chain.envelopes) {
            WAYMARK_ASSIGN(const auto payload, payloadOf(chain, bytes, height));
            WAYMARK_TRY(merge.apply(
                {{m_space, channel}, stream.id, ++seq, payload.ledgerHeight, stream.person, stream.ofOwner}, payload));
            WAYMARK_TRY(m_chains.setLink(channel, stream.id, seq, wire::envelopeHash(bytes)));
        }
        WAYMARK_TRY(m_chains.setHead(channel, stream.id, {chain.end.seq, chain.end.hash, height}));
        WAYMARK_TRY(m_chains.unpark(stream.id, chain.end.seq));
    }
    WAYMARK_ASSIGN(auto changes, merge.finish());
    changes.rows.insert(changes.rows.begin(), below.rows.begin(), below.rows.end());
    return changes;
}

Status SectionCare::rebuild()
{
    WAYMARK_ASSIGN(const auto channels, marked());
    for (const auto& channel : channels) {
        WAYMARK_TRY(rebuildOne(channel));
    }
    return readLate();
}

/// Nothing for a section that begins with its log.
Result<std::optional<SectionCare::Under>> SectionCare::opened(const ChannelId& channel, const Base& base,
                                                              std::optional<records::SnapshotContent> content) const
{
    if (!base) {
        return std::optional<Under>();
    }
    if (!content) {
        WAYMARK_ASSIGN(content, contentOf(channel, base->snapshot, base->manifest));
    }
    return std::optional(Under{base->manifest, std::move(*content)});
}

Status SectionCare::rebuildOne(const ChannelId& channel, std::optional<records::SnapshotContent> content)
{
    WAYMARK_ASSIGN(const auto base, m_snapshots.base(channel));
    WAYMARK_ASSIGN(auto all, chains(channel, base));
    // What was sealed on a branch that lost counts once that is said.
    WAYMARK_ASSIGN(const bool isSettled, m_circles.isSettled(m_space));
    if (!all || !isSettled) {
        return {};
    }
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    for (const auto& chain : *all) {
        WAYMARK_TRY(setAsidePast(chain.stream));
        WAYMARK_TRY(chain.forked ? setAsideLost(chain) : Status{});
    }
    WAYMARK_TRY(setAsideOffBranch(channel));
    WAYMARK_ASSIGN(const auto under, opened(channel, base, std::move(content)));
    // First, so that what is written takes the pages it lay in.
    WAYMARK_TRY(m_snapshots.dropBase(channel));
    WAYMARK_ASSIGN(const auto changes, replay(channel, under, *all));
    for (const auto& chain : *all) {
        WAYMARK_TRY(chain.forked ? records::forgetWhatStands(m_database, {m_space, channel}, chain.stream.id)
                                 : Status{});
    }
    WAYMARK_TRY(m_forks.settled(channel));
    for (const std::string table : {"cli_staged", "cli_rebuild"}) {
        WAYMARK_ASSIGN(auto remove,
                       m_database.statement("DELETE FROM " + table + " WHERE space = ?1 AND channel = ?2"));
        WAYMARK_TRY(remove.run(m_space, channel));
    }
    WAYMARK_TRY(transaction.commit());
    m_records.publish(changes);
    return {};
}

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/purge_routes.h"

#include "sync/ledger/purge_rule.h"
#include "sync/relay/snapshot_rules.h"

namespace waymark::relay {

using ledger::PurgeSigner;

Status PurgeRoutes::mayBring(const Caller& caller, const wire::SignedPurge& made, const wire::Purge& purge) const
{
    if (!caller.access().mayRead(caller.device, purge.channel) ||
        ledger::purgeSigner(caller.access(), purge.channel, made.device) == PurgeSigner::nobody) {
        return fail(ErrorCode::relay_forbidden);
    }
    if (!caller.access().mayReadAt(caller.device, purge.channel, relayTime(m_parts.clock, caller.space))) {
        return fail(ErrorCode::grant_ended);
    }
    return made.verify(caller.space.ledger.space());
}

Status PurgeRoutes::place(const Caller& caller, const wire::PurgePlace& place, const wire::ChannelHeads& heads,
                          Here& here) const
{
    const auto& space = caller.space.ledger.space();
    const auto* stream = caller.access().stream(place.stream);
    if (stream == nullptr || stream->channel != heads.channel) {
        return fail(ErrorCode::relay_conflict);
    }
    WAYMARK_ASSIGN(const auto kept, m_parts.store.kept(space, place.stream, place.seq));
    WAYMARK_ASSIGN(const auto gone, m_parts.store.purged(space, place.stream, place.seq));
    if ((kept && kept->hash != place.hash) || (gone && *gone != place.hash)) {
        return fail(ErrorCode::relay_conflict);
    }
    const auto head = std::ranges::find(heads.streams, place.stream, &wire::StreamHead::stream);
    const auto reached = head != heads.streams.end() ? head->seq : 0;
    if (reached == place.seq && head->hash != place.hash) {
        return fail(ErrorCode::relay_conflict);
    }
    if (kept) {
        here.held.emplace_back(place, kept->rseq);
    } else if (!gone && place.seq > reached) {
        here.ahead.push_back(place);
    }
    return {};
}

Result<PurgeRoutes::Here> PurgeRoutes::look(const Caller& caller, const wire::Purge& purge) const
{
    const auto& space = caller.space.ledger.space();
    Here here;
    WAYMARK_ASSIGN(const auto heads, m_parts.store.heads(space, purge.channel));
    for (const auto& one : purge.places) {
        WAYMARK_TRY(place(caller, one, heads, here));
    }
    WAYMARK_ASSIGN(const auto snapshots, m_parts.store.snapshots(space, purge.channel));
    for (const auto& one : snapshots) {
        WAYMARK_ASSIGN(const auto manifest, wire::SnapshotManifest::decode(one.manifest));
        if (!reachesAsFar(manifest, purge.reach)) {
            here.snapshots.push_back(one.id);
            continue;
        }
        here.covered =
            here.covered || (one.trusted != 0 && std::ranges::all_of(here.held, [&](const auto& held) {
                                 const auto* head = manifest.head(held.first.stream);
                                 return held.second <= one.covers && head != nullptr && head->seq >= held.first.seq;
                             }));
    }
    return here;
}

Reply PurgeRoutes::purge(const Caller& caller, ByteView body)
{
    WAYMARK_ASSIGN(const auto made, wire::SignedPurge::parse(body));
    WAYMARK_ASSIGN(const auto purge, wire::Purge::decode(made.purge));
    WAYMARK_TRY(mayBring(caller, made, purge));
    const auto& space = caller.space.ledger.space();
    WAYMARK_ASSIGN(const bool known, m_parts.store.hasPurge(space, purge.channel, wire::purgeId(body)));
    if (known) {
        return Bytes{};
    }
    WAYMARK_ASSIGN(const auto here, look(caller, purge));
    const bool isOwners = ledger::purgeSigner(caller.access(), purge.channel, made.device) == PurgeSigner::owner;
    const bool deletes = here.deletes() || !purge.files.empty();
    if (deletes && !isOwners) {
        return fail(ErrorCode::relay_forbidden);
    }
    if (deletes && caller.access().isRecoveryUnderWay(relayTime(m_parts.clock, caller.space))) {
        // Somebody else may have the owner's phone.
        return fail(ErrorCode::not_yet);
    }
    if (here.deletes() && !here.covered) {
        // Where nothing is, nothing is lost, and streams that are brought back go on behind it.
        WAYMARK_TRY(m_parts.store.notePurged(space, purge.channel, here.ahead));
        return fail(ErrorCode::purge_uncovered);
    }
    WAYMARK_TRY(m_parts.store.takePurge(space, body, purge, here.snapshots));
    if (m_parts.onSpaceNews) {
        m_parts.onSpaceNews(space);
    }
    return Bytes{};
}

}  // namespace waymark::relay

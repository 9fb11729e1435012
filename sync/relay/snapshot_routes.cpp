// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/snapshot_routes.h"

#include <algorithm>

#include "sync/relay/snapshot_rules.h"
#include "sync/wire/limits.h"
#include "sync/wire/snapshot_part.h"

namespace waymark::relay {

Status SnapshotRoutes::mayRead(const Caller& caller, const ChannelId& channel) const
{
    if (!caller.access().mayRead(caller.device, channel)) {
        return fail(ErrorCode::relay_forbidden);
    }
    const bool now = caller.access().mayReadAt(caller.device, channel, relayTime(m_parts.clock, caller.space));
    return now ? Status{} : fail(ErrorCode::grant_ended);
}

Reply SnapshotRoutes::putPart(const Caller& caller, const Hash32& snapshot, std::uint64_t number, ByteView body)
{
    WAYMARK_ASSIGN(const auto request, wire::SnapshotPart::decode(body));
    WAYMARK_ASSIGN(const auto header, wire::parseSnapshotPart(request.sealed));
    if (header.snapshot != snapshot || header.number != number) {
        return fail(ErrorCode::malformed, "snapshot part");
    }
    WAYMARK_TRY(mayRead(caller, header.channel));
    WAYMARK_TRY(m_parts.store.putPart(caller.space.ledger.space(), caller.device, snapshot, number, request.sealed,
                                      m_parts.config.snapshotBytes, m_parts.clock.now()));
    return Bytes{};
}

Reply SnapshotRoutes::part(const Caller& caller, const Hash32& snapshot, std::uint64_t number) const
{
    WAYMARK_ASSIGN(const auto bytes, m_parts.store.part(caller.space.ledger.space(), snapshot, number));
    if (!bytes) {
        return fail(ErrorCode::relay_forbidden);
    }
    WAYMARK_ASSIGN(const auto header, wire::parseSnapshotPart(*bytes));
    WAYMARK_TRY(mayRead(caller, header.channel));
    return wire::SnapshotPart{*bytes}.encode();
}

/// Up to which rseq it holds everything; relay_conflict when it names what is not here, or less than what went.
Result<std::uint64_t> SnapshotRoutes::covered(const Caller& caller, const wire::SnapshotManifest& manifest)
{
    const auto& space = caller.space.ledger.space();
    WAYMARK_ASSIGN(const auto heads, m_parts.store.heads(space, manifest.channel));
    auto covers = heads.last;
    std::size_t known = 0;
    for (const auto& head : heads.streams) {
        const auto* named = manifest.head(head.stream);
        known += named != nullptr ? 1 : 0;
        const auto seq = named != nullptr ? named->seq : 0;
        if (seq > head.seq || (named != nullptr && seq == head.seq && named->hash != head.hash)) {
            return fail(ErrorCode::relay_conflict);
        }
        if (seq == head.seq) {
            continue;
        }
        WAYMARK_ASSIGN(const auto next, m_parts.store.kept(space, head.stream, seq + 1));
        WAYMARK_ASSIGN(const auto last, m_parts.store.kept(space, head.stream, seq));
        if (!next || (last && last->hash != named->hash)) {
            return fail(ErrorCode::relay_conflict);
        }
        covers = std::min(covers, next->rseq - 1);
    }
    return known == manifest.heads.size() ? Result<std::uint64_t>(covers) : fail(ErrorCode::relay_conflict);
}

/// relay_conflict for one that was made before something was erased for good.
Status SnapshotRoutes::isBehindPurges(const Caller& caller, const wire::SnapshotManifest& manifest) const
{
    WAYMARK_ASSIGN(const auto purges, m_parts.store.purges(caller.space.ledger.space(), manifest.channel));
    for (const auto& bytes : purges) {
        WAYMARK_ASSIGN(const auto made, wire::SignedPurge::parse(bytes));
        WAYMARK_ASSIGN(const auto purge, wire::Purge::decode(made.purge));
        if (!reachesAsFar(manifest, purge.reach)) {
            return fail(ErrorCode::relay_conflict);
        }
    }
    return {};
}

Result<StoredSnapshot> SnapshotRoutes::fresh(const Caller& caller, const wire::SnapshotManifest& manifest,
                                             ByteView bytes)
{
    StoredSnapshot made;
    made.id = wire::snapshotId(bytes);
    made.maker = caller.device;
    made.manifest.assign(bytes.begin(), bytes.end());
    made.taken = relayTime(m_parts.clock, caller.space);
    WAYMARK_ASSIGN(const auto brought, m_parts.store.partCount(caller.space.ledger.space(), caller.device, made.id));
    if (brought != manifest.parts()) {
        return fail(ErrorCode::not_found);
    }
    WAYMARK_TRY(isBehindPurges(caller, manifest));
    WAYMARK_ASSIGN(made.covers, covered(caller, manifest));
    return made;
}

Reply SnapshotRoutes::commit(const Caller& caller, ByteView body)
{
    WAYMARK_ASSIGN(const auto request, wire::SnapshotCommit::decode(body));
    WAYMARK_ASSIGN(const auto manifest, wire::SnapshotManifest::decode(request.manifest));
    WAYMARK_TRY(mayRead(caller, manifest.channel));
    const auto& space = caller.space.ledger.space();
    WAYMARK_TRY(wire::verifySnapshot(caller.device, space, request.manifest, request.signature));
    WAYMARK_ASSIGN(auto all, m_parts.store.snapshots(space, manifest.channel));
    auto one = std::ranges::find(all, wire::snapshotId(request.manifest), &StoredSnapshot::id);
    if (one == all.end()) {
        WAYMARK_ASSIGN(auto made, fresh(caller, manifest, request.manifest));
        one = all.insert(all.begin(), std::move(made));
    }
    const auto* newest = newestTrusted(all);
    if (newest != nullptr && newest != &*one && one->trusted == 0) {
        WAYMARK_ASSIGN(const auto theirs, wire::SnapshotManifest::decode(newest->manifest));
        if (!reachesAsFar(manifest, theirs)) {
            return fail(ErrorCode::relay_conflict);
        }
    }
    const bool signedAlready =
        std::ranges::find(one->signers, caller.device, &SnapshotSigner::device) != one->signers.end();
    if (!signedAlready && one->signers.size() < wire::kMaxSnapshotSigners) {
        one->signers.push_back({caller.device, caller.access().personOf(caller.device)->number, request.signature});
    }
    if (one->trusted == 0 && isTrusted(one->signers, caller.access())) {
        one->trusted = relayTime(m_parts.clock, caller.space);
    }
    const auto stored = *one;
    WAYMARK_TRY(m_parts.store.putSnapshot(space, manifest.channel, stored, superseded(all)));
    WAYMARK_TRY(tidy(caller, manifest.channel));
    return Bytes{};
}

Reply SnapshotRoutes::list(const Caller& caller, const ChannelId& channel) const
{
    WAYMARK_TRY(mayRead(caller, channel));
    const auto& space = caller.space.ledger.space();
    wire::SnapshotList list{caller.space.incarnation, relayTime(m_parts.clock, caller.space), 0, {}};
    WAYMARK_ASSIGN(list.floor, m_parts.store.floor(space, channel));
    WAYMARK_ASSIGN(const auto all, m_parts.store.snapshots(space, channel));
    for (const auto& one : all) {
        wire::ListedSnapshot listed{one.manifest, one.covers, {}};
        for (const auto& signer : one.signers) {
            listed.signers.push_back({signer.device, signer.signature});
        }
        list.snapshots.push_back(std::move(listed));
    }
    return list.encode();
}

Status SnapshotRoutes::notePulled(const Caller& caller, const wire::Cursor& cursor)
{
    // One that does not say what it stands on may be of another log.
    if (cursor.after == 0 || cursor.item.isZero()) {
        return {};
    }
    const auto& space = caller.space.ledger.space();
    WAYMARK_ASSIGN(const auto floor, m_parts.store.floor(space, cursor.channel));
    WAYMARK_ASSIGN(const auto pulled, m_parts.store.pulled(space, cursor.channel));
    const auto known = pulled.find(caller.device);
    if (cursor.after <= floor || (known != pulled.end() && cursor.after <= known->second)) {
        return {};
    }
    // While there is nothing to drop nobody's place matters, and a pull writes nothing.
    WAYMARK_ASSIGN(const auto all, m_parts.store.snapshots(space, cursor.channel));
    const auto* newest = newestTrusted(all);
    if (newest == nullptr || (known != pulled.end() && known->second >= newest->covers)) {
        return {};
    }
    WAYMARK_TRY(m_parts.store.notePulled(space, cursor.channel, caller.device, cursor.after));
    return tidy(caller, cursor.channel);
}

Status SnapshotRoutes::tidy(const Caller& caller, const ChannelId& channel)
{
    const auto& space = caller.space.ledger.space();
    WAYMARK_ASSIGN(const auto all, m_parts.store.snapshots(space, channel));
    const auto* older = olderTrusted(all);
    if (older == nullptr) {
        return {};
    }
    WAYMARK_ASSIGN(const auto pulled, m_parts.store.pulled(space, channel));
    WAYMARK_ASSIGN(const auto floor, m_parts.store.floor(space, channel));
    const auto upTo =
        droppable(*older, caller.access().holders(channel), pulled, relayTime(m_parts.clock, caller.space));
    return upTo > floor ? m_parts.store.dropLog(space, channel, upTo) : Status{};
}

}  // namespace waymark::relay

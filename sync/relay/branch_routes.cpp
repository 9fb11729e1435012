// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/branch_routes.h"

#include <algorithm>

#include "platform/crypto/random.h"
#include "sync/relay/served_entry.h"
#include "sync/wire/snapshot_manifest.h"

namespace waymark::relay {
namespace {

StoredEntry storedOf(const ledger::Ledger& ledger, std::uint64_t height)
{
    return {ledger::encodeEntry(*ledger.entry(height)), ledger::encodeReceipt(*ledger.receipt(height))};
}

/// What is said of a section that this device may not read now is nothing to it either way.
void hideLost(ledger::Entry& entry, const Caller& caller)
{
    for (auto& bytes : entry.bodies) {
        const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
        const bool ofChannel = body && ledger::classOf(*body) == ledger::BodyClass::channel;
        if (ofChannel && caller.access().channel(ledger::channelOf(*body)) != nullptr &&
            !caller.access().mayRead(caller.device, ledger::channelOf(*body))) {
            bytes.reset();
        }
    }
}

/// Several have the parts of an entry that each was served, and bring what the others lack.
void addBodies(ledger::Entry& to, const std::vector<ledger::AsideEntry>& known)
{
    const auto same =
        std::ranges::find_if(known, [&](const ledger::AsideEntry& one) { return one.entry.head == to.head; });
    for (std::size_t i = 0; same != known.end() && i < std::min(to.bodies.size(), same->entry.bodies.size()); ++i) {
        to.bodies[i] = to.bodies[i] ? to.bodies[i] : same->entry.bodies[i];
    }
}

/// When what an entry of the branch follows was taken. What the ledger has too may have been signed anew since.
UnixMs timeBelow(const ledger::Ledger& branch, const ledger::Ledger& stands)
{
    const auto head = branch.head();
    const auto* receipt = branch.receipt(head.height);
    return receipt == nullptr || stands.hashAt(head.height) == head.hash ? 0 : receipt->time;
}

/// Whether all of it is here, and may be appended one by one at the times at which it was.
bool isWhole(const ledger::Ledger& branch, std::uint64_t split)
{
    auto below = branch.upTo(split);
    for (auto height = split; below && height < branch.size(); ++height) {
        const auto& receipt = *branch.receipt(height);
        if (!below->admit(*branch.entry(height), receipt.time) || !below->append(*branch.entry(height), receipt)) {
            return false;
        }
    }
    return below.has_value();
}

}  // namespace

Result<BranchRoutes::Aside> BranchRoutes::aside(const SpaceId& space) const
{
    Aside aside;
    WAYMARK_ASSIGN(const auto stored, m_parts.store.aside(space));
    for (const auto& one : stored) {
        const auto entry = ledger::decodeEntry(one.entry.entry);
        const auto receipt = ledger::decodeReceipt(one.entry.receipt);
        if (!entry || !receipt) {
            return fail(ErrorCode::database_damaged, "stored branch");
        }
        aside.push_back({*entry, *receipt});
    }
    return aside;
}

/// The branch that ends with that entry. It must have been taken here, at that time, after what is below it. So nobody
/// can make up a branch, however far back it begins.
Result<ledger::Ledger> BranchRoutes::branchWith(const ledger::Ledger& stands, ledger::Entry entry,
                                                ByteView receipt) const
{
    const auto held = ledger::decodeReceipt(receipt);
    if (!held) {
        return fail(ErrorCode::bad_signature, "no receipt");
    }
    WAYMARK_ASSIGN(const auto known, aside(stands.space()));
    WAYMARK_ASSIGN(auto branch, ledger::branchUpTo(stands, known, entry.head.prev));
    if (!branch || branch->size() != entry.head.height) {
        return fail(ErrorCode::relay_conflict, "does not follow");
    }
    if (!branch->isReceipted(entry, *held) || held->time < timeBelow(*branch, stands)) {
        return fail(ErrorCode::bad_signature, "not a receipt of this relay");
    }
    addBodies(entry, known);
    WAYMARK_TRY(branch->append(entry, *held));
    return std::move(*branch);
}

Reply BranchRoutes::offer(const Caller& caller, ByteView body)
{
    WAYMARK_ASSIGN(const auto request, wire::AppendRequest::decode(body));
    WAYMARK_ASSIGN(const auto entry, entryIn(request.entry));
    const auto& stands = caller.space.ledger;
    const auto space = stands.space();
    const auto hash = ledger::hashOf(entry.head);
    auto incarnation = caller.space.incarnation;
    const Bytes receipt(request.entry.receipt.begin(), request.entry.receipt.end());
    if (stands.hashAt(entry.head.height) == hash) {
        return wire::AppendResponse{incarnation, ledger::encodeReceipt(*stands.receipt(entry.head.height))}.encode();
    }
    if (stands.access().closed()) {
        return fail(ErrorCode::circle_closed);
    }
    WAYMARK_ASSIGN(const auto branch, branchWith(stands, entry, receipt));
    const auto split = ledger::splitOf(branch, stands);
    if (!split) {
        return fail(ErrorCode::relay_conflict, "goes on where the ledger ends: not a branch");
    }
    WAYMARK_TRY(m_parts.store.putAside(space, {hash, storedOf(branch, entry.head.height)}));
    WAYMARK_ASSIGN(const bool wins, ledger::wins(branch, stands, *split));
    if (wins && isWhole(branch, *split)) {
        // A close is taken by the append that follows, with all that it brings about.
        WAYMARK_ASSIGN(const auto goesOn, branch.upTo(branch.size() - (branch.access().closed() ? 1 : 0)));
        WAYMARK_TRY(goOnWith(caller.space, goesOn, *split));
        m_parts.spaces.forget(space);
        WAYMARK_ASSIGN(const auto* changed, m_parts.spaces.find(space));
        if (changed == nullptr) {
            return fail(ErrorCode::internal, "space");
        }
        incarnation = changed->incarnation;
    }
    if (m_parts.onSpaceNews) {
        m_parts.onSpaceNews(space);
    }
    return wire::AppendResponse{incarnation, receipt}.encode();
}

Status BranchRoutes::goOnWith(const Space& space, const ledger::Ledger& branch, std::uint64_t split)
{
    BranchChange change;
    change.incarnation = crypto::randomId<wire::Incarnation>();
    change.split = split;
    for (auto height = split; height < branch.size(); ++height) {
        change.tail.push_back(storedOf(branch, height));
        change.taken.push_back(*branch.hashAt(height));
    }
    for (auto height = split; height < space.ledger.size(); ++height) {
        change.lost.push_back({*space.ledger.hashAt(height), storedOf(space.ledger, height)});
    }
    for (const auto& [id, row] : branch.access().streams()) {
        change.streams.insert(id);
    }
    WAYMARK_ASSIGN(change.snapshots, snapshotsAgainst(space, branch));
    return m_parts.store.changeBranch(branch.space(), space.ledger.size(), change);
}

/// Those whose maker judged by what does not stand any more.
Result<std::vector<Hash32>> BranchRoutes::snapshotsAgainst(const Space& space, const ledger::Ledger& branch) const
{
    std::vector<Hash32> against;
    for (const auto& [channel, row] : space.ledger.access().channels()) {
        WAYMARK_ASSIGN(const auto all, m_parts.store.snapshots(branch.space(), channel));
        for (const auto& one : all) {
            const auto manifest = wire::SnapshotManifest::decode(one.manifest);
            if (!manifest || branch.hashAt(manifest->ledgerHeight) != manifest->ledgerHash) {
                against.push_back(one.id);
            }
        }
    }
    return against;
}

Reply BranchRoutes::read(const Caller& caller) const
{
    const auto& stands = caller.space.ledger;
    WAYMARK_ASSIGN(const auto known, aside(stands.space()));
    std::map<std::pair<std::uint64_t, Hash32>, ServedEntry> served;
    for (const auto& head : ledger::headsOf(known)) {
        WAYMARK_ASSIGN(const auto branch, ledger::branchUpTo(stands, known, head));
        const auto split = branch ? ledger::splitOf(*branch, stands) : std::nullopt;
        const bool isSettled = split && stands.access().lostFrom(branch->size() - 1, head) == split;
        for (auto height = split.value_or(0); split && !isSettled && height < branch->size(); ++height) {
            auto entry = branch->viewFor(caller.device, height);
            hideLost(entry, caller);
            served.try_emplace({height, *branch->hashAt(height)}, std::move(entry), branch->receipt(height));
        }
    }
    std::size_t total = 0;
    wire::BranchPage page;
    for (const auto& [place, one] : served) {
        total += one.size();
        if (total > m_parts.config.pageBytes) {
            break;
        }
        page.items.push_back(one.item());
    }
    return page.encode();
}

}  // namespace waymark::relay

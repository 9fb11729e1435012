// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/snapshot_rules.h"

#include <algorithm>
#include <set>

#include "sync/wire/limits.h"

namespace waymark::relay {
namespace {

constexpr std::size_t kTrustedKept = 2;
constexpr std::size_t kWaitingKept = wire::kMaxSnapshotsListed - kTrustedKept;

std::vector<const StoredSnapshot*> trustedOf(const std::vector<StoredSnapshot>& all)
{
    std::vector<const StoredSnapshot*> trusted;
    for (const auto& one : all) {
        if (one.trusted != 0) {
            trusted.push_back(&one);
        }
    }
    // Each reaches as far as the one before it, so what covers more came later.
    std::ranges::stable_sort(trusted, std::greater<>{},
                             [](const auto* one) { return std::pair(one->covers, one->trusted); });
    return trusted;
}

bool holds(const wire::SnapshotManifest& manifest, const auto& theirs)
{
    const auto* mine = manifest.head(theirs.stream);
    return mine != nullptr && mine->seq >= theirs.seq && (mine->seq > theirs.seq || mine->hash == theirs.hash);
}

bool isBelow(const StoredSnapshot& one, const StoredSnapshot& newest)
{
    const auto mine = wire::SnapshotManifest::decode(one.manifest);
    const auto theirs = wire::SnapshotManifest::decode(newest.manifest);
    return !mine || !theirs || !reachesAsFar(*mine, *theirs);
}

}  // namespace

bool isTrusted(const std::vector<SnapshotSigner>& signers, const ledger::AccessTable& access)
{
    std::set<PersonNumber> persons;
    for (const auto& signer : signers) {
        persons.insert(signer.person);
    }
    return persons.size() > 1 || std::ranges::any_of(persons, [&](PersonNumber one) { return access.isOwner(one); });
}

bool reachesAsFar(const wire::SnapshotManifest& manifest, const wire::SnapshotManifest& other)
{
    return std::ranges::all_of(other.heads, [&](const auto& theirs) { return holds(manifest, theirs); });
}

bool reachesAsFar(const wire::SnapshotManifest& manifest, std::span<const wire::PurgePlace> places)
{
    return std::ranges::all_of(places, [&](const auto& place) { return holds(manifest, place); });
}

const StoredSnapshot* newestTrusted(const std::vector<StoredSnapshot>& all)
{
    const auto trusted = trustedOf(all);
    return trusted.empty() ? nullptr : trusted.front();
}

const StoredSnapshot* olderTrusted(const std::vector<StoredSnapshot>& all)
{
    const auto trusted = trustedOf(all);
    return trusted.size() < kTrustedKept ? nullptr : trusted[1];
}

std::vector<Hash32> superseded(const std::vector<StoredSnapshot>& all)
{
    std::vector<Hash32> gone;
    const auto trusted = trustedOf(all);
    for (std::size_t i = kTrustedKept; i < trusted.size(); ++i) {
        gone.push_back(trusted[i]->id);
    }
    std::set<PersonNumber> waiting;
    for (const auto& one : all) {
        if (one.trusted != 0) {
            continue;
        }
        const bool isNewest = !one.signers.empty() && waiting.insert(one.signers.front().person).second;
        if (!isNewest || waiting.size() > kWaitingKept || (!trusted.empty() && isBelow(one, *trusted.front()))) {
            gone.push_back(one.id);
        }
    }
    return gone;
}

std::uint64_t droppable(const StoredSnapshot& older, const std::vector<SignKey>& holders,
                        const std::map<SignKey, std::uint64_t>& pulled, UnixMs now)
{
    auto upTo = older.covers;
    if (now - older.trusted >= kLogKeptMs) {
        return upTo;
    }
    for (const auto& device : holders) {
        const auto known = pulled.find(device);
        upTo = std::min(upTo, known != pulled.end() ? known->second : 0);
    }
    return upTo;
}

}  // namespace waymark::relay

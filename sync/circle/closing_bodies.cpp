// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>

#include "platform/crypto/random.h"
#include "sync/circle/intent_bodies.h"
#include "sync/circle/keyring.h"

namespace waymark::circle {
namespace {

using namespace waymark::ledger;

/// What the bodies make of the ledger tells what must follow them.
struct Closing {
    const EntryBasis& basis;
    const AccessTable& after;
    std::vector<Body> bodies;
    std::map<SignKey, std::vector<ChannelKey>> rings;
    std::map<SignKey, BoxKey> recoveryBoxes;

    [[nodiscard]] bool holdsKey(const ChannelId& channel) const;
    [[nodiscard]] Result<Body> rotate(const ChannelId& channel);
    [[nodiscard]] Result<Body> cut(const ChannelId& channel, const std::vector<StreamId>& streams) const;
    [[nodiscard]] Status close(const ChannelRow& row);
    [[nodiscard]] Status closeSpaceLine();
    [[nodiscard]] Status addRings();
};

bool Closing::holdsKey(const ChannelId& channel) const
{
    const auto* newest = after.newestEpoch(channel);
    return newest != nullptr && basis.findKey(channel, newest->number);
}

Result<Body> Closing::rotate(const ChannelId& channel)
{
    const auto* newest = after.newestEpoch(channel);
    if (newest == nullptr) {
        return fail(ErrorCode::key_missing, "no epoch");
    }
    WAYMARK_ASSIGN(const auto* old, basis.findKey(channel, newest->number));
    const auto& space = basis.ledger.space();
    const auto number = newest->number + 1;
    const auto fresh = crypto::SecretKey::random();
    auto recipients = after.holders(channel);
    for (const auto& device : recipients) {
        rings[device].push_back({channel, number, fresh.clone()});
    }
    for (const auto& [key, box] : after.recoveryKeysOf(channel)) {
        rings[key].push_back({channel, number, fresh.clone()});
        recoveryBoxes[key] = box;
    }
    return Rotate{channel, number, commitmentOf(fresh, space, channel, number),
                  sealLink(fresh, space, channel, number, *old), std::move(recipients)};
}

Result<Body> Closing::cut(const ChannelId& channel, const std::vector<StreamId>& streams) const
{
    Cut cut{channel, {}, crypto::randomId<Salt>()};
    for (const auto& stream : streams) {
        WAYMARK_ASSIGN(const auto head, basis.findHead(stream));
        cut.cuts.push_back({stream, head.seq, head.hash});
    }
    return cut;
}

/// A line whose ends somebody else must say, or whose old key is not here, is left to them.
Status Closing::close(const ChannelRow& row)
{
    if (!row.stale || !basis.ledger.access().mayRead(basis.author, row.id)) {
        return {};
    }
    const auto open = after.openEnds(row.id);
    const auto before = basis.ledger.access().openEnds(row.id);
    const bool rotates = after.mayWriteAt(basis.author, row.id, basis.time) && holdsKey(row.id);
    std::vector<StreamId> said;
    std::ranges::copy_if(open, std::back_inserter(said),
                         [&](const StreamId& one) { return rotates || !std::ranges::binary_search(before, one); });
    if (!said.empty()) {
        WAYMARK_ASSIGN(auto body, cut(row.id, said));
        bodies.push_back(std::move(body));
    }
    if (rotates) {
        WAYMARK_ASSIGN(auto body, rotate(row.id));
        bodies.push_back(std::move(body));
    }
    return {};
}

Status Closing::closeSpaceLine()
{
    const auto* person = after.personOf(basis.author);
    if (!after.channel(kSpaceChannel)->stale || person == nullptr || person->level < Level::admin ||
        !holdsKey(kSpaceChannel)) {
        return {};
    }
    WAYMARK_ASSIGN(auto body, rotate(kSpaceChannel));
    const auto people = std::ranges::find_if(bodies, [](const Body& one) { return classOf(one) != BodyClass::people; });
    bodies.insert(people, std::move(body));
    return {};
}

Status Closing::addRings()
{
    for (const auto& [device, keys] : rings) {
        const auto recovery = recoveryBoxes.find(device);
        const auto& box = recovery != recoveryBoxes.end() ? recovery->second : after.device(device)->box;
        WAYMARK_ASSIGN(auto sealed, sealKeyring(box, keys));
        bodies.emplace_back(Keyring{device, std::move(sealed)});
    }
    return {};
}

}  // namespace

Result<std::vector<Body>> closed(std::vector<Body> bodies, const EntryBasis& basis)
{
    auto tried = basis.ledger;
    if (!bodies.empty()) {
        WAYMARK_ASSIGN(const auto entry,
                       draftEntry(tried.space(), tried.size(), tried.head().hash, basis.author, bodies));
        WAYMARK_TRY(tried.appendDraft(entry, basis.time));
    }
    std::vector<Body> rings;
    const auto isRing = [](const Body& body) { return classOf(body) == BodyClass::keyring; };
    std::ranges::copy_if(bodies, std::back_inserter(rings), isRing);
    std::erase_if(bodies, isRing);
    Closing closing{basis, tried.access(), std::move(bodies), {}, {}};
    WAYMARK_TRY(closing.closeSpaceLine());
    for (const auto& [id, row] : tried.access().channels()) {
        WAYMARK_TRY(closing.close(row));
    }
    std::ranges::move(rings, std::back_inserter(closing.bodies));
    WAYMARK_TRY(closing.addRings());
    return std::move(closing.bodies);
}

}  // namespace waymark::circle

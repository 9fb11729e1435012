// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/endings/witness.h"

#include <algorithm>

#include "sync/client/purge_store.h"
#include "sync/records/payload.h"
#include "sync/wire/api_log.h"
#include "sync/wire/api_routes.h"
#include "sync/wire/api_snapshot.h"
#include "sync/wire/envelope.h"
#include "sync/wire/purge.h"
#include "sync/wire/snapshot_manifest.h"
#include "sync/wire/snapshot_part.h"
#include "tests/simulation/must.h"

namespace waymark::endings {

using simulation::broken;
using simulation::must;

namespace {

Bytes copyOf(ByteView view)
{
    return {view.begin(), view.end()};
}

/// As rows or as a changeset's CBOR have a short text: its length before it, so that no other word begins with it.
bool holds(ByteView plain, const std::string& word)
{
    constexpr char kCborText = 0x60;
    const auto size = static_cast<char>(word.size());
    const auto has = [&](const std::string& text) { return std::ranges::search(plain, text).begin() != plain.end(); };
    return has(size + word) || has(static_cast<char>(kCborText + size) + word);
}

}  // namespace

Witness::Witness(simulation::World& world, Situations& had) : m_world(world), m_had(had), m_whole(world.space())
{
    world.network().lie = [this](const client::Call& call, client::Reply& reply) { look(call, reply); };
}

void Witness::look(const client::Call& call, const client::Reply& reply)
{
    const auto found = wire::matchRoute(wire::methodName(call.method), call.path).match;
    if (!found) {
        return;
    }
    if (found->info.route == wire::Route::push) {
        for (const auto envelope : must(wire::PushRequest::decode(call.body), "push").envelopes) {
            m_envelopes.insert(copyOf(envelope));
        }
    } else if (found->info.route == wire::Route::snapshotPartPut) {
        const auto sealed = must(wire::SnapshotPart::decode(call.body), "part").sealed;
        m_parts[must(wire::parseSnapshotPart(sealed), "part").snapshot].insert(copyOf(sealed));
    } else if (found->info.route == wire::Route::snapshotCommit) {
        const auto commit = must(wire::SnapshotCommit::decode(call.body), "commit");
        const auto manifest = must(wire::SnapshotManifest::decode(commit.manifest), "manifest");
        m_snapshots[wire::snapshotId(commit.manifest)] = {manifest.channel,
                                                          {manifest.ledgerHeight, manifest.ledgerHash}};
    } else if (found->info.route == wire::Route::snapshotPartGet && reply.status == 200) {
        m_had.note(Situation::begunFromSnapshot);
    }
}

/// Each with what lies aside at the relay too, bodies and all.
std::vector<Witness::Carrier> Witness::carriers() const
{
    std::vector<ledger::Entry> lost;
    std::ranges::transform(m_aside, std::back_inserter(lost), &ledger::AsideEntry::entry);
    std::vector<Carrier> all;
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        const auto keys = m_world.device(i).keysIn(m_world.space());
        all.push_back({keys.device, access::Observer(keys.box, keys.device, m_whole, lost)});
    }
    return all;
}

/// The ledger that ended there; null for one that nobody has any more.
const ledger::Ledger* Witness::knownBy(const ledger::Position& named)
{
    if (const auto found = m_prefixes.find(named.hash); found != m_prefixes.end()) {
        return &found->second;
    }
    auto known = m_whole.hashAt(named.height) == named.hash
                     ? std::optional(must(m_whole.upTo(named.height + 1), "prefix"))
                     : must(ledger::branchUpTo(m_whole, m_aside, named.hash), "branch");
    return known ? &m_prefixes.emplace(named.hash, std::move(*known)).first->second : nullptr;
}

/// Whoever is given a section by an entry that its sealer did not have gets all of it, also what was there before.
bool Witness::isGivenLater(const SignKey& device, const ChannelId& channel, const ledger::Ledger& known) const
{
    const auto& access = m_whole.access();
    const auto active = access.devices().find(device);
    const auto former = access.formerDevices().find(device);
    const auto person = active != access.devices().end()         ? active->second.person
                        : former != access.formerDevices().end() ? former->second.person
                                                                 : 0;
    const auto gives = [&](const ledger::Entry& entry) {
        const bool had = known.hashAt(entry.head.height) == ledger::hashOf(entry.head);
        return !had && std::ranges::any_of(entry.bodies, [&](const auto& bytes) {
            const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
            const auto* grant = body ? std::get_if<ledger::Grant>(&*body) : nullptr;
            const auto* added = body ? std::get_if<ledger::AddDevice>(&*body) : nullptr;
            return (added != nullptr && added->device == device) ||
                   (grant != nullptr && grant->person == person && grant->channel == channel &&
                    grant->access != ledger::Access::none);
        });
    };
    for (std::uint64_t height = 0; height < m_whole.size(); ++height) {
        if (gives(*m_whole.entry(height))) {
            return true;
        }
    }
    return std::ranges::any_of(m_aside, gives, &ledger::AsideEntry::entry);
}

void Witness::check(const std::vector<Carrier>& all, const Sealed& sealed,
                    const std::function<bool(const access::Observer&)>& opens)
{
    const auto* known = knownBy(sealed.named);
    if (known == nullptr) {
        return;
    }
    if (sealed.named.height + 1 < m_whole.size()) {
        m_had.note(Situation::sealedBehindTheLedger);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& device = all[i].device;
        if (!known->access().mayRead(device, sealed.channel) && opens(all[i].observer) &&
            !isGivenLater(device, sealed.channel, *known)) {
            broken("phone " + std::to_string(i) + " opens what was sealed after its end");
        }
    }
}

void Witness::checkEnds()
{
    m_whole = m_world.relay().ledger(m_world.space());
    m_aside = m_world.relay().aside(m_world.space());
    if (!m_whole.access().lostBranches().empty()) {
        m_had.note(Situation::branchNamedLost);
    }
    const auto all = carriers();
    for (const auto& bytes : m_envelopes) {
        const auto envelope = must(wire::parseEnvelope(bytes), "envelope");
        for (const auto& carrier : all) {
            const auto plain = carrier.observer.open(bytes);
            if (plain) {
                const auto payload = must(records::decodePayload(*plain, envelope.header.stream), "payload");
                check(all, {envelope.header.channel, {payload.ledgerHeight, payload.ledgerHash}},
                      [&](const auto& observer) { return observer.opens(bytes); });
                break;
            }
        }
    }
    for (const auto& [id, sealed] : m_snapshots) {
        for (const auto& part : m_parts[id]) {
            check(all, sealed, [&](const auto& observer) { return observer.opensPart(part); });
        }
        m_had.note(Situation::snapshotOfRest);
    }
}

void Witness::checkHolders() const
{
    for (const auto& carrier : carriers()) {
        for (const auto& channel : m_whole.access().readableBy(carrier.device)) {
            for (const auto& item : m_world.relay().envelopes(m_world.space(), channel)) {
                if (!carrier.observer.opens(item)) {
                    broken("a phone's observer is blind");
                }
            }
        }
    }
}

/// A phone that dies before the relay heard of it takes the wish along.
bool Witness::isPurged(const simulation::Oracle& oracle, const records::RowRef& row) const
{
    if (!oracle.isForGood(row)) {
        return false;
    }
    const client::PurgeStore store(m_world.device(0).database(), m_world.space());
    const auto name = wire::purgedRow(m_world.space(), row.section.channel, row.row);
    return std::ranges::any_of(must(store.of(row.section.channel), "purges"),
                               [&](const auto& known) { return known.purge.names(name); });
}

void Witness::checkErased(const simulation::Oracle& oracle)
{
    std::set<std::string> words;
    for (const auto& [cell, written] : oracle.words()) {
        for (const auto& [word, times] :
             isPurged(oracle, cell.first) ? written.written : std::map<std::string, int>{}) {
            words.insert(word);
        }
    }
    if (words.empty()) {
        return;
    }
    m_had.note(Situation::erasedForGood);
    const auto all = carriers();
    const auto refuse = [&](const std::optional<Bytes>& plain) {
        for (const auto& word : words) {
            if (plain && holds(*plain, word)) {
                broken("the relay has a word that was erased for good: " + word);
            }
        }
    };
    for (const auto& channel : m_world.channels()) {
        for (const auto& carrier : all) {
            for (const auto& item : m_world.relay().envelopes(m_world.space(), channel)) {
                refuse(carrier.observer.open(item));
            }
            for (const auto& part : m_world.relay().snapshotParts(m_world.space(), channel)) {
                refuse(carrier.observer.openPart(part));
            }
        }
    }
}

}  // namespace waymark::endings

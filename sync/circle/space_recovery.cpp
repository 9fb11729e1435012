// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>

#include "platform/crypto/blake2b.h"
#include "sync/circle/space.h"

namespace waymark::circle {

using ledger::kSpaceChannel;

Result<Space::RecoveryPlan> Space::planRecovery(const std::vector<PersonNumber>& people, std::uint32_t need,
                                                const crypto::SecretKey& wordsSecret) const
{
    auto sorted = people;
    std::ranges::sort(sorted);
    const bool twice = std::ranges::adjacent_find(sorted) != sorted.end();
    if (twice || sorted.size() > ledger::kMostTrusted ||
        (sorted.empty() ? need != 0 : need < 2 || need > sorted.size())) {
        return fail(ErrorCode::bad_input, "people");
    }
    const auto words = recoveryKeysOf(wordsSecret, id());
    ledger::RecoverySetup setup{need, sorted, {}, {}, {}, words.sign.publicKey, words.box.publicKey};
    RecoveryPlan plan;
    plan.intent.kind = Intent::Kind::recoverySetup;
    std::vector<ledger::Body> shares;
    if (need > 0) {
        const auto secret = crypto::SecretKey::random();
        plan.relayShare = crypto::SecretKey::random();
        const auto keys = recoveryKeysOf(secret, id());
        setup.peopleSign = keys.sign.publicKey;
        setup.peopleBox = keys.box.publicKey;
        setup.relayShare = crypto::blake2b({ByteView(plan.relayShare.view())});
        const auto split = splitSecret(secret, plan.relayShare, need, static_cast<std::uint32_t>(sorted.size()), id());
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            const auto* person = shown().person(sorted[i]);
            if (person == nullptr || sorted[i] == me()) {
                return fail(ErrorCode::not_found, "person");
            }
            WAYMARK_ASSIGN(const auto plain, encodeShare(split[i]));
            for (const auto& device : person->devices) {
                WAYMARK_ASSIGN(auto box, crypto::boxSeal(shown().device(device)->box, plain.view()));
                shares.emplace_back(ledger::RecoveryShare{device, std::move(box)});
            }
        }
    }
    plan.intent.bodies.emplace_back(std::move(setup));
    std::ranges::move(shares, std::back_inserter(plan.intent.bodies));
    return plan;
}

/// Boxes of shares for that device that this phone was served, or made, from that height on.
std::vector<Bytes> Space::sharesFor(const SignKey& to, std::uint64_t from) const
{
    std::vector<Bytes> boxes;
    for (auto height = from; height < m_confirmed.size(); ++height) {
        for (const auto& bytes : m_confirmed.entry(height)->bodies) {
            const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
            const auto* share = body ? std::get_if<ledger::RecoveryShare>(&*body) : nullptr;
            if (share != nullptr && share->device == to) {
                boxes.push_back(share->box);
            }
        }
    }
    return boxes;
}

std::vector<PeopleShare> Space::sharesHere() const
{
    std::vector<PeopleShare> shares;
    for (const auto& box : sharesFor(device(), 0)) {
        const auto plain = crypto::boxOpen(m_identity.box, box);
        auto share = plain ? decodeShare(plain->view()) : Result<PeopleShare>(fail(ErrorCode::bad_seal));
        const bool again = share && std::ranges::any_of(shares, [&](const PeopleShare& one) {
                               return one.secret == share->secret && one.pieces.size() == share->pieces.size() &&
                                      std::ranges::equal(one.pieces, share->pieces, [](const auto& a, const auto& b) {
                                          return a.group == b.group && crypto::equalSecret(a.key, b.key);
                                      });
                           });
        if (share && !again) {
            shares.push_back(std::move(*share));
        }
    }
    return shares;
}

/// When a request was first seen here is what its two days are counted from.
Status Space::noteRequests()
{
    for (const auto& [device, request] : m_confirmed.access().recoveryRequests()) {
        WAYMARK_TRY(m_store.putAsk(id(), {device, request.box, m_around.clock.now()}));
    }
    return {};
}

bool Space::hasHanded(const SignKey& to) const
{
    const auto& request = m_confirmed.access().recoveryRequests().at(to);
    for (auto height = request.since; height < m_confirmed.size(); ++height) {
        const auto& entry = *m_confirmed.entry(height);
        if (entry.head.author != device()) {
            continue;
        }
        for (const auto& bytes : entry.bodies) {
            const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
            const auto* share = body ? std::get_if<ledger::RecoveryShare>(&*body) : nullptr;
            if (share != nullptr && share->device == to) {
                return true;
            }
        }
    }
    return false;
}

Status Space::handShares()
{
    const auto& access = m_confirmed.access();
    if (!access.recovery() || access.recoveryRequests().empty() || me() == 0) {
        return {};
    }
    WAYMARK_TRY(noteRequests());
    WAYMARK_ASSIGN(const auto asks, m_store.asks(id()));
    const auto own = sharesFor(device(), access.recovery()->since);
    const auto requests = access.recoveryRequests();
    for (const auto& [to, request] : requests) {
        const auto seen = std::ranges::find(asks, to, &KnownAsk::device);
        const bool isTime = seen != asks.end() && m_around.clock.now() >= seen->seen + ledger::kRecoveryDelayMs;
        const bool vetoed = access.isVetoed(request, std::min(relayTime(), m_around.clock.now()));
        if (!isTime || own.empty() || !request.attests.contains(me()) || vetoed || hasHanded(to)) {
            continue;
        }
        WAYMARK_ASSIGN(const auto plain, crypto::boxOpen(m_identity.box, own.back()));
        WAYMARK_ASSIGN(auto box, crypto::boxSeal(request.box, plain.view()));
        Intent intent;
        intent.kind = Intent::Kind::recoveryShare;
        intent.device = to;
        const bool waits = std::ranges::any_of(
            m_intents, [&](const Intent& one) { return one.kind == intent.kind && one.device == to; });
        if (!waits) {
            intent.bodies = {ledger::RecoveryShare{to, std::move(box)}};
            WAYMARK_TRY(propose(std::move(intent)));
        }
    }
    return {};
}

/// The newest key of each line that was sealed to that recovery key and is what its rotate promised.
std::vector<ChannelKey> Space::keysFor(const RecoveryKeys& keys) const
{
    std::map<ChannelId, ChannelKey> newest;
    for (std::uint64_t height = 0; height < m_confirmed.size(); ++height) {
        for (const auto& bytes : m_confirmed.entry(height)->bodies) {
            const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
            const auto* ring = body ? std::get_if<ledger::Keyring>(&*body) : nullptr;
            if (ring == nullptr || ring->device != keys.sign.publicKey) {
                continue;
            }
            auto opened = circle::openKeyring(keys.box, ring->box);
            if (!opened) {
                continue;
            }
            for (auto& one : *opened) {
                const auto* epoch = m_confirmed.access().epoch(one.channel, one.epoch);
                if (epoch != nullptr && commitmentOf(one.key, id(), one.channel, one.epoch) == epoch->commitment) {
                    newest.insert_or_assign(one.channel, std::move(one));
                }
            }
        }
    }
    std::vector<ChannelKey> all;
    for (auto& [channel, key] : newest) {
        all.push_back(std::move(key));
    }
    return all;
}

Result<PendingEntry> Space::recoveryEntry(const RecoveryKeys& keys, const std::string& deviceName) const
{
    const auto all = keysFor(keys);
    const auto line = std::ranges::find(all, kSpaceChannel, &ChannelKey::channel);
    if (line == all.end()) {
        return fail(ErrorCode::key_missing, "nothing was sealed to this recovery key");
    }
    WAYMARK_ASSIGN(auto ring, sealKeyring(m_identity.box.publicKey, all));
    const auto name = sealTexts(id(), MemberText::device, line->epoch, line->key, {deviceName});
    const std::vector<ledger::Body> bodies{ledger::RecoveryDone{device(), m_identity.box.publicKey, name},
                                           ledger::Keyring{device(), std::move(ring)}};
    WAYMARK_ASSIGN(auto entry,
                   ledger::draftEntry(id(), m_confirmed.size(), m_confirmed.head().hash, keys.sign.publicKey, bodies));
    entry.signature = crypto::signLabelled(keys.sign, crypto::SignKind::ledger, id(), ledger::headBytes(entry.head));
    return PendingEntry{entry.head.height, ledger::signedHead(entry), entry.bodies};
}

}  // namespace waymark::circle

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// The ways back in for who lost every phone: what opens with the printed words, and with all that the people and the
// relay have together, and what does not any more once others are set up.
#include <algorithm>

#include "platform/crypto/blake2b.h"
#include "tests/access/access_world.h"
#include "tests/access/observer.h"
#include "tests/simulation/must.h"

namespace waymark::access {

using simulation::broken;
using simulation::must;

void AccessWorld::setUpRecovery()
{
    if (!sam().isIn()) {
        return;
    }
    // A share that lacks a phone which came meanwhile is refused, and Sam would be told to ask again.
    const bool wantsPeople = m_dice.percent(50);
    if (wantsPeople) {
        sam().syncLedger(*m_relay, true, m_had);
    }
    std::vector<PersonNumber> people;
    for (const auto& [number, person] : sam().ledger().access().persons()) {
        if (number != 1 && people.size() < 2) {
            people.push_back(number);
        }
    }
    const bool asks = wantsPeople && people.size() == 2;
    auto words = crypto::SecretKey::random();
    const auto set =
        sam().circles->setUpRecovery(m_space, asks ? people : std::vector<PersonNumber>{}, asks ? 2 : 0, words);
    if (!set) {
        return;
    }
    m_had.note(m_words.empty() ? Situation::recoverySetUp : Situation::recoveryAnew);
    m_words.push_back(std::move(words));
    if (asks || m_dice.percent(50)) {
        sam().syncLedger(*m_relay, true, m_had);
    }
    if (const auto share = must(sam().circles->relayShare(m_space), "relay's share")) {
        m_relayShares.push_back(must(crypto::SecretKey::from(share->view()), "relay's share"));
        m_had.note(Situation::recoveryByPeople);
    }
}

/// What the shares of that setup make with the relay's; nullopt where it asks nobody, or the relay had none of it.
std::optional<crypto::SecretKey> AccessWorld::peoplesSecret(std::uint64_t height,
                                                            const ledger::RecoverySetup& setup) const
{
    const auto relays = std::ranges::find_if(m_relayShares, [&](const crypto::SecretKey& one) {
        return crypto::blake2b<Hash32>({ByteView(one.view())}) == setup.relayShare;
    });
    if (relays == m_relayShares.end()) {
        return std::nullopt;
    }
    std::set<Bytes> shares;  // a person's phones have the same
    for (const auto& bytes : m_relay->ledger().entry(height)->bodies) {
        const auto body = *ledger::decodeBody(*bytes);
        const auto* share = std::get_if<ledger::RecoveryShare>(&body);
        for (const auto& phone : m_phones) {
            const bool theirs =
                share != nullptr && phone->circles->identity(m_space) && share->device == phone->device();
            if (theirs) {
                const auto plain = must(crypto::boxOpen(phone->boxKey(), share->box), "share");
                shares.emplace(plain.view().begin(), plain.view().end());
            }
        }
    }
    std::vector<circle::PeopleShare> opened;
    for (const auto& share : shares) {
        opened.push_back(must(circle::decodeShare(share), "share"));
    }
    return must(circle::joinShares(opened, *relays, m_space), "the people's secret");
}

/// Every way back there ever was, by the entry that set it up.
std::vector<AccessWorld::WayBack> AccessWorld::waysBack() const
{
    std::vector<WayBack> ways;
    for (std::uint64_t height = 0; height < m_relay->ledger().size(); ++height) {
        for (const auto& bytes : m_relay->ledger().entry(height)->bodies) {
            const auto body = *ledger::decodeBody(*bytes);
            const auto* setup = std::get_if<ledger::RecoverySetup>(&body);
            if (setup == nullptr) {
                continue;
            }
            for (const auto& words : m_words) {
                auto keys = circle::recoveryKeysOf(words, m_space);
                if (keys.sign.publicKey == setup->wordsSign) {
                    ways.push_back({height, std::move(keys)});
                }
            }
            if (const auto secret = peoplesSecret(height, *setup)) {
                ways.push_back({height, circle::recoveryKeysOf(*secret, m_space)});
            }
        }
    }
    return ways;
}

void AccessWorld::checkRecoveryKeys() const
{
    const auto& whole = m_relay->ledger().access();
    for (const auto& way : waysBack()) {
        const auto key = way.keys.sign.publicKey;
        const Observer observer(way.keys.box, key, m_relay->ledger());
        for (const auto& truth : m_truths) {
            const bool ended = way.height <= truth.height && !truth.recovery.contains(key);
            if (ended && (observer.opens(truth.sealed.bytes) || observer.opensPart(truth.sealed.part))) {
                broken("an old way back opens what was sealed after its end");
            }
        }
        for (const auto& kept : m_relay->log()) {
            const auto reads = whole.recoveryKeysOf(kept.channel);
            const bool opens = observer.opens(kept.bytes) && observer.opensPart(kept.part);
            if (std::ranges::find(reads, key, [](const auto& one) { return one.first; }) != reads.end() && !opens) {
                broken("the way back does not open what its owner reads");
            }
        }
    }
}

}  // namespace waymark::access

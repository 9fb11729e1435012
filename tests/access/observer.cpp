// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/access/observer.h"

#include <algorithm>

#include "sync/circle/keyring.h"
#include "sync/wire/envelope.h"
#include "sync/wire/snapshot_part.h"

namespace waymark::access {

Observer::Observer(const crypto::BoxKeyPair& box, const SignKey& device, const ledger::Ledger& whole)
    : m_space(whole.space())
{
    for (std::uint64_t height = 0; height < whole.size(); ++height) {
        for (const auto& bytes : whole.entry(height)->bodies) {
            const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
            const auto* ring = body ? std::get_if<ledger::Keyring>(&*body) : nullptr;
            if (ring == nullptr || ring->device != device) {
                continue;
            }
            if (auto keys = circle::openKeyring(box, ring->box)) {
                std::ranges::for_each(*keys, [&](auto& one) { add(std::move(one.key)); });
            }
        }
    }
    followLinks(whole);
}

void Observer::add(crypto::SecretKey key)
{
    const bool known = std::ranges::any_of(m_keys, [&](const auto& one) { return crypto::equalSecret(one, key); });
    if (!known) {
        m_keys.push_back(std::move(key));
    }
}

/// Every key against every link of every line, newest first: what opens is a key again.
void Observer::followLinks(const ledger::Ledger& whole)
{
    std::vector<const ledger::ChannelRow*> lines{whole.access().channel(ledger::kSpaceChannel)};
    for (const auto& [id, row] : whole.access().channels()) {
        lines.push_back(&row);
    }
    for (const auto* line : lines) {
        for (auto number = line->epochs.size(); number > 1; --number) {
            const auto& epoch = line->epochs[number - 1];
            for (std::size_t i = 0; i < m_keys.size(); ++i) {
                auto old = circle::openLink(m_keys[i], m_space, line->id, epoch.number, epoch.link);
                if (old) {
                    add(std::move(*old));
                    break;
                }
            }
        }
    }
}

bool Observer::opens(ByteView bytes) const
{
    const auto envelope = wire::parseEnvelope(bytes);
    return envelope && std::ranges::any_of(m_keys, [&](const auto& key) {
               return wire::openEnvelope(*envelope, m_space, key).has_value();
           });
}

bool Observer::opensPart(ByteView part) const
{
    return std::ranges::any_of(m_keys,
                               [&](const auto& key) { return wire::openSnapshotPart(part, m_space, key).has_value(); });
}

}  // namespace waymark::access

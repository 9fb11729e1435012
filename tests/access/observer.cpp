// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/access/observer.h"

#include <algorithm>

#include "sync/circle/keyring.h"
#include "sync/wire/envelope.h"
#include "sync/wire/snapshot_part.h"

namespace waymark::access {

Observer::Observer(const crypto::BoxKeyPair& box, const SignKey& device, const ledger::Ledger& whole,
                   std::span<const ledger::Entry> lost)
    : m_space(whole.space())
{
    for (std::uint64_t height = 0; height < whole.size(); ++height) {
        read(*whole.entry(height), box, device);
    }
    for (const auto& entry : lost) {
        read(entry, box, device);
    }
    followLinks();
}

void Observer::read(const ledger::Entry& entry, const crypto::BoxKeyPair& box, const SignKey& device)
{
    for (const auto& bytes : entry.bodies) {
        const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
        const auto* ring = body ? std::get_if<ledger::Keyring>(&*body) : nullptr;
        const auto* rotate = body ? std::get_if<ledger::Rotate>(&*body) : nullptr;
        const auto* kept = body ? std::get_if<ledger::KeptEpoch>(&*body) : nullptr;
        if (ring != nullptr && ring->device == device) {
            if (auto keys = circle::openKeyring(box, ring->box)) {
                std::ranges::for_each(*keys, [&](auto& one) { add(std::move(one.key)); });
            }
        } else if (rotate != nullptr && rotate->epoch > 1) {
            m_links.push_back({rotate->channel, rotate->epoch, rotate->link});
        } else if (kept != nullptr) {
            m_links.push_back({kept->channel, kept->under, kept->link});
        }
    }
}

void Observer::add(crypto::SecretKey key)
{
    const bool known = std::ranges::any_of(m_keys, [&](const auto& one) { return crypto::equalSecret(one, key); });
    if (!known) {
        m_keys.push_back(std::move(key));
    }
}

bool Observer::follow(const Link& link)
{
    for (const auto& key : m_keys) {
        if (auto old = circle::openLink(key, m_space, link.channel, link.under, link.bytes)) {
            add(std::move(*old));
            return true;
        }
    }
    return false;
}

/// Every key against every link, newest first: what opens is a key again.
void Observer::followLinks()
{
    std::ranges::reverse(m_links);
    while (std::erase_if(m_links, [this](const Link& link) { return follow(link); }) > 0) {
    }
}

std::optional<Bytes> Observer::open(ByteView bytes) const
{
    const auto envelope = wire::parseEnvelope(bytes);
    for (const auto& key : m_keys) {
        auto plain = envelope ? wire::openEnvelope(*envelope, m_space, key) : fail(ErrorCode::malformed);
        if (plain) {
            return std::move(*plain);
        }
    }
    return std::nullopt;
}

std::optional<Bytes> Observer::openPart(ByteView part) const
{
    for (const auto& key : m_keys) {
        if (auto slice = wire::openSnapshotPart(part, m_space, key)) {
            return std::move(*slice);
        }
    }
    return std::nullopt;
}

}  // namespace waymark::access

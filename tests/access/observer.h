// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "platform/crypto/box.h"
#include "platform/crypto/secret_key.h"
#include "sync/ledger/ledger.h"

namespace waymark::access {

/// Somebody with a device's own secret, or a recovery key, and everything the relay has: whatever keyrings were ever
/// sealed to it, also on branches of the ledger that lost, and whatever links lead on from them. It asks no app, and
/// keeps what an honest phone forgets.
class Observer {
public:
    Observer(const crypto::BoxKeyPair& box, const SignKey& device, const ledger::Ledger& whole,
             std::span<const ledger::Entry> lost = {});

    /// What one of its keys opens that to, if any does.
    [[nodiscard]] std::optional<Bytes> open(ByteView envelope) const;
    [[nodiscard]] bool opens(ByteView envelope) const { return open(envelope).has_value(); }
    /// The same of a snapshot's sealed part.
    [[nodiscard]] std::optional<Bytes> openPart(ByteView part) const;
    [[nodiscard]] bool opensPart(ByteView part) const { return openPart(part).has_value(); }
    [[nodiscard]] std::size_t keys() const { return m_keys.size(); }

private:
    struct Link {
        ChannelId channel;
        std::uint32_t under = 0;
        Bytes bytes;
    };
    void read(const ledger::Entry& entry, const crypto::BoxKeyPair& box, const SignKey& device);
    void add(crypto::SecretKey key);
    void followLinks();
    [[nodiscard]] bool follow(const Link& link);

    SpaceId m_space;
    std::vector<crypto::SecretKey> m_keys;
    std::vector<Link> m_links;  ///< that none of its keys has opened
};

}  // namespace waymark::access

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "platform/crypto/box.h"
#include "platform/crypto/secret_key.h"
#include "sync/ledger/ledger.h"

namespace waymark::access {

/// Somebody with a device's own secret and everything the relay has: whatever keyrings were ever sealed to that device
/// and whatever links lead on from them. It asks no app, and keeps what an honest phone forgets.
class Observer {
public:
    Observer(const crypto::BoxKeyPair& box, const SignKey& device, const ledger::Ledger& whole);

    /// Whether any of its keys opens that.
    [[nodiscard]] bool opens(ByteView envelope) const;
    /// The same of a snapshot's sealed part.
    [[nodiscard]] bool opensPart(ByteView part) const;
    [[nodiscard]] std::size_t keys() const { return m_keys.size(); }

private:
    void add(crypto::SecretKey key);
    void followLinks(const ledger::Ledger& whole);

    SpaceId m_space;
    std::vector<crypto::SecretKey> m_keys;
};

}  // namespace waymark::access

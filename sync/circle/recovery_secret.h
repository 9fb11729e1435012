// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "platform/crypto/box.h"
#include "platform/crypto/sign.h"
#include "platform/crypto/wipe.h"

namespace waymark::circle {

/// What one secret, of the people or of the printed words, signs with and opens with in one circle.
struct RecoveryKeys {
    crypto::SigningKeyPair sign;
    crypto::BoxKeyPair box;
};
[[nodiscard]] RecoveryKeys recoveryKeysOf(const crypto::SecretKey& secret, const SpaceId& space);

/// One person's part of the people's secret: for each group that may bring the owner back and that they are in, one
/// piece. The pieces of a group make the secret together with the relay's share, by XOR.
struct PeopleShare {
    struct Piece {
        std::uint32_t group = 0;  ///< a bit for each of the people, in the setup's order
        crypto::SecretKey key;
    };
    SignKey secret;  ///< whose share it is: the key that the secret signs with
    std::vector<Piece> pieces;
};

/// A share for each of `count` people, any `need` of whom make the secret with the relay's share. Whatever fewer have
/// is random bits, with the relay's share or without; so is what all have without it.
[[nodiscard]] std::vector<PeopleShare> splitSecret(const crypto::SecretKey& secret, const crypto::SecretKey& relayShare,
                                                   std::uint32_t need, std::uint32_t count, const SpaceId& space);
/// key_missing unless the shares of one whole group are there and make the secret that they name.
[[nodiscard]] Result<crypto::SecretKey> joinShares(const std::vector<PeopleShare>& shares,
                                                   const crypto::SecretKey& relayShare, const SpaceId& space);

[[nodiscard]] Result<crypto::WipedBytes> encodeShare(const PeopleShare& share);
/// malformed.
[[nodiscard]] Result<PeopleShare> decodeShare(ByteView bytes);

/// What the new phone and each of the people read to each other: 66 bits over the new phone's keys.
[[nodiscard]] std::vector<std::string> recoveryWords(const SpaceId& space, const SignKey& device, const BoxKey& box);

}  // namespace waymark::circle

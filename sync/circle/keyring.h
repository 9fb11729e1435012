// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "platform/crypto/box.h"
#include "platform/crypto/secret_key.h"

namespace waymark::circle {

/// C = BLAKE2b-256(key, space ‖ channel ‖ epoch no as u32): what a rotate promises the key to be.
[[nodiscard]] Hash32 commitmentOf(const crypto::SecretKey& key, const SpaceId& space, const ChannelId& channel,
                                  std::uint32_t epoch);

struct ChannelKey {
    ChannelId channel;
    std::uint32_t epoch = 0;
    crypto::SecretKey key;
};

/// One crypto_box_seal for a device: channel → epoch, key. bad_input for a box key that is none.
[[nodiscard]] Result<Bytes> sealKeyring(const BoxKey& to, const std::vector<ChannelKey>& keys);
/// bad_seal, malformed. The keys are not checked against their commitments yet.
[[nodiscard]] Result<std::vector<ChannelKey>> openKeyring(const crypto::BoxKeyPair& device, ByteView box);

/// The old epoch's key sealed under the new one's, so that holders of the new read the old.
[[nodiscard]] Bytes sealLink(const crypto::SecretKey& fresh, const SpaceId& space, const ChannelId& channel,
                             std::uint32_t freshEpoch, const crypto::SecretKey& old);
/// bad_seal.
[[nodiscard]] Result<crypto::SecretKey> openLink(const crypto::SecretKey& fresh, const SpaceId& space,
                                                 const ChannelId& channel, std::uint32_t freshEpoch, ByteView link);

}  // namespace waymark::circle

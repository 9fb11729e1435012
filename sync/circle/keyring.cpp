// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/keyring.h"

#include "platform/crypto/aead.h"
#include "platform/crypto/blake2b.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"

namespace waymark::circle {
namespace {

constexpr std::size_t kMostKeys = 512;

Bytes lineOf(const SpaceId& space, const ChannelId& channel, std::uint32_t epoch)
{
    Bytes bytes(space.bytes.begin(), space.bytes.end());
    append(bytes, channel.view());
    appendU32(bytes, epoch);
    return bytes;
}

}  // namespace

Hash32 commitmentOf(const crypto::SecretKey& key, const SpaceId& space, const ChannelId& channel, std::uint32_t epoch)
{
    return crypto::blake2b({lineOf(space, channel, epoch)}, key.view());
}

Result<Bytes> sealKeyring(const BoxKey& to, const std::vector<ChannelKey>& keys)
{
    crypto::WipedBytes plain;
    plain.bytes().reserve(16 + keys.size() * 64);
    wire::CborWriter writer(plain.bytes());
    writer.array(keys.size());
    for (const auto& one : keys) {
        writer.array(3);
        writer.bytes(one.channel);
        writer.unsignedInt(one.epoch);
        writer.bytes(ByteView(one.key.view()));
    }
    WAYMARK_TRY(writer.finish());
    return crypto::boxSeal(to, plain.view());
}

Result<std::vector<ChannelKey>> openKeyring(const crypto::BoxKeyPair& device, ByteView box)
{
    WAYMARK_ASSIGN(const auto plain, crypto::boxOpen(device, box));
    std::vector<ChannelKey> keys;
    wire::CborReader reader(plain.view());
    for (auto left = reader.array(kMostKeys); left > 0 && reader.ok(); --left) {
        ChannelKey one;
        reader.arrayOf(3);
        one.channel = reader.id<ChannelId>();
        one.epoch = static_cast<std::uint32_t>(reader.unsignedInt(0xFFFFFFFF));
        WAYMARK_ASSIGN(one.key, crypto::SecretKey::from(reader.bytes(crypto::SecretKey::kSize)));
        reader.end();
        keys.push_back(std::move(one));
    }
    reader.end();
    WAYMARK_TRY(reader.finish());
    return keys;
}

Bytes sealLink(const crypto::SecretKey& fresh, const SpaceId& space, const ChannelId& channel, std::uint32_t freshEpoch,
               const crypto::SecretKey& old)
{
    return crypto::wrapKey(fresh, lineOf(space, channel, freshEpoch), old);
}

Result<crypto::SecretKey> openLink(const crypto::SecretKey& fresh, const SpaceId& space, const ChannelId& channel,
                                   std::uint32_t freshEpoch, ByteView link)
{
    return crypto::unwrapKey(fresh, lineOf(space, channel, freshEpoch), link);
}

}  // namespace waymark::circle

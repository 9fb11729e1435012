// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/vault/vault_header.h"

#include <algorithm>

#include "platform/base/byte_reader.h"
#include "platform/crypto/blake2b.h"

namespace waymark::vault {
namespace {

using Check = FixedBytes<struct CheckTag, 16>;

constexpr std::string_view kMagic = "WAYMARKV";

Check checkOf(ByteView bytes)
{
    return crypto::blake2b<Check>({bytes});
}

template <class Id>
Id read(ByteReader& reader)
{
    return Id::from(reader.take(Id::kSize)).value_or(Id{});
}

bool isKnownCost(const crypto::Argon2Cost& cost)
{
    return cost.memoryKiB >= crypto::kLeastArgon2Cost.memoryKiB && cost.passes >= crypto::kLeastArgon2Cost.passes &&
           cost.memoryKiB <= crypto::kMostArgon2Cost.memoryKiB && cost.passes <= crypto::kMostArgon2Cost.passes;
}

}  // namespace

Bytes VaultHeader::secretBinding() const
{
    Bytes bytes;
    append(bytes, viewOf(kMagic));
    bytes.push_back(kVersion);
    bytes.push_back(static_cast<std::uint8_t>(kind));
    bytes.push_back(usesKeystore ? 1 : 0);
    bytes.push_back(0);
    appendU32(bytes, cost.memoryKiB);
    appendU32(bytes, cost.passes);
    append(bytes, salt.view());
    append(bytes, home.view());
    return bytes;
}

Bytes VaultHeader::wordsBinding() const
{
    Bytes bytes;
    append(bytes, viewOf(kMagic));
    bytes.push_back(kVersion);
    append(bytes, home.view());
    return bytes;
}

Bytes VaultHeader::encode() const
{
    auto bytes = secretBinding();
    append(bytes, bySecret.view());
    append(bytes, byWords.view());
    append(bytes, words.view());
    append(bytes, checkOf(bytes).view());
    return bytes;
}

Result<VaultHeader> VaultHeader::decode(ByteView bytes)
{
    ByteReader reader(bytes);
    const auto magic = reader.take(kMagic.size());
    const auto version = reader.u8();
    if (!reader.ok() || !std::ranges::equal(magic, viewOf(kMagic))) {
        return fail(ErrorCode::vault_damaged, "magic");
    }
    if (version > kVersion) {
        return fail(ErrorCode::database_newer, "vault version");
    }
    if (bytes.size() != kSize || checkOf(bytes.first(kSize - Check::kSize)) != *Check::from(bytes.last(Check::kSize))) {
        return fail(ErrorCode::vault_damaged, "check");
    }
    VaultHeader header;
    const auto kind = reader.u8();
    const auto keystore = reader.u8();
    const auto reserved = reader.u8();
    header.kind = static_cast<SecretKind>(kind);
    header.usesKeystore = keystore == 1;
    header.cost.memoryKiB = reader.u32();
    header.cost.passes = reader.u32();
    header.salt = read<crypto::Salt>(reader);
    header.home = read<HomeId>(reader);
    header.bySecret = read<WrappedKey>(reader);
    header.byWords = read<WrappedKey>(reader);
    header.words = read<SealedWords>(reader);
    const bool isSound = kind <= 1 && keystore <= 1 && reserved == 0 && version == kVersion && isKnownCost(header.cost);
    return isSound ? Result<VaultHeader>(header) : fail(ErrorCode::vault_damaged, "value");
}

}  // namespace waymark::vault

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/recovery_secret.h"

#include <array>
#include <bit>
#include <map>

#include "platform/crypto/blake2b.h"
#include "sync/circle/invite_code.h"
#include "sync/ledger/body.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"

namespace waymark::circle {
namespace {

using crypto::SecretKey;

// C(4, 2): five people, any three of them, and one who is in all of theirs.
constexpr std::size_t kMostPieces = 6;

SecretKey xored(const SecretKey& a, const SecretKey& b)
{
    return SecretKey::madeBy([&](auto bytes) {
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            bytes[i] = a.view()[i] ^ b.view()[i];
        }
    });
}

}  // namespace

RecoveryKeys recoveryKeysOf(const SecretKey& secret, const SpaceId& space)
{
    return {crypto::SigningKeyPair::fromSeed(crypto::deriveKey(secret, "waymark/1/recovery-sign", {space.view()})),
            crypto::BoxKeyPair::fromSecret(crypto::deriveKey(secret, "waymark/1/recovery-box", {space.view()}))};
}

std::vector<PeopleShare> splitSecret(const SecretKey& secret, const SecretKey& relayShare, std::uint32_t need,
                                     std::uint32_t count, const SpaceId& space)
{
    std::vector<PeopleShare> shares(count);
    for (auto& share : shares) {
        share.secret = recoveryKeysOf(secret, space).sign.publicKey;
    }
    for (std::uint32_t group = 0; group < 1U << count; ++group) {
        if (static_cast<std::uint32_t>(std::popcount(group)) != need) {
            continue;
        }
        auto left = xored(secret, relayShare);
        auto others = need;
        for (std::uint32_t person = 0; person < count; ++person) {
            if ((group >> person & 1U) == 0) {
                continue;
            }
            auto piece = --others == 0 ? left.clone() : SecretKey::random();
            left = xored(left, piece);
            shares[person].pieces.push_back({group, std::move(piece)});
        }
    }
    return shares;
}

Result<SecretKey> joinShares(const std::vector<PeopleShare>& shares, const SecretKey& relayShare, const SpaceId& space)
{
    struct Joined {
        SecretKey key;
        std::size_t pieces = 0;
    };
    std::map<std::pair<SignKey, std::uint32_t>, Joined> groups;
    for (const auto& share : shares) {
        for (const auto& piece : share.pieces) {
            auto& joined = groups[{share.secret, piece.group}];
            joined.key = xored(joined.pieces == 0 ? relayShare : joined.key, piece.key);
            ++joined.pieces;
        }
    }
    for (auto& [name, joined] : groups) {
        if (joined.pieces == static_cast<std::size_t>(std::popcount(name.second)) &&
            recoveryKeysOf(joined.key, space).sign.publicKey == name.first) {
            return std::move(joined.key);
        }
    }
    return fail(ErrorCode::key_missing, "shares");
}

Result<crypto::WipedBytes> encodeShare(const PeopleShare& share)
{
    crypto::WipedBytes plain;
    plain.bytes().reserve(48 + share.pieces.size() * 48);
    wire::CborWriter writer(plain.bytes());
    writer.array(2);
    writer.bytes(share.secret);
    writer.array(share.pieces.size());
    for (const auto& piece : share.pieces) {
        writer.array(2);
        writer.unsignedInt(piece.group);
        writer.bytes(ByteView(piece.key.view()));
    }
    WAYMARK_TRY(writer.finish());
    return plain;
}

Result<PeopleShare> decodeShare(ByteView bytes)
{
    PeopleShare share;
    wire::CborReader reader(bytes);
    reader.arrayOf(2);
    share.secret = reader.id<SignKey>();
    for (auto left = reader.array(kMostPieces); left > 0 && reader.ok(); --left) {
        PeopleShare::Piece piece;
        reader.arrayOf(2);
        piece.group = static_cast<std::uint32_t>(reader.unsignedInt((1U << ledger::kMostTrusted) - 1));
        const auto key = reader.bytes(SecretKey::kSize);
        reader.end();
        if (!reader.ok() || key.size() != SecretKey::kSize ||
            (!share.pieces.empty() && share.pieces.back().group >= piece.group)) {
            return fail(ErrorCode::malformed, "share");
        }
        WAYMARK_ASSIGN(piece.key, SecretKey::from(key));
        share.pieces.push_back(std::move(piece));
    }
    reader.end();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return share;
}

std::vector<std::string> recoveryWords(const SpaceId& space, const SignKey& device, const BoxKey& box)
{
    constexpr std::array<std::uint8_t, 1> kEnd{};
    return sixWordsOf(
        crypto::blake2b({viewOf("waymark/1/recovery-words"), kEnd, space.view(), device.view(), box.view()}));
}

}  // namespace waymark::circle

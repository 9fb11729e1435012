// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/member_text.h"

#include "platform/base/byte_reader.h"
#include "platform/crypto/aead.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"

namespace waymark::circle {
namespace {

constexpr std::size_t kStep = 64;
constexpr std::size_t kMostTexts = 8;
constexpr std::size_t kMostText = 1024;

Bytes aadOf(const SpaceId& space, MemberText kind)
{
    Bytes aad(space.bytes.begin(), space.bytes.end());
    aad.push_back(static_cast<std::uint8_t>(kind));
    return aad;
}

}  // namespace

Bytes sealTexts(const SpaceId& space, MemberText kind, std::uint32_t epoch, const crypto::SecretKey& key,
                const std::vector<std::string>& texts)
{
    Bytes content;
    wire::CborWriter writer(content);
    writer.array(texts.size());
    for (const auto& text : texts) {
        writer.text(text);
    }
    Bytes plain;
    appendU16(plain, static_cast<std::uint16_t>(content.size()));
    append(plain, content);
    plain.resize((plain.size() + kStep - 1) / kStep * kStep);
    Bytes sealed;
    appendU32(sealed, epoch);
    append(sealed, crypto::sealValue(key, aadOf(space, kind), plain));
    return sealed;
}

std::uint32_t epochOfTexts(ByteView sealed)
{
    return ByteReader(sealed).u32();
}

Result<std::vector<std::string>> openTexts(const SpaceId& space, MemberText kind, const crypto::SecretKey& key,
                                           ByteView sealed)
{
    ByteReader outer(sealed);
    static_cast<void>(outer.u32());
    WAYMARK_ASSIGN(const auto plain, crypto::openValue(key, aadOf(space, kind), outer.rest()));
    ByteReader inner(plain.view());
    const auto content = inner.take(inner.u16());
    if (!outer.ok() || !inner.ok()) {
        return fail(ErrorCode::malformed, "sealed text");
    }
    std::vector<std::string> texts;
    wire::CborReader reader(content);
    for (auto left = reader.array(kMostTexts); left > 0 && reader.ok(); --left) {
        texts.emplace_back(reader.text(kMostText));
    }
    reader.end();
    WAYMARK_TRY(reader.finish());
    return texts;
}

}  // namespace waymark::circle

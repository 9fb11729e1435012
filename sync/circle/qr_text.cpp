// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/qr_text.h"

#include <algorithm>
#include <cctype>

#include "platform/crypto/blake2b.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"

namespace waymark::circle {
namespace {

constexpr std::string_view kMark = "WAYMARK1:";
constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";  // RFC 4648 base32, no padding
constexpr std::size_t kMaxText = 1024;
constexpr std::size_t kCheckBytes = 4;

std::string upper(std::string_view text)
{
    std::string made;
    for (const char c : text) {
        if (std::isspace(static_cast<unsigned char>(c)) == 0) {
            made += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
    }
    return made;
}

std::string toBase32(ByteView bytes)
{
    std::string text;
    std::uint32_t bits = 0;
    unsigned have = 0;
    for (const auto byte : bytes) {
        bits = bits << 8 | byte;
        for (have += 8; have >= 5; have -= 5) {
            text += kAlphabet[bits >> (have - 5) & 31U];
        }
    }
    if (have > 0) {
        text += kAlphabet[bits << (5 - have) & 31U];
    }
    return text;
}

std::optional<Bytes> fromBase32(std::string_view text)
{
    Bytes bytes;
    std::uint32_t bits = 0;
    unsigned have = 0;
    for (const char c : text) {
        const auto value = kAlphabet.find(c);
        if (value == std::string_view::npos) {
            return std::nullopt;
        }
        bits = bits << 5 | static_cast<std::uint32_t>(value);
        have += 5;
        if (have >= 8) {
            have -= 8;
            bytes.push_back(static_cast<std::uint8_t>(bits >> have));
        }
    }
    return toBase32(bytes) == text ? std::optional(bytes) : std::nullopt;
}

Bytes checkOf(ByteView content)
{
    const auto hash = crypto::blake2b({viewOf("waymark/1/qr"), content});
    return {hash.bytes.begin(), hash.bytes.begin() + kCheckBytes};
}

}  // namespace

std::string qrOf(const InviteSecret& secret, const InvitePlace& place)
{
    Bytes bytes;
    wire::CborWriter writer(bytes);
    writer.array(6);
    writer.text(place.relay.url);
    writer.bytes(place.relay.pin);
    writer.bytes(place.space);
    writer.unsignedInt(place.head.height);
    writer.bytes(place.head.hash);
    writer.bytes(secret.view());
    append(bytes, checkOf(bytes));
    return std::string(kMark) + toBase32(bytes);
}

bool looksLikeQr(std::string_view text)
{
    return upper(text.substr(0, kMaxText)).starts_with(kMark);
}

Result<ParsedCode> parseQr(std::string_view text)
{
    const auto code = text.size() <= kMaxText ? upper(text) : std::string();
    auto bytes = code.starts_with(kMark) ? fromBase32(std::string_view(code).substr(kMark.size())) : std::nullopt;
    if (!bytes || bytes->size() <= kCheckBytes) {
        return fail(ErrorCode::code_invalid);
    }
    const Bytes check(bytes->end() - kCheckBytes, bytes->end());
    bytes->resize(bytes->size() - kCheckBytes);
    if (check != checkOf(*bytes)) {
        return fail(ErrorCode::code_invalid);
    }
    ParsedCode parsed;
    InvitePlace place;
    wire::CborReader reader(*bytes);
    reader.arrayOf(6);
    place.relay.url = std::string(reader.text(255));
    place.relay.pin = reader.id<Hash32>();
    place.space = reader.id<SpaceId>();
    place.head.height = reader.unsignedInt();
    place.head.hash = reader.id<Hash32>();
    const auto secret = reader.bytes(parsed.secret.bytes.size());
    reader.end();
    if (!reader.finish() || secret.size() != parsed.secret.bytes.size() || secret[0] >= 16) {
        return fail(ErrorCode::code_invalid);
    }
    std::ranges::copy(secret, parsed.secret.bytes.begin());
    parsed.place = std::move(place);
    return parsed;
}

}  // namespace waymark::circle

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/invite_code.h"

#include <algorithm>
#include <cctype>
#include <ranges>

#include "platform/base/word_list.h"
#include "platform/crypto/blake2b.h"
#include "platform/crypto/random.h"
#include "sync/circle/qr_text.h"

namespace waymark::circle {
namespace {

constexpr std::size_t kWords = 10;
constexpr std::size_t kSecretBits = 100;
constexpr std::size_t kDigits = 31;

/// Reads bit `at` of a big-endian byte string.
bool bitOf(ByteView bytes, std::size_t at)
{
    return ((bytes[at / 8] >> (7 - at % 8)) & 1U) != 0;
}

Hash32 labelled(std::string_view label, std::initializer_list<ByteView> parts)
{
    crypto::Blake2b hash;
    hash.add(viewOf(label)).add(Bytes{0});
    for (const auto part : parts) {
        hash.add(part);
    }
    return hash.finishAs();
}

/// The secret's 100 bits, then the first 10 of its hash.
std::vector<bool> checkedBits(const InviteSecret& secret)
{
    std::vector<bool> bits;
    for (std::size_t i = 0; i < kSecretBits; ++i) {
        bits.push_back(bitOf(secret.view(), i + 4));
    }
    const auto check = labelled("waymark/1/code-check", {secret.view()});
    for (std::size_t i = 0; i < kWords * kWordBits - kSecretBits; ++i) {
        bits.push_back(bitOf(check.view(), i));
    }
    return bits;
}

std::uint32_t wordAtBits(const std::vector<bool>& bits, std::size_t from)
{
    std::uint32_t index = 0;
    for (std::size_t i = 0; i < kWordBits; ++i) {
        index = index << 1 | (bits[from + i] ? 1U : 0U);
    }
    return index;
}

std::vector<std::string> splitWords(std::string_view code)
{
    std::vector<std::string> words(1);
    for (const char c : code) {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

std::optional<InviteSecret> fromWords(const std::vector<std::string>& words)
{
    std::vector<bool> bits;
    for (const auto& word : words) {
        const auto index = indexOf(word);
        if (!index) {
            return std::nullopt;
        }
        for (unsigned i = kWordBits; i-- > 0;) {
            bits.push_back((*index >> i & 1U) != 0);
        }
    }
    InviteSecret secret;
    for (std::size_t i = 0; i < kSecretBits; ++i) {
        auto& byte = secret.bytes[(i + 4) / 8];
        byte = static_cast<std::uint8_t>(byte << 1 | (bits[i] ? 1 : 0));
    }
    return checkedBits(secret) == bits ? std::optional(secret) : std::nullopt;
}

/// Two digits d so that the 33-digit number leaves 1 when divided by 97 (ISO 7064 MOD 97-10).
int remainderOf(std::string_view digits)
{
    int rest = 0;
    for (const char c : digits) {
        rest = (rest * 10 + (c - '0')) % 97;
    }
    return rest;
}

std::optional<InviteSecret> fromDigits(std::string_view digits)
{
    if (remainderOf(digits) != 1) {
        return std::nullopt;
    }
    InviteSecret secret;
    for (const char c : digits.substr(0, kDigits)) {
        unsigned carry = static_cast<unsigned>(c - '0');
        for (auto& byte : secret.bytes | std::views::reverse) {
            carry += byte * 10U;
            byte = static_cast<std::uint8_t>(carry & 0xFF);
            carry >>= 8;
        }
    }
    return secret.bytes[0] < 16 ? std::optional(secret) : std::nullopt;
}

}  // namespace

InviteSecret InviteSecret::random()
{
    InviteSecret secret;
    crypto::fillRandom(secret.bytes);
    secret.bytes[0] &= 0x0F;
    return secret;
}

crypto::SecretKey InviteSecret::root() const
{
    const auto hash = labelled("waymark/1/invite", {view()});
    return crypto::SecretKey::madeBy([&](auto slot) { std::ranges::copy(hash.bytes, slot.begin()); });
}

InviteId InviteSecret::id() const
{
    const auto key = root();
    return crypto::blake2b<InviteId>({viewOf("waymark/1/invite-id")}, key.view());
}

std::vector<std::string> wordsOf(const InviteSecret& secret)
{
    const auto bits = checkedBits(secret);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < kWords; ++i) {
        words.emplace_back(wordAt(wordAtBits(bits, i * kWordBits)));
    }
    return words;
}

std::string digitsOf(const InviteSecret& secret)
{
    std::string digits(kDigits, '0');
    auto rest = secret.bytes;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        unsigned carry = 0;
        for (auto& byte : rest) {
            carry = carry << 8 | byte;
            byte = static_cast<std::uint8_t>(carry / 10);
            carry %= 10;
        }
        *digit = static_cast<char>('0' + carry);
    }
    const int check = (98 - remainderOf(digits + "00")) % 97;
    digits += static_cast<char>('0' + check / 10);
    digits += static_cast<char>('0' + check % 10);
    for (std::size_t at = digits.size() - 3; at > 0; at -= 3) {
        digits.insert(at, 1, ' ');
    }
    return digits;
}

Result<ParsedCode> parseCode(std::string_view code)
{
    if (looksLikeQr(code)) {
        return parseQr(code);
    }
    std::string digits;
    std::ranges::copy_if(code, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    const auto words = splitWords(code);
    std::optional<InviteSecret> secret;
    if (words.empty() && digits.size() == kDigits + 2) {
        secret = fromDigits(digits);
    } else if (digits.empty() && words.size() == kWords) {
        secret = fromWords(words);
    }
    if (!secret) {
        return fail(ErrorCode::code_invalid);
    }
    return ParsedCode{*secret, {}};
}

std::vector<std::string> sixWords(const InviteSecret& secret, const BothKeys& keys)
{
    return sixWordsOf(labelled("waymark/1/six-words", {secret.view(), keys.inviterSign.view(), keys.inviterBox.view(),
                                                       keys.joinerSign.view(), keys.joinerBox.view()}));
}

std::vector<std::string> sixWordsOf(const Hash32& hash)
{
    std::vector<bool> bits;
    for (std::size_t i = 0; i < 6 * kWordBits; ++i) {
        bits.push_back(bitOf(hash.view(), i));
    }
    std::vector<std::string> words;
    for (std::size_t i = 0; i < 6; ++i) {
        words.emplace_back(wordAt(wordAtBits(bits, i * kWordBits)));
    }
    return words;
}

}  // namespace waymark::circle

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/vault/recovery_words.h"

#include <algorithm>

#include "platform/base/word_list.h"
#include "platform/crypto/blake2b.h"
#include "platform/crypto/random.h"

namespace waymark::vault {
namespace {

constexpr unsigned kCheckBits = 4;

/// The last 4 of the 132 bits.
std::uint8_t checkOf(ByteView entropy)
{
    const auto digest = crypto::blake2b({viewOf("waymark/1/words"), entropy});
    return digest.bytes[0] >> (8 - kCheckBits);
}

/// Bit `at` of entropy ‖ check, counted from the most significant.
unsigned bitAt(ByteView entropy, std::uint8_t check, std::size_t at)
{
    const auto byte = at / 8;
    return byte < entropy.size() ? (entropy[byte] >> (7 - at % 8)) & 1U
                                 : (check >> (kCheckBits - 1 - at % kCheckBits)) & 1U;
}

}  // namespace

RecoveryWords RecoveryWords::random()
{
    RecoveryWords words;
    words.m_slot =
        crypto::SecretKey::madeBy([](auto slot) { crypto::fillRandom(slot.template first<kEntropySize>()); });
    return words;
}

Result<RecoveryWords> RecoveryWords::fromEntropy(ByteView entropy)
{
    if (entropy.size() != kEntropySize) {
        return fail(ErrorCode::bad_words, "length");
    }
    RecoveryWords words;
    words.m_slot = crypto::SecretKey::madeBy([&](auto slot) { std::ranges::copy(entropy, slot.begin()); });
    return words;
}

Result<RecoveryWords> RecoveryWords::fromText(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n,-";
    RecoveryWords words;
    std::size_t count = 0;
    std::uint8_t check = 0;
    bool isKnown = true;
    words.m_slot = crypto::SecretKey::madeBy([&](auto slot) {
        std::size_t bit = 0;
        for (auto at = text.find_first_not_of(kSpace); at != std::string_view::npos;) {
            const auto end = std::min(text.find_first_of(kSpace, at), text.size());
            const auto index = indexOf(text.substr(at, end - at));
            isKnown = isKnown && index.has_value();
            for (unsigned i = kWordBits; i > 0 && ++count <= kCount * kWordBits; --i, ++bit) {
                const auto value = (index.value_or(0) >> (i - 1)) & 1U;
                if (bit / 8 < kEntropySize) {
                    slot[bit / 8] = static_cast<std::uint8_t>(slot[bit / 8] | value << (7 - bit % 8));
                } else {
                    check = static_cast<std::uint8_t>(unsigned{check} << 1 | value);
                }
            }
            at = text.find_first_not_of(kSpace, end);
        }
    });
    if (!isKnown || count != kCount * kWordBits || check != checkOf(words.entropy())) {
        return fail(ErrorCode::bad_words, isKnown ? "check" : "unknown word");
    }
    return words;
}

std::string RecoveryWords::text() const
{
    const auto check = checkOf(entropy());
    std::string all;
    for (std::size_t word = 0; word < kCount; ++word) {
        std::uint32_t index = 0;
        for (std::size_t i = 0; i < kWordBits; ++i) {
            index = index << 1 | bitAt(entropy(), check, word * kWordBits + i);
        }
        all += all.empty() ? "" : " ";
        all += wordAt(index);
    }
    return all;
}

crypto::SecretKey RecoveryWords::key(std::string_view purpose) const
{
    return crypto::deriveKey(m_slot, "waymark/1/words", {viewOf(purpose)});
}

}  // namespace waymark::vault

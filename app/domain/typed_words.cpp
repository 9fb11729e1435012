// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/typed_words.h"

#include <algorithm>
#include <string>
#include <vector>

namespace waymark::domain {
namespace {

/// U+00C0 to U+017F without their accents; a dot for the few that are no accented letter.
constexpr std::string_view kPlain =
    "aaaaaaaceeeeiiii"
    "dnooooo.ouuuuy.s"
    "aaaaaaaceeeeiiii"
    "dnooooo.ouuuuy.y"
    "aaaaaaccccccccdd"
    "ddeeeeeeeeeegggg"
    "gggghhhhiiiiiiii"
    "iiiijjkkklllllll"
    "lllnnnnnnnnnoooo"
    "oooorrrrrrssssss"
    "ssttttttuuuuuuuu"
    "uuuuwwyyyzzzzzzs";

bool isLetter(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
}

std::string folded(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto c = static_cast<unsigned char>(text[at]);
        const bool pair = c >= 0xC3 && c <= 0xC5 && at + 1 < text.size();
        if (pair) {
            const auto next = static_cast<unsigned char>(text[at + 1]);
            const auto place = static_cast<std::size_t>((c & 0x1FU) << 6U | (next & 0x3FU)) - 0xC0;
            if (place < kPlain.size() && kPlain[place] != '.') {
                plain.push_back(kPlain[place]);
                ++at;
                continue;
            }
        }
        plain.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : text[at]);
    }
    return plain;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words(1);
    for (const char c : folded(text)) {
        if (isLetter(static_cast<unsigned char>(c))) {
            words.back().push_back(c);
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

}  // namespace

bool holdsTyped(std::string_view text, std::string_view typed)
{
    const auto wanted = wordsOf(typed);
    const auto held = wordsOf(text);
    return !wanted.empty() && std::ranges::all_of(wanted, [&](const std::string& word) {
        return std::ranges::any_of(held, [&](const std::string& one) { return one.starts_with(word); });
    });
}

}  // namespace waymark::domain

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/search_words.h"

#include <cstdint>

namespace waymark::records {
namespace {

bool isAsciiSeparator(unsigned char c)
{
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return c < 0x80 && !letter;
}

/// Bytes of a separator that starts here: U+0080-00BF, general punctuation and CJK punctuation; 0 if it is none.
std::size_t separatorLength(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t offset) {
        return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
    };
    if (isAsciiSeparator(static_cast<unsigned char>(text[at]))) {
        return 1;
    }
    if (byte(0) == 0xC2 && byte(1) <= 0xBF) {
        return 2;
    }
    if (byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81)) {
        return 3;
    }
    return byte(0) == 0xE3 && byte(1) == 0x80 ? 3 : 0;
}

}  // namespace

std::string spaced(std::string_view text)
{
    std::string words;
    words.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto length = separatorLength(text, at);
        words.push_back(length == 0 ? text[at] : ' ');
        at += length == 0 ? 1 : length;
    }
    return words;
}

std::string matchExpression(std::string_view typed)
{
    std::string expression;
    const auto words = spaced(typed);
    bool inWord = false;
    for (const char c : words) {
        const bool isWord = c != ' ';
        if (isWord != inWord) {
            expression.push_back('"');
        } else if (!isWord) {
            continue;
        }
        if (isWord) {
            expression.push_back(c);
        } else if (inWord) {
            expression.push_back(' ');
        }
        inWord = isWord;
    }
    if (inWord) {
        expression.push_back('"');
    }
    while (!expression.empty() && expression.back() == ' ') {
        expression.pop_back();
    }
    if (!expression.empty()) {
        expression.push_back('*');
    }
    return expression;
}

}  // namespace waymark::records

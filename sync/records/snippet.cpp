// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/snippet.h"

#include <algorithm>

#include "sync/records/search_words.h"

namespace waymark::records {
namespace {

constexpr std::size_t kBefore = 40;
constexpr std::size_t kLength = 120;

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isTail(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

bool isInWord(char c)
{
    return spaced({&c, 1}) != " ";
}

/// Where a word of the text begins with `word`; npos if nowhere.
std::size_t findWord(std::string_view text, std::string_view word)
{
    const auto same = [](char a, char b) { return lowered(a) == lowered(b); };
    auto from = text.begin();
    while (true) {
        const auto at = std::search(from, text.end(), word.begin(), word.end(), same);
        if (at == text.end()) {
            return std::string_view::npos;
        }
        if (at == text.begin() || !isInWord(*(at - 1))) {
            return static_cast<std::size_t>(at - text.begin());
        }
        from = at + 1;
    }
}

Snippet cut(std::string_view text, std::size_t at, std::size_t size)
{
    std::size_t begin = at > kBefore ? at - kBefore : 0;
    while (begin > 0 && isTail(text[begin])) {
        --begin;
    }
    std::size_t end = std::min(text.size(), begin + std::max(kLength, size + kBefore));
    while (end < text.size() && isTail(text[end])) {
        ++end;
    }
    Snippet snippet{std::string(text.substr(begin, end - begin)), at - begin, size};
    std::ranges::replace(snippet.text, '\n', ' ');
    return snippet;
}

}  // namespace

Snippet snippetOf(std::string_view text, std::string_view words)
{
    const auto typed = spaced(words);
    for (std::size_t at = 0; at < typed.size();) {
        const auto end = std::min(typed.find(' ', at), typed.size());
        const auto word = std::string_view(typed).substr(at, end - at);
        const auto found = word.empty() ? std::string_view::npos : findWord(text, word);
        if (found != std::string_view::npos) {
            return cut(text, found, word.size());
        }
        at = end + 1;
    }
    return cut(text, 0, 0);
}

}  // namespace waymark::records

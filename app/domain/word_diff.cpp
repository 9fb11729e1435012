// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/word_diff.h"

#include <algorithm>
#include <cstdint>

namespace waymark::domain {
namespace {

constexpr std::size_t kMostWords = 2000;

bool isSpace(char letter)
{
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}

/// Words and the spaces after them, so that joined they are the text again.
std::vector<std::string_view> pieces(std::string_view text)
{
    std::vector<std::string_view> found;
    std::size_t start = 0;
    for (std::size_t at = 1; at <= text.size(); ++at) {
        if (at == text.size() || isSpace(text[at]) != isSpace(text[at - 1])) {
            found.push_back(text.substr(start, at - start));
            start = at;
        }
    }
    return found;
}

using Words = std::vector<std::string_view>;

/// Marks the words of `mine` that are in no longest common subsequence with `theirs`, between the given ends.
void markMiddle(const Words& mine, const Words& theirs, std::size_t head, std::size_t tail, std::vector<bool>& differs)
{
    const std::size_t rows = mine.size() - head - tail;
    const std::size_t columns = theirs.size() - head - tail;
    std::vector<std::uint16_t> table((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> std::uint16_t& {
        return table[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;) {
            const bool same = mine[head + row] == theirs[head + column];
            at(row, column) = same ? static_cast<std::uint16_t>(at(row + 1, column + 1) + 1)
                                   : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows) {
        if (column < columns && mine[head + row] == theirs[head + column]) {
            ++row;
            ++column;
        } else if (column < columns && at(row, column + 1) >= at(row + 1, column)) {
            ++column;
        } else {
            differs[head + row++] = true;
        }
    }
}

std::vector<TextRun> joined(const Words& words, const std::vector<bool>& differs)
{
    std::vector<TextRun> runs;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (runs.empty() || runs.back().differs != differs[at]) {
            runs.push_back({{}, differs[at]});
        }
        runs.back().text += words[at];
    }
    return runs;
}

}  // namespace

std::vector<TextRun> runsAgainst(std::string_view text, std::string_view other)
{
    const Words mine = pieces(text);
    const Words theirs = pieces(other);
    const std::size_t shorter = std::min(mine.size(), theirs.size());
    std::size_t head = 0;
    while (head < shorter && mine[head] == theirs[head]) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < shorter - head && mine[mine.size() - 1 - tail] == theirs[theirs.size() - 1 - tail]) {
        ++tail;
    }
    std::vector<bool> differs(mine.size(), false);
    if (mine.size() + theirs.size() <= 2 * kMostWords) {
        markMiddle(mine, theirs, head, tail, differs);
    } else {
        std::fill(differs.begin() + static_cast<std::ptrdiff_t>(head),
                  differs.end() - static_cast<std::ptrdiff_t>(tail), true);
    }
    return joined(mine, differs);
}

}  // namespace waymark::domain

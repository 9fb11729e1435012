// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark::domain {

/// A piece of a text and whether the other version lacks it. The pieces of a text, joined, are the text.
struct TextRun {
    std::string text;
    bool differs = false;
};

/// The runs of `text` compared word by word with `other`, for showing two versions side by side. Texts of more than
/// 2,000 words between them are compared at their ends only, so the time stays bounded.
[[nodiscard]] std::vector<TextRun> runsAgainst(std::string_view text, std::string_view other);

}  // namespace waymark::domain

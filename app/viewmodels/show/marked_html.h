// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

#include <vector>

#include "app/domain/word_diff.h"

namespace waymark::viewmodels {

/// The runs as rich text: everything escaped, line breaks kept, what differs between <b> and </b>.
[[nodiscard]] QString markedHtml(const std::vector<domain::TextRun>& runs);

}  // namespace waymark::viewmodels

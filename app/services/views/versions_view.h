// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/domain/word_diff.h"
#include "app/services/views/parts.h"

namespace waymark::services {

/// One of the texts that wait side by side.
struct TextVersion {
    std::string version;  ///< names it for choosing
    PersonTag author;
    UnixMs writtenAt = 0;
    bool onThisPhone = false;
    std::string text;
    std::vector<domain::TextRun> runs;  ///< against the first version (the first against the second)
};

struct VersionsView {
    std::string recordId;
    std::string field;
    int heading = 0;  ///< 0: not a heading
    std::string title;
    std::vector<TextVersion> versions;  ///< the reader's own first, then newest first
    bool writable = false;
};

}  // namespace waymark::services

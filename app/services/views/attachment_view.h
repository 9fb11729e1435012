// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/files/cleaned_file.h"
#include "app/services/views/people_view.h"
#include "platform/base/clock.h"

namespace waymark::services {

/// Where an attachment's bytes are.
enum class FileState : std::uint8_t {
    waiting,  ///< on this phone alone, and nobody else knows of it: it goes to the relay first
    here,
    coming,  ///< asked for; part of it may be here
    away,    ///< at the relay
};

/// A photo or paper that belongs to a record.
struct AttachmentItem {
    std::string id;
    std::string record;  ///< id of what it belongs to
    std::string name;
    files::FileKind kind = files::FileKind::pdf;
    std::uint64_t size = 0;
    FileState state = FileState::away;
    std::uint32_t done = 0;  ///< chunks that are where they go to, of `chunks`
    std::uint32_t chunks = 0;
    std::optional<ErrorCode> problem;  ///< why it does not get further
    PersonTag who;
    UnixMs at = 0;           ///< 0 while it waits
    Bytes thumbnail;         ///< a small JPEG; empty when there is none
    bool canRemove = false;  ///< the reader may write in its section
};

}  // namespace waymark::services

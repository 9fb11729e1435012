// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "sync/records/declaration.h"

namespace waymark::records {

/// One section of one circle.
struct SectionRef {
    SpaceId space;
    ChannelId channel;
    auto operator<=>(const SectionRef&) const = default;
};

/// One record. A row lives in one section for ever.
struct RowRef {
    SectionRef section;
    TableId table = 0;
    RowId row;
    auto operator<=>(const RowRef&) const = default;
};

/// Who this home is in a section, asked at each save. `isOwner`: the young person whose circle it is.
struct Actor {
    PersonNumber person = 0;
    bool isOwner = false;
    bool mayWrite = false;
};

/// Who this home is in a section now (from the ledger).
using Actors = std::function<Actor(const SectionRef&)>;

/// What the ledger says about one changeset; decided by the caller, the same on every client.
struct ChangesetContext {
    SectionRef section;
    StreamId stream;
    std::uint64_t seq = 0;
    std::uint64_t height = 0;  ///< of the ledger entry the changeset names
    PersonNumber person = 0;
    bool isOwner = false;
};

/// 48-bit ms ‖ 24-bit person ‖ 56 random bits.
[[nodiscard]] RowId makeRowId(std::int64_t ms, PersonNumber author, std::uint64_t random);
[[nodiscard]] PersonNumber authorOf(const RowId& row);

}  // namespace waymark::records

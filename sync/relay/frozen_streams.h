// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <utility>

#include "platform/base/ids.h"

namespace waymark::relay {

/// Streams that somebody is about to cut: an author who keeps writing must not keep their end from ever being said.
/// Memory only; each thaws by itself.
class FrozenStreams {
public:
    static constexpr std::int64_t kForMs = 60'000;

    /// Longer only after it has thawed, so that nobody's stream is kept frozen by one refused cut after another.
    void freeze(const SpaceId& space, const StreamId& stream, std::int64_t now);
    [[nodiscard]] bool isFrozen(const SpaceId& space, const StreamId& stream, std::int64_t now) const;

private:
    std::map<std::pair<SpaceId, StreamId>, std::int64_t> m_until;
};

}  // namespace waymark::relay

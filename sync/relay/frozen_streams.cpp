// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/frozen_streams.h"

namespace waymark::relay {

void FrozenStreams::freeze(const SpaceId& space, const StreamId& stream, std::int64_t now)
{
    // A stream rests as long as it was frozen before it can be frozen again.
    std::erase_if(m_until, [&](const auto& one) { return now >= one.second + kForMs; });
    m_until.try_emplace({space, stream}, now + kForMs);
}

bool FrozenStreams::isFrozen(const SpaceId& space, const StreamId& stream, std::int64_t now) const
{
    const auto found = m_until.find({space, stream});
    return found != m_until.end() && now < found->second;
}

}  // namespace waymark::relay

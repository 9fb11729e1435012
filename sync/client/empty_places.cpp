// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/empty_places.h"

namespace waymark::client {

EmptyPlaces::EmptyPlaces(database::Database& database, const circle::Circles& circles, const SectionCare& care,
                         const SpaceId& space)
    : m_circles(circles), m_care(care), m_space(space), m_chains(database, space), m_snapshots(database, space)
{
}

Result<bool> EmptyPlaces::lacks(const ChannelId& channel, const wire::PurgePlace& place) const
{
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    const auto* stream = ledger->access().stream(place.stream);
    if (stream != nullptr && (stream->channel != channel || stream->isPastCut(place.seq))) {
        return false;
    }
    WAYMARK_ASSIGN(const auto base, m_snapshots.base(channel));
    const auto* below = base ? base->manifest.head(place.stream) : nullptr;
    if (below != nullptr && below->seq >= place.seq) {
        return false;
    }
    WAYMARK_ASSIGN(const bool rebuilding, m_care.isRebuilding(channel));
    WAYMARK_ASSIGN(const auto head, m_chains.head(place.stream));
    return rebuilding || head.seq < place.seq;
}

Result<std::vector<wire::PurgePlace>> EmptyPlaces::lacking(const ChannelId& channel,
                                                           std::span<const wire::PulledEnvelope> items) const
{
    std::vector<wire::PurgePlace> all;
    for (const auto& item : items) {
        const auto place = wire::emptyPlaceOf(item.envelope);
        if (!place) {
            continue;
        }
        WAYMARK_ASSIGN(const bool needed, lacks(channel, *place));
        if (needed) {
            all.push_back(*place);
        }
    }
    return all;
}

}  // namespace waymark::client

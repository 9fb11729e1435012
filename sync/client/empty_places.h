// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <vector>

#include "sync/circle/circles.h"
#include "sync/client/section_care.h"
#include "sync/wire/api_log.h"
#include "sync/wire/purge.h"

namespace waymark::client {

/// Which places that the relay says are empty, since they were purged, this phone has to get from a snapshot: what was
/// there was not merged here, or it was and the section is rebuilt. One thread.
class EmptyPlaces {
public:
    EmptyPlaces(database::Database& database, const circle::Circles& circles, const SectionCare& care,
                const SpaceId& space);

    [[nodiscard]] Result<bool> lacks(const ChannelId& channel, const wire::PurgePlace& place) const;
    /// Those among the items of a page.
    [[nodiscard]] Result<std::vector<wire::PurgePlace>> lacking(const ChannelId& channel,
                                                                std::span<const wire::PulledEnvelope> items) const;

private:
    const circle::Circles& m_circles;
    const SectionCare& m_care;
    SpaceId m_space;
    ChainStore m_chains;
    SnapshotStore m_snapshots;
};

}  // namespace waymark::client

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/stamp.h"

#include <algorithm>

namespace waymark::records {

Stamp HybridClock::next(UnixMs now)
{
    m_latest = clipped(std::max(stampOf(now), m_latest + 1));
    return m_latest;
}

void HybridClock::see(Stamp stamp)
{
    m_latest = std::max(m_latest, clipped(stamp));
}

}  // namespace waymark::records

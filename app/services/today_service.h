// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/today_view.h"

namespace waymark::services {

/// The first page: what is next, what was promised, whom to ring.
class TodayService {
public:
    explicit TodayService(const ServiceContext& context) : m_context(context) {}

    /// All but `shared`, which the caller knows from the engine.
    [[nodiscard]] Result<TodayView> today(const SpaceId& space) const;

private:
    ServiceContext m_context;
};

}  // namespace waymark::services

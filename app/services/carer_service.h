// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/carer_view.h"

namespace waymark::services {

/// What somebody who is there for young people sees of them: of each only what that young person shares.
class CarerService {
public:
    explicit CarerService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<CarerDayView> day() const;
    /// not_found for a constellation and for a circle this home is not in.
    [[nodiscard]] Result<ChildView> child(const SpaceId& space) const;

private:
    ServiceContext m_context;
};

}  // namespace waymark::services

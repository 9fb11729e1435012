// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/sharing_view.h"

namespace waymark::services {

/// Who sees what. Changing it is CircleService::share.
class SharingService {
public:
    explicit SharingService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<SharingView> sharing(const SpaceId& space) const;
    /// not_found for a section the reader does not hold, and for somebody who is not in the circle.
    [[nodiscard]] Result<AccessView> access(const SpaceId& space, std::string_view section, std::string_view who) const;
    /// not_found for a section the reader does not hold.
    [[nodiscard]] Result<SectionContents> contents(const SpaceId& space, std::string_view section) const;

private:
    ServiceContext m_context;
};

}  // namespace waymark::services

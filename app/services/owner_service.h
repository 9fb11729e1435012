// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/owner_view.h"

namespace waymark::services {

/// An adult looks after a small child's circle until it is the child's own. Works offline; carried out when a relay is
/// reached. People are named by key, number or name.
class OwnerService {
public:
    explicit OwnerService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<OwnerView> owner(const SpaceId& space) const;
    [[nodiscard]] Result<std::vector<OwnerNews>> news() const;
    /// By who looks after it: to whom it goes, and when; without a time it stays as it is. not_allowed, not_found.
    [[nodiscard]] Status handOver(const SpaceId& space, std::string_view who, std::optional<UnixMs> ends);
    /// By the one it is for, once it is time. not_yet, not_allowed.
    [[nodiscard]] Status claim(const SpaceId& space);
    /// By somebody who helps run it: that person should look after it. not_yet, not_allowed, not_found.
    [[nodiscard]] Status replace(const SpaceId& space, std::string_view who);

private:
    ServiceContext m_context;
};

}  // namespace waymark::services

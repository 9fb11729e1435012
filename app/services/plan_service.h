// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/heading_view.h"
#include "app/services/views/plan_view.h"

namespace waymark::services {

class Directory;

/// The pathway plan as its reader may see it: ten headings, each from its own section, and openly what is not shared.
class PlanService {
public:
    explicit PlanService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<PlanView> plan(const SpaceId& space) const;
    /// bad_input for another number than 1-10.
    [[nodiscard]] Result<HeadingView> heading(const SpaceId& space, int number) const;

private:
    [[nodiscard]] Status fillHeading(HeadingView& view, const Directory& directory) const;
    [[nodiscard]] Status fillTexts(HeadingView& view, const Directory& directory, const records::ShownRow& row) const;

    ServiceContext m_context;
};

}  // namespace waymark::services

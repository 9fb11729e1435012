// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/mine_view.h"

namespace waymark::services {

/// What its reader can know about their own copy: which phones hold one, and what is in it.
class MineService {
public:
    explicit MineService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<PhonesView> phones() const;
    [[nodiscard]] Result<KeptView> kept() const;

private:
    ServiceContext m_context;
};

}  // namespace waymark::services

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

    /// Circles the reader is not in any more are left out.
    [[nodiscard]] Result<PhonesView> phones() const;
    /// How its reader calls a phone, on this one alone; empty: as it called itself. too_large.
    [[nodiscard]] Status namePhone(std::string_view device, std::string_view name) const;
    [[nodiscard]] Result<KeptView> kept() const;

private:
    ServiceContext m_context;
};

}  // namespace waymark::services

// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/erasing_view.h"

namespace waymark::services {

/// Erasing for good and for everybody, without the 30 days of the bin. That it is really the owner who asks is checked
/// before, with Vault::confirm. Durable when a call returns.
class EraseService {
public:
    explicit EraseService(const ServiceContext& context) : m_context(context) {}

    /// A record, also one in the bin, and everything that hangs on it: photos and papers, answers, sessions. At once on
    /// this phone, history and half-filled forms included; the engine sees to the relay and the others. not_allowed for
    /// anybody but the circle's owner; not_found.
    [[nodiscard]] Status eraseNow(std::string_view recordId);

    /// What of it waits to be told, and is not gone from the relay yet.
    [[nodiscard]] Result<ErasingView> erasing(const SpaceId& space) const;

private:
    [[nodiscard]] Status gather(const records::RowRef& row, std::vector<records::EraseNow>& rows) const;
    [[nodiscard]] Status gatherChildren(const records::RowRef& row, std::vector<records::EraseNow>& rows) const;

    ServiceContext m_context;
};

}  // namespace waymark::services

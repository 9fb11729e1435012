// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/odd_view.h"

namespace waymark::services {

/// What was noticed about relays, phones and changes that is not as it should be, in all circles of this home.
class OddService {
public:
    explicit OddService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<OddView> odd() const;
    /// Puts it away, with all that is one with it. It comes back when it happens again. not_found.
    [[nodiscard]] Status putAway(std::string_view id);

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
